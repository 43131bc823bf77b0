import { describe, expect, it } from "vitest";
import { turnsToCheck } from "../../../shared/checking/check-plan.ts";
import { markTurns } from "../../../shared/checking/mark-turns.ts";
import { nextToCheck } from "../../../shared/checking/next-to-check.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { CheckPlan, TranscriptId } from "../../../shared/project/records.ts";
import { changeBetween } from "../../../shared/text/change.ts";
import { correctText } from "../../../shared/transcripts/correct-text.ts";
import { aProject } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

const begun = aProject({
  people: { Wilma: {} },
  transcripts: {
    First: ["Interviewer: Why?", "Wilma: It was cold.", "Interviewer: And then?", "Wilma: We left."],
    Second: ["Interviewer: Who?", "Wilma: Nobody."],
  },
});
const [first, second] = ["transcript:First", "transcript:Second"] as const;
const order: readonly TranscriptId[] = [first, second];

const marked = (project: Project, transcriptId: TranscriptId, ...turnIds: readonly number[]) => {
  let n = 0;
  const by = { by: "Bo", at: "2026-01-01T00:00:00Z", outcome: "checked", question: "" } as const;
  const newCheckId = () => `check:${transcriptId}-${turnIds.join("-")}-${n++}` as const;
  return applyDiff(project, must(markTurns(project, { transcriptId, turnIds, newCheckId, ...by })));
};

/** The interview and turn that come next, from the beginning of a turn on. */
function next(project: Project, from: TranscriptId, turnId: number, plan: CheckPlan | null = null) {
  const place = project.transcripts.get(from)?.turns.find(({ id }) => id === turnId)?.start ?? 0;
  const found = nextToCheck(project, turnsToCheck(project, plan), order, { transcriptId: from, place });
  return found && [found.transcriptId, found.turn.id];
}

describe("the next turn to check", () => {
  it("is the next one behind that nobody has checked", () => {
    expect(next(begun, first, 1)).toEqual([first, 2]);
    expect(next(marked(begun, first, 2, 3), first, 1)).toEqual([first, 4]);
  });

  it("is one of those that the plan wants", () =>
    expect(next(begun, first, 1, { is: "each", step: 3 })).toEqual([first, 4]));

  it("is in the interview after it when none waits behind, and in the first again after the last", () => {
    expect(next(begun, first, 4)).toEqual([second, 1]);
    expect(next(begun, second, 2)).toEqual([first, 1]);
    expect(next(marked(begun, first, 1), second, 2)).toEqual([first, 2]);
  });

  it("is one before, in the same interview, when nothing else waits", () =>
    expect(next(marked(marked(begun, second, 1, 2), first, 2, 3, 4), first, 4)).toEqual([first, 1]));

  it("is a turn whose words were changed since it was checked", () => {
    const checked = marked(begun, first, 1, 2, 3, 4);
    const { text } = checked.transcripts.get(first) ?? { text: "" };
    const change = changeBetween(text, text.replace("cold", "bitterly cold"));
    const changed = applyDiff(checked, must(correctText(checked, { transcriptId: first, change })));
    expect(next(changed, first, 1)).toEqual([first, 2]);
  });

  it("is nowhere when all are checked", () =>
    expect(next(marked(marked(begun, first, 1, 2, 3, 4), second, 1, 2), first, 1)).toBeNull());
});
