import { allWordsFinder } from "../../shared/analysis/names.ts";
import { definitionOf } from "../../shared/history/deeds.ts";
import { codesIn, type HistoryFact, transcriptsIn } from "../../shared/history/facts.ts";
import type { DeedKind } from "../../shared/project/deed.ts";
import type { CodeId, TranscriptId } from "../../shared/project/records.ts";
import { namesInOrder } from "../../shared/text/name-order.ts";

/** Null is no filter; an entry must pass all filters. */
export type HistoryFilter = {
  readonly by: string | null;
  readonly kind: DeedKind | null;
  readonly transcriptId: TranscriptId | null;
  readonly codeId: CodeId | null;
  /** Words that the sentence or the person's name must hold, in any order. Letters count as in a search of texts (rule F2). */
  readonly words: string;
};

export const noFilter: HistoryFilter = { by: null, kind: null, transcriptId: null, codeId: null, words: "" };

/** Whether the filter may leave any entry out. */
export function isFiltering({ words, ...chosen }: HistoryFilter): boolean {
  return words.trim() !== "" || Object.values(chosen).some((choice) => choice !== null);
}

/**
 * The entries that pass the filter, in their order. `sentenceOf` is called only for those that pass all other
 * filters.
 */
export function filteredHistory(
  facts: readonly HistoryFact[],
  { by, kind, transcriptId, codeId, words }: HistoryFilter,
  sentenceOf: (fact: HistoryFact) => string,
): readonly HistoryFact[] {
  const hasWords = words.trim() === "" ? null : allWordsFinder(words);
  return facts.filter((fact) => {
    if (by !== null && fact.by !== by) return false;
    if (kind !== null && (!fact.deed || definitionOf(fact.deed).kind !== kind)) return false;
    if (transcriptId !== null && !transcriptsIn(fact).has(transcriptId)) return false;
    if (codeId !== null && !codesIn(fact).has(codeId)) return false;
    return hasWords === null || hasWords(`${fact.by} ${sentenceOf(fact)}`);
  });
}

/** Everybody who did any of it, by name as the language sorts them. */
export function peopleIn(facts: readonly HistoryFact[], language: string): readonly string[] {
  return namesInOrder(
    facts.map(({ by }) => by),
    language,
  );
}
