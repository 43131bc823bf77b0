import type { PrintEdit } from "../project/records.ts";
import type { Span } from "../text/span.ts";
import { type KeyedWord, type TellingKind, tellingAmong, tellingKey } from "../text/telling-words.ts";
import { isCaseEdit } from "./print-form.ts";
import { unitsOf } from "./print-units.ts";

/** Words that an edit hides and that may change what is said; `edit` is the edit's place in the list, the span counts in the quote. */
export type CutWarning = Span & {
  readonly kind: TellingKind;
  readonly words: string;
  readonly edit: number;
};

/**
 * The negations, hedges and numbers that a print form cuts or replaces, in reading order. A word that stands in the bracket that
 * replaces it is not among them. `language` is BCP 47 or null.
 */
export function cutWarnings(
  words: string,
  edits: readonly PrintEdit[],
  language: string | null,
): readonly CutWarning[] {
  return edits.flatMap((edit, place) => {
    if (edit.start === edit.end || isCaseEdit(words, edit)) return [];
    const kept = new Set(edit.kind === "cut" ? [] : wordsIn(edit.text, 0).map(({ key }) => key));
    return tellingAmong(wordsIn(words.slice(edit.start, edit.end), edit.start), language)
      .filter(({ key }) => !key.split(" ").every((word) => kept.has(word)))
      .map(({ kind, start, end }) => ({ kind, start, end, words: words.slice(start, end), edit: place }));
  });
}

function wordsIn(text: string, from: number): readonly KeyedWord[] {
  return unitsOf(text)
    .filter(({ kind }) => kind === "word")
    .map(({ text: word, start, end }) => ({
      start: from + start,
      end: from + end,
      key: tellingKey(word),
    }));
}
