import type { PrintEdit } from "../project/records.ts";
import { overlap, type Span } from "../text/span.ts";
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
 * The negations, hedges and numbers that a print form cuts or replaces, in reading order; of one in several words ("I think") also
 * where only some of these go. A word that stands in the bracket that replaces it stays. `language` is BCP 47 or null.
 */
export function cutWarnings(
  words: string,
  edits: readonly PrintEdit[],
  language: string | null,
): readonly CutWarning[] {
  const hiding = edits.flatMap((edit, place) =>
    edit.start === edit.end || isCaseEdit(words, edit)
      ? []
      : [
          {
            ...edit,
            place,
            kept: new Set(edit.kind === "cut" ? [] : wordsIn(edit.text, 0).map(({ key }) => key)),
          },
        ],
  );
  if (hiding.length === 0) return [];
  const spoken = wordsIn(words, 0);
  const hidden = new Map(
    spoken.flatMap((word) => {
      const by = hiding.find((edit) => overlap(edit, word));
      return by && !by.kept.has(word.key) ? [[word, by.place] as const] : [];
    }),
  );
  return tellingAmong(spoken, language).flatMap(({ kind, start, end }) => {
    const [gone] = spoken.flatMap((word) => (overlap(word, { start, end }) ? (hidden.get(word) ?? []) : []));
    return gone === undefined ? [] : [{ kind, start, end, words: words.slice(start, end), edit: gone }];
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
