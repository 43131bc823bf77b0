import { describe, expect, it } from "vitest";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { setLanguage } from "../../../shared/transcripts/change-transcript.ts";
import { aProject } from "../../support/a-project.ts";

const project = aProject({ transcripts: { Åsa: ["A: Ja."] } });
const transcriptId = "transcript:Åsa" as const;
const spoken = (outcome: ReturnType<typeof setLanguage>) =>
  outcome.is === "done"
    ? applyDiff(project, outcome.value).transcripts.get(transcriptId)?.language
    : outcome.why;

describe("the language of an interview", () => {
  const other = project.transcripts.get(transcriptId)?.language === "sv" ? "en" : "sv";

  it("can be corrected", () =>
    expect(spoken(setLanguage(project, { transcriptId, language: other }))).toBe(other));

  it("is as it was when that is undone", () => {
    const outcome = setLanguage(project, { transcriptId, language: other });
    if (outcome.is !== "done") throw new Error(outcome.why);
    expect(applyDiff(applyDiff(project, outcome.value), reverse(outcome.value))).toEqual(project);
  });

  it("is not changed to what it is, nor in an interview that is not there", () => {
    const language = project.transcripts.get(transcriptId)?.language ?? null;
    expect([
      spoken(setLanguage(project, { transcriptId, language })),
      spoken(setLanguage(project, { transcriptId: "transcript:none", language })),
    ]).toEqual(["nothing-changed", "no-such-transcript"]);
  });
});
