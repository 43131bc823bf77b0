import type { Action } from "../project/journal.ts";
import type { HistoryFact } from "./facts.ts";

/** Deeds that are about nothing but codings. */
export const deedsOnCodings: ReadonlySet<Action> = new Set([
  "code-passage",
  "uncode-passage",
  "resize-coding",
  "place-lost-coding",
  "import-codings",
  "comment-coding",
  "code-all",
  "recode",
]);
/** Deeds whose sentences quote a coding, when it is one that the memo is about. */
const deedsOnMemos: ReadonlySet<Action> = new Set(["write-memo", "change-memo", "remove-memo"]);

/** Deeds on the codebook whose sentences count the codings that came along. */
const countingCodings: ReadonlySet<Action> = new Set(["merge-codes", "remove-code", "split-code"]);

/**
 * The history as a coder sees it who codes blind (rule B9): what was done to codings of others is left out, undoing
 * it too, and of all else it is not told how many or which of their codings it took along. Only to look at.
 */
export function historySeenBlindly(facts: readonly HistoryFact[], by: string): readonly HistoryFact[] {
  return facts.flatMap((fact) => {
    const own = fact.coded.filter((one) => one.by === by);
    if (own.length === fact.coded.length) return fact;
    if (deedsOnCodings.has(fact.deed) || deedsOnMemos.has(fact.deed)) return [];
    const said = countingCodings.has(fact.deed) ? { ...fact.said, count: 0 } : fact.said;
    return { ...fact, coded: own, said };
  });
}
