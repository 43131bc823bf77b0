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

it("by the name of a file that several came from, none is found but one that is called so", () => {
  const { transcripts } = aProject({
    transcripts: { Vera: ["A: Ja."], Olle: ["A: Nej."], Int: ["A: Nja."] },
  });
  const from = (fileName: string, ...names: readonly string[]) =>
    transcriptFinder({
      ...project,
      transcripts: new Map(
        [...transcripts].map(([id, one]) => [
          id,
          { ...one, source: { ...one.source, fileName: names.includes(one.name) ? fileName : `${id}.txt` } },
        ]),
      ),
    })(fileName)?.name ?? null;
  expect(from("survey.csv", "Vera")).toBe("Vera");
  expect(from("survey.csv", "Vera", "Olle")).toBeNull();
  expect(from("Int.txt", "Int", "Olle")).toBe("Int");
});
