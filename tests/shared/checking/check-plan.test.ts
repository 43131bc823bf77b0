import { describe, expect, it } from "vitest";
import { answerCheck } from "../../../shared/checking/answer-check.ts";
import { planChecks, turnsToCheck } from "../../../shared/checking/check-plan.ts";
import { markTurns } from "../../../shared/checking/mark-turns.ts";
import { checkingProgress } from "../../../shared/checking/progress.ts";
import { turnsDoneInAll } from "../../../shared/checking/turn-checks.ts";
import { applyDiff, diffOf, updateOf } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { CheckOutcome, CheckPlan, TranscriptId } from "../../../shared/project/records.ts";
import { changeBetween } from "../../../shared/text/change.ts";
import { correctText } from "../../../shared/transcripts/correct-text.ts";
import { splitTurn } from "../../../shared/transcripts/split-turn.ts";
import { aProject, withCheck, withReference } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";
import { work } from "../../support/published-references.ts";
import { there } from "../../support/there.ts";

const talk = (who: string, turns: number) =>
  Array.from({ length: turns }, (_, n) => [
    `Interviewer: Question ${n}?`,
    `${who}: Answer number ${n} it is.`,
  ]).flat();
const begun = aProject({
  people: { Wilma: {}, Adam: {} },
  transcripts: { First: talk("Wilma", 10), Second: talk("Adam", 5), Again: talk("Wilma", 4), Poem: ["So."] },
});
const waves: Readonly<Record<string, string>> = { First: "2019", Second: "2019", Again: "2022" };
const study = applyDiff(
  withReference(begun, "transcript:Poem", work({ type: "book", title: "Cold" })),
  diffOf({
    updated: [...begun.transcripts.values()].map((one) => updateOf(one, { wave: waves[one.name] ?? "" })),
  }),
);

function planned(project: Project, plan: CheckPlan | null): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    [...turnsToCheck(project, plan)].map(([id, turns]) => [id.replace("transcript:", ""), [...turns]]),
  );
}
const sample = (percent: number, seed: number) => ({ is: "sample", percent, seed }) as const;

describe("a plan of what to check", () => {
  it("wants all turns of interviews, and none of literature (V4)", () => {
    const all = planned(study, { is: "all" });
    expect(Object.entries(all).map(([name, { length }]) => [name, length])).toEqual([
      ...[
        ["First", 20],
        ["Second", 10],
      ],
      ["Again", 8],
    ]);
    expect(planned(study, null)).toEqual(all);
  });

  it("is not drawn anew for letters that are typed, and is when who speaks, a wave or the plan is another", () => {
    const plan = sample(20, 7);
    const first = turnsToCheck(study, plan);
    const { id, text, speakers } = there(study.transcripts.get("transcript:First"));
    const change = changeBetween(text, text.replace("Answer number 0", "Answers number 0"));
    const typed = applyDiff(study, must(correctText(study, { transcriptId: id, change })));
    expect(turnsToCheck(typed, plan)).toBe(first);
    const alone = speakers.map((one) => ({ ...one, participantIds: [] }));
    const transcript = there(typed.transcripts.get(id));
    for (const fields of [{ wave: "2030" }, { speakers: alone }]) {
      const other = applyDiff(typed, diffOf({ updated: [updateOf(transcript, fields)] }));
      expect(turnsToCheck(typed, plan)).toEqual(first);
      expect(turnsToCheck(other, plan)).not.toBe(turnsToCheck(typed, plan));
    }
    expect(turnsToCheck(study, sample(20, 8))).not.toEqual(first);
  });

  it("wants each n-th turn from the first on (V4)", () =>
    expect(planned(study, { is: "each", step: 4 })).toEqual({
      First: [1, 5, 9, 13, 17],
      Second: [1, 5, 9],
      Again: [1, 5],
    }));

  it("draws its part of what each person says in each wave, at least one turn (V4)", () => {
    const drawn = planned(study, sample(20, 7));
    // Wilma 2 of 10 and 1 of 4, Adam 1 of 5; who interviews 3 of 15 in 2019 and 1 of 4 in 2022.
    const said = (name: string) => (drawn[name] ?? []).filter((id) => id % 2 === 0).length;
    expect([said("First"), said("Second"), said("Again")]).toEqual([2, 1, 1]);
    const asked = (name: string) => (drawn[name] ?? []).filter((id) => id % 2 === 1).length;
    expect([asked("First") + asked("Second"), asked("Again")]).toEqual([3, 1]);
    expect(planned(study, sample(100, 7))).toEqual(planned(study, { is: "all" }));
  });

  it("draws the same turns by one seed, in every build, and others by another (V4)", () => {
    expect(planned(study, sample(20, 7))).toEqual(planned(study, sample(20, 7)));
    expect(planned(study, sample(20, 7))).toEqual(pinned);
    expect(planned(study, sample(20, 8))).not.toEqual(pinned);
  });

  it("wants the same turns after words are corrected, and after a split at most one comes and one goes (V4)", () => {
    const transcriptId = "transcript:First";
    const text = study.transcripts.get(transcriptId)?.text ?? "";
    const change = changeBetween(text, text.replace("Answer number 0", "An answer, nought"));
    const corrected = applyDiff(study, must(correctText(study, { transcriptId, change })));
    expect(planned(corrected, sample(20, 7))).toEqual(pinned);
    expect(planned(corrected, { is: "each", step: 4 })).toEqual(planned(study, { is: "each", step: 4 }));
    const split = applyDiff(study, must(splitTurn(study, { transcriptId, at: text.indexOf(" number 3") })));
    const now = planned(split, sample(20, 7)).First ?? [];
    expect(now.filter((id) => !pinned.First.includes(id)).length).toBeLessThanOrEqual(1);
    expect(pinned.First.filter((id) => !now.includes(id)).length).toBeLessThanOrEqual(1);
  });

  it("is kept with the study, and said once (V4)", () => {
    const kept = applyDiff(study, must(planChecks(study, { plan: sample(20, 7) })));
    expect(kept.study.checkPlan).toEqual(sample(20, 7));
    expect(planChecks(kept, { plan: sample(20, 7) })).toMatchObject({ why: "nothing-changed" });
    expect(applyDiff(kept, must(planChecks(kept, { plan: null }))).study.checkPlan).toBeNull();
  });
});

