import { describe, expect, it } from "vitest";
import { checkProject } from "../../../shared/project/check-project.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { Coding, Transcript } from "../../../shared/project/records.ts";
import { withCode } from "../../support/a-project.ts";
import { interview, marked } from "../../support/marked-text.ts";

const sound = marked("How «was» it?\nFine");

function withTranscript(fields: (one: Transcript) => Partial<Transcript>): Project {
  const one = sound.transcripts.get(interview);
  if (!one) throw new RangeError("the study has an interview");
  return { ...sound, transcripts: new Map([[interview, { ...one, ...fields(one) }]]) };
}

function withCodings(change: (one: Coding) => readonly Coding[], under = interview): Project {
  const [one] = sound.codings.get(interview) ?? [];
  if (!one) throw new RangeError("the study has a coding");
  return { ...sound, codings: new Map([[under, change(one)]]) };
}

const turns = (change: (turns: Transcript["turns"]) => Transcript["turns"]) =>
  withTranscript((one) => ({ turns: change(one.turns) }));

describe("checking a project", () => {
  it("finds nothing in a sound one (K1)", () => expect(checkProject(sound)).toEqual([]));

  it.each<[string, Project]>([
    ["coding-off-its-words", withCodings((one) => [{ ...one, start: 5 }])],
    ["coding-outside-the-text", withCodings((one) => [{ ...one, end: 99 }])],
    ["coding-outside-the-text", withCodings((one) => [{ ...one, end: one.start }])],
    ["coding-outside-the-text", withCodings((one) => [{ ...one, lost: true, start: 99, end: 99 }])],
    ["lost-coding-with-a-span", withCodings((one) => [{ ...one, lost: true }])],
    ["coding-of-no-code", withCodings((one) => [{ ...one, codeId: "code:9" }])],
    ["coding-under-another-transcript", withCodings((one) => [{ ...one, transcriptId: "transcript:9" }])],
    ["two-records-of-one-id", withCodings((one) => [one, one])],
    ["coding-of-no-transcript", { ...sound, transcripts: new Map() }],
    ["code-of-no-parent", withCode(sound, "code:1", { parentId: "code:9" })],
    ["codes-in-a-circle", withCode(sound, "code:1", { parentId: "code:1" })],
    ["turns-out-of-order", turns(([a, b]) => (a && b ? [a, { ...b, start: 3 }] : []))],
    ["turn-outside-the-text", turns(([a, b]) => (a && b ? [a, { ...b, end: 99 }] : []))],
    ["turn-outside-the-text", turns(([a]) => (a ? [{ ...a, start: 4, end: 2 }] : []))],
    ["words-outside-turns", turns(([a]) => (a ? [a] : []))],
    ["words-outside-turns", turns(([a, b]) => (a && b ? [{ ...a, end: a.end - 1 }, b] : []))],
    ["words-outside-turns", turns(() => [])],
    ["turn-of-no-speaker", turns(([a, b]) => (a && b ? [{ ...a, speakerId: "s9" }, b] : []))],
    [
      "speaker-of-no-participant",
      withTranscript(() => ({
        speakers: [{ id: "s", label: "R", role: "participant", participantId: "participant:9" }],
      })),
    ],
  ])("finds %s (K1)", (code, project) => {
    const codes = checkProject(project).map((problem) => problem.code);
    expect(new Set(codes)).toEqual(new Set([code]));
  });
});
