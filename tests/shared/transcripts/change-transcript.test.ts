import { describe, expect, it } from "vitest";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { setLanguage, whatGoesWith } from "../../../shared/transcripts/change-transcript.ts";
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

describe("what is told before an interview goes", () => {
  const study = aProject({
    codes: ["1 Cold"],
    transcripts: { One: ["A: «1 Cold» in here.", "B: Yes."], Two: ["A: «1 Warm»."] },
  });

  it("is what removing it takes: codings and notes, while memos stay (R1, R2)", () => {
    const one = study.transcripts.get("transcript:One");
    if (!one) throw new Error("there is no interview One");
    const passage = { transcriptId: one.id, start: 0, end: 4, quote: "Cold", lost: false, by: "Ek", at: "" };
    const noted = {
      ...study,
      passages: new Map([
        [
          one.id,
          [
            { ...passage, id: "passage:noted" as const, note: "Again" },
            { ...passage, id: "passage:linked" as const, note: "" },
          ],
        ],
      ]),
    };
    expect(whatGoesWith(noted, one)).toEqual({ codings: 1, notes: 1, memos: 0 });
  });
});
