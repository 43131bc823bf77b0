import { expect, it } from "vitest";
import { addCode } from "../../../shared/codebook/add-code.ts";
import { addAttribute } from "../../../shared/participants/change-attributes.ts";
import { addParticipant } from "../../../shared/participants/change-participants.ts";
import { PeopleCalled } from "../../../shared/participants/people-called.ts";
import { asRead } from "../../../shared/text/same-name.ts";
import { renameTranscript } from "../../../shared/transcripts/change-transcript.ts";
import { aProject } from "../../support/a-project.ts";

/** As a program of a Mac may write it: each letter, and behind it its marks. */
const apart = (name: string) => name.normalize("NFD");

it("names are taken for one whatever the capitals, the white space around, and how marks on letters are written", () => {
  expect(asRead(` ${apart("Åke")}`)).toBe(asRead("åke"));
  expect(asRead("Ake")).not.toBe(asRead("Åke"));
});

it("a name that is pasted with its marks apart is the one that the study has (B1, B5, B6)", () => {
  const project = aProject({
    ...{ people: { Åke: { Ålder: "50" } }, codes: ["1 Ångest"] },
    transcripts: { Åkes: ["Åke: ab"], Two: ["Åke: cd"] },
  });
  const taken = { is: "refused", why: "name-taken" };
  expect(addCode(project, { codeId: "code:9", parentId: null, name: apart("ångest") })).toEqual(taken);
  const person = { id: "participant:9", pseudonym: apart("Åke"), description: "", attributes: {} } as const;
  expect(addParticipant(project, person)).toEqual(taken);
  expect(addAttribute(project, { name: apart("ålder"), type: "text" })).toEqual(taken);
  const name = apart("Åkes");
  expect(renameTranscript(project, { transcriptId: "transcript:Two", name })).toEqual(taken);
  const called = new PeopleCalled(aProject({}), () => "participant:9", "unsaid");
  expect(called.idsOf([apart("Åke"), "Åke"])).toEqual(["participant:9"]);
});
