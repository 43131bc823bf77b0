import { definitionOf } from "./deeds.ts";
import type { HistoryFact } from "./facts.ts";

/**
 * What a blind coder (rule B9) is shown of one entry; null for nothing. The deed's definition decides, when the deed
 * reached codings of others, or memos of others on what has gone. For display only.
 */
export function factSeenBlindly(fact: HistoryFact, by: string): HistoryFact | null {
  const own = fact.coded.filter((coded) => coded.by === by);
  if (own.length === fact.coded.length && fact.onGone.every((writer) => writer === by)) return fact;
  const words = fact.deed && definitionOf(fact.deed).blind(fact.words);
  return words ? { ...fact, coded: own, words } : null;
}

export function historySeenBlindly(facts: readonly HistoryFact[], by: string): readonly HistoryFact[] {
  return facts.flatMap((fact) => factSeenBlindly(fact, by) ?? []);
}
