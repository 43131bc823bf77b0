import { definitionOf } from "./deeds.ts";
import type { HistoryFact } from "./facts.ts";

/** A stretch of the history: one deed, or several alike deeds that one person did to the same thing in a row. */
export type Stretch = {
  /** Oldest first, at least one. */
  readonly facts: readonly HistoryFact[];
};

/** How long may lie between two deeds of one stretch, in milliseconds. */
const pause = 15 * 60_000;

/**
 * Puts alike facts together that follow each other within minutes and on one day. The facts are in the order of time.
 */
export function foldAlike(facts: readonly HistoryFact[], dayOf: (at: string) => string): readonly Stretch[] {
  const stretches: HistoryFact[][] = [];
  for (const fact of facts) {
    const last = stretches.at(-1);
    const before = last?.at(-1);
    if (last && before && areAlike(before, fact) && dayOf(before.at) === dayOf(fact.at)) last.push(fact);
    else stretches.push([fact]);
  }
  return stretches.map((alike) => ({ facts: alike }));
}

function areAlike(a: HistoryFact, b: HistoryFact): boolean {
  if (!a.deed || !b.deed || a.way !== b.way || a.by !== b.by) return false;
  const [one, other] = [definitionOf(a.deed), definitionOf(b.deed)];
  // Two deeds with the same sentence for many are one kind: coding with a code, and coding with a new one.
  const isOneKind = a.deed === b.deed || (one.en.many !== undefined && one.en.many === other.en.many);
  const { folds } = one;
  if (!isOneKind || folds === null || other.folds !== folds) return false;
  return a.words[folds] === b.words[folds] && Date.parse(b.at) - Date.parse(a.at) <= pause;
}
