import { definitionOf } from "./deeds.ts";
import type { HistoryFact } from "./facts.ts";

/**
 * What a coder who codes blind (rule B9) is told of one entry: of a deed that reached codings of others, or memos of theirs
 * on what has gone, what the deed's
 * own definition says, maybe nothing. Only to look at.
 */
export function factSeenBlindly(fact: HistoryFact, by: string): HistoryFact | null {
  const own = fact.coded.filter((one) => one.by === by);
  if (own.length === fact.coded.length && fact.onGone.every((writer) => writer === by)) return fact;
  const words = fact.deed && definitionOf(fact.deed).blind(fact.words);
  return words ? { ...fact, coded: own, words } : null;
}

export function historySeenBlindly(facts: readonly HistoryFact[], by: string): readonly HistoryFact[] {
  return facts.flatMap((fact) => factSeenBlindly(fact, by) ?? []);
}
