import { useMemo } from "react";
import type { CheckId, CheckOutcome, CheckPlan, TranscriptId, Turn } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { coderName } from "../storage/coder.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";

/** What is done while transcripts are checked. Each is one deed, and answers whether it was done. */
export type CheckingDeeds = {
  /** Says what came of comparing turns with the recording; `question` where they are queried. */
  mark(
    transcriptId: TranscriptId,
    turnIds: readonly Turn["id"][],
    outcome: CheckOutcome,
    question?: string,
  ): boolean;
  unmark(transcriptId: TranscriptId, turnIds: readonly Turn["id"][]): boolean;
  /** An empty answer takes it back. */
  answer(checkId: CheckId, answer: string): boolean;
  plan(plan: CheckPlan | null): boolean;
};

export function useCheckingDeeds(): CheckingDeeds {
  const { say } = useWords();
  const perform = usePerform();
  return useMemo(() => {
    const newCheckId = () => newId("check");
    const stamp = () => ({ by: coderName(), at: new Date().toISOString() });
    return {
      mark(transcriptId, turnIds, outcome, question = "") {
        const isDone = perform("mark-turns", {
          ...{ transcriptId, turnIds, outcome, question, newCheckId },
          ...stamp(),
        });
        if (isDone) announce(say(`check.marked.${outcome}`));
        return isDone;
      },
      unmark(transcriptId, turnIds) {
        const isDone = perform("unmark-turns", { transcriptId, turnIds, newCheckId });
        if (isDone) announce(say("check.marked.unchecked"));
        return isDone;
      },
      answer: (checkId, answer) => perform("answer-check", { checkId, answer, ...stamp() }),
      plan: (plan) => perform("plan-checks", { plan }),
    };
  }, [say, perform]);
}
