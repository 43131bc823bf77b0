import { expect, it } from "vitest";
import { transcriptFinder } from "../../../shared/project/transcript-named.ts";
import { aProject } from "../../support/a-project.ts";

const project = aProject({
  transcripts: { Åsa: ["A: Ja."], "Int. 2": ["A: Nej."], Bo: ["A: Ja."], BO: ["A: Nej."] },
});
const find = transcriptFinder(project);

it.each([
  ["Åsa", "Åsa"],
  [" Åsa ", "Åsa"],
  ["A\u030asa", "Åsa"],
  ["Åsa.docx", "Åsa"],
  ["Int. 2", "Int. 2"],
  ["Int. 2.txt", "Int. 2"],
  ["folder/Åsa.txt", "Åsa"],
  ["Int", null],
  ["åsa", "Åsa"],
  ["ÅSA.DOCX", "Åsa"],
  ["BO", "BO"],
  ["Bo", "Bo"],
  ["bo", null],
  ["", null],
])("%j is %j", (name, found) => expect(find(name)?.name ?? null).toBe(found));
