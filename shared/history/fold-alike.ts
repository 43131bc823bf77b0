import type { HistoryFact } from "./facts.ts";

/** A stretch of the history: one deed, or alike deeds that one person did to the same thing one after the other. */
export type Stretch = {
  /** Oldest first, at least one. */
  readonly facts: readonly HistoryFact[];
};

/** How long may lie between two deeds of one stretch, in milliseconds. */
const pause = 15 * 60_000;

/** Deeds of which one does many in a row, and what makes them alike besides: the transcript or the code. */
const alikeBy: Partial<Record<HistoryFact["deed"], "transcript" | "code" | "about">> = {
  "code-passage": "transcript",
  "uncode-passage": "transcript",
  "resize-coding": "transcript",
  "place-lost-coding": "transcript",
  "comment-coding": "transcript",
  "correct-text": "transcript",
  "note-passage": "transcript",
  "change-note": "transcript",
  "remove-note": "transcript",
  "mark-sections": "about",
  "change-speakers": "about",
  "split-turn": "about",
  "join-turns": "about",
  "set-turn-speaker": "about",
  "define-code": "about",
  "describe-theme": "about",
  "gather-code": "about",
  "change-memo": "about",
  "change-participant": "about",
  "arrange-map": "about",
  "add-code": "transcript",
  "move-code": "transcript",
  "add-participant": "transcript",
};

/** Facts in the order of time, alike ones that follow each other within minutes and on one day put together. */
export function foldAlike(facts: readonly HistoryFact[], dayOf: (at: string) => string): readonly Stretch[] {
  const stretches: HistoryFact[][] = [];
  for (const fact of facts) {
    const last = stretches.at(-1);
    const before = last?.at(-1);
    if (last && before && areAlike(before, fact) && dayOf(before.at) === dayOf(fact.at)) last.push(fact);
    else stretches.push([fact]);
  }
  return stretches.map((one) => ({ facts: one }));
}

function areAlike(a: HistoryFact, b: HistoryFact): boolean {
  const by = alikeBy[a.deed];
  if (!by || a.action !== b.action || a.deed !== b.deed || a.by !== b.by) return false;
  return a.said[by] === b.said[by] && Date.parse(b.at) - Date.parse(a.at) <= pause;
}
