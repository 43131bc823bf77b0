import { definitionOf } from "../../shared/history/deeds.ts";
import { codesIn, type HistoryFact, transcriptsIn } from "../../shared/history/facts.ts";
import type { DeedKind } from "../../shared/project/deed.ts";
import type { CodeId, TranscriptId } from "../../shared/project/records.ts";

/** Null is no filter; an entry must pass all filters. */
export type HistoryFilter = {
  readonly by: string | null;
  readonly kind: DeedKind | null;
  readonly transcriptId: TranscriptId | null;
  readonly codeId: CodeId | null;
  /** Words that the sentence or the person's name must hold, in any order and whatever their capitals. */
  readonly words: string;
};

export const noFilter: HistoryFilter = { by: null, kind: null, transcriptId: null, codeId: null, words: "" };

/**
 * The entries that pass the filter, in their order. `sentenceOf` is called only for those that pass all other
 * filters.
 */
export function filteredHistory(
  facts: readonly HistoryFact[],
  { by, kind, transcriptId, codeId, words }: HistoryFilter,
  sentenceOf: (fact: HistoryFact) => string,
): readonly HistoryFact[] {
  const sought = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return facts.filter((fact) => {
    if (by !== null && fact.by !== by) return false;
    if (kind !== null && (!fact.deed || definitionOf(fact.deed).kind !== kind)) return false;
    if (transcriptId !== null && !transcriptsIn(fact).has(transcriptId)) return false;
    if (codeId !== null && !codesIn(fact).has(codeId)) return false;
    if (sought.length === 0) return true;
    const words = `${fact.by} ${sentenceOf(fact)}`.toLocaleLowerCase();
    return sought.every((word) => words.includes(word));
  });
}
