import { useMemo } from "react";
import type { CheckOutcome, CheckPlan, TranscriptId, Turn } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { stampNow } from "../storage/coder.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";

/** What is done while transcripts are checked. Each is one deed. */
export type CheckingDeeds = {
  /** Says what came of comparing turns with the recording; `correctedIds` are those that were corrected where the others were right. Questions are typed (`questionText`). */
  mark(
    transcriptId: TranscriptId,
    turnIds: readonly Turn["id"][],
    outcome: Exclude<CheckOutcome, "queried">,
    correctedIds?: readonly Turn["id"][],
  ): void;
  unmark(transcriptId: TranscriptId, turnIds: readonly Turn["id"][]): void;
  plan(plan: CheckPlan | null): void;
};

export function useCheckingDeeds(): CheckingDeeds {
  const { say } = useWords();
  const perform = usePerform();
  return useMemo(() => {
    const newCheckId = () => newId("check");
    return {
      mark(transcriptId, turnIds, outcome, correctedIds = []) {
        const input = { transcriptId, turnIds, outcome, correctedIds, question: "", newCheckId };
        const came = correctedIds.length > 0 ? "both" : outcome;
        if (perform("mark-turns", { ...input, ...stampNow() })) announce(say(`check.marked.${came}`));
      },
      unmark(transcriptId, turnIds) {
        const isDone = perform("unmark-turns", { transcriptId, turnIds, newCheckId });
        if (isDone) announce(say("check.marked.unchecked"));
      },
      plan(plan) {
        perform("plan-checks", { plan });
      },
    };
  }, [say, perform]);
}