/** What seed 7 draws of a fifth: never to change, since a paper names the seed. */
const pinned = { First: [8, 12], Second: [1, 5, 6, 9], Again: [2, 5] };

let made = 0;
function marked(
  project: Project,
  transcriptId: TranscriptId,
  turnIds: readonly number[],
  outcome: CheckOutcome,
  by = "Bo",
): Project {
  const newCheckId = () => `check:${++made}` as const;
  const stamp = { by, at: `2024-02-01T00:00:0${made % 10}Z`, newCheckId };
  return applyDiff(
    project,
    must(markTurns(project, { transcriptId, turnIds, outcome, question: "Hm?", ...stamp })),
  );
}

describe("how far checking is", () => {
  const first = marked(study, "transcript:First", [1, 2], "checked");
  const second = marked(first, "transcript:First", [5], "queried");
  const third = marked(second, "transcript:Again", [2], "unintelligible", "Ek");
  const { transcript } = { transcript: third.transcripts.get("transcript:First") };
  const said = applyDiff(
    third,
    diffOf({ updated: transcript ? [updateOf(transcript, { transcriber: "bo " })] : [] }),
  );

  it("is counted by interview, by person and in all, of the turns that are planned (V5)", () => {
    const { all, interviews, people } = checkingProgress(said, { is: "each", step: 4 });
    expect(all).toEqual({
      ...{ turns: 10, words: 20, doneTurns: 1, doneWords: 2, checked: 1, corrected: 0, unintelligible: 0 },
      ...{ queried: 1, changed: 0, unchecked: 8, beyond: 2 },
    });
    expect(interviews.map((one) => [one.transcript.name, one.figures.turns, one.figures.doneTurns])).toEqual([
      ...[
        ["First", 5, 1],
        ["Second", 3, 0],
      ],
      ["Again", 2, 0],
    ]);
    expect(turnsDoneInAll(said)).toBe(all.doneTurns + all.beyond);
    expect(people.get("participant:Wilma")).toMatchObject({ turns: 0, beyond: 2 });
    const whole = checkingProgress(said).people;
    expect(whole.get("participant:Wilma")).toMatchObject({
      turns: 14,
      checked: 1,
      unintelligible: 1,
      unchecked: 12,
    });
    expect(whole.get("participant:Adam")).toMatchObject({ turns: 5, doneTurns: 0 });
  });

  it("has what is no longer as it was checked as changed, not as done (V2, V5)", () => {
    const text = said.transcripts.get("transcript:First")?.text ?? "";
    const change = changeBetween(text, text.replace("Answer number 0", "Answer nought"));
    const now = applyDiff(said, must(correctText(said, { transcriptId: "transcript:First", change })));
    expect(checkingProgress(now).all).toMatchObject({ doneTurns: 2, changed: 1, checked: 1 });
    expect([turnsDoneInAll(said), turnsDoneInAll(now), turnsDoneInAll(study)]).toEqual([3, 2, 0]);
  });

  it("warns where who transcribed checked, and nowhere else (V5)", () => {
    const of = (project: Project) =>
      checkingProgress(project).interviews.map((one) => [one.checkers.join(), one.checkedByTranscriber]);
    expect(of(said)).toEqual([
      ["Bo", true],
      ["", false],
      ["Ek", false],
    ]);
    expect(of(third)[0]).toEqual(["Bo", false]);
  });

  it("has a question as open until somebody else answers it (V6)", () => {
    const [question] = checkingProgress(said).open;
    const checkId = question?.id ?? "check:none";
    const answer = { checkId, answer: " So it is. ", at: "2024-02-02T00:00:00Z" };
    expect(answerCheck(said, { ...answer, by: "BO" })).toMatchObject({ why: "by-who-asked" });
    expect(answerCheck(said, { ...answer, by: " " })).toMatchObject({ why: "no-checker" });
    expect(answerCheck(said, { ...answer, by: "Ek", answer: " " })).toMatchObject({ why: "nothing-changed" });
    expect(answerCheck(said, { ...answer, by: "Ek", checkId: "check:1" })).toMatchObject({
      why: "no-such-question",
    });
    const answered = applyDiff(said, must(answerCheck(said, { ...answer, by: "Ek" })));
    expect(checkingProgress(answered).open).toEqual([]);
    expect(checkingProgress(answered).all.queried).toBe(1);
    const back = applyDiff(answered, must(answerCheck(answered, { ...answer, by: "Ek", answer: "" })));
    expect(back.checks).toEqual(said.checks);
  });

  it("has a question as open although its words are gone (V6)", () => {
    const lost = { outcome: "queried", question: "Who?", lost: true } as const;
    const gone = withCheck(study, { words: "Question 3?", ...lost, start: 4, end: 4 });
    expect(checkingProgress(gone).open).toHaveLength(1);
    expect(checkingProgress(gone).all.unchecked).toBe(38);
  });
});
