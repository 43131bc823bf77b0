import type { PrintEdit } from "../project/records.ts";
import { alignWords } from "../text/align-words.ts";
import type { Replacement, TextChange } from "../text/change.ts";
import { overlap, type Span } from "../text/span.ts";
import { formOf, isCaseEdit } from "./print-form.ts";
import { firstLetterOf, isOtherCase, unitsOf } from "./print-units.ts";

/** A quote's words and where they begin in its transcript, in UTF-16 code units. */
export type QuoteWords = { readonly start: number; readonly words: string };

/** `reached`: the quote says something else than before, so that an author should look at its print form again. */
export type FormAfter = { readonly edits: readonly PrintEdit[]; readonly reached: boolean };

/**
 * Where the edits of a print form stand once the transcript was corrected by `change`, as a form of the words after.
 * Each stays on its own words. Where new words stand for some of them, which are told from the words that
 * stayed by alignment, it covers these new words wholly: a name that was spelled wrongly is hidden by its pseudonym as
 * the right one is. Words put in at an edge stay outside. Where its words are gone, a cut, a pseudonym and a
 * letter's other case go too, and a bracket that stood for them is inserted there. A quote whose words
 * are lost has no words after: its form stays as it is.
 */
export function formAfter(
  edits: readonly PrintEdit[],
  before: QuoteWords,
  after: QuoteWords,
  change: TextChange,
): FormAfter {
  if (before.words === after.words) return { edits, reached: false };
  const moves = movesIn(change, { start: before.start, end: before.start + before.words.length });
  const clipped = (place: number) => Math.min(Math.max(place - after.start, 0), after.words.length);
  const moved = (span: Span) => {
    const start = clipped(startAfter(moves, before.start + span.start));
    return { start, end: Math.max(start, clipped(endAfter(moves, before.start + span.end))) };
  };
  const list = edits.flatMap((edit): readonly PrintEdit[] => {
    if (isCaseEdit(before.words, edit)) return caseAfter(edit, before.words, after.words, moved);
    if (edit.start === edit.end) {
      const place = clipped(endAfter(moves, before.start + edit.start));
      return [{ ...edit, start: place, end: place }];
    }
    const span = moved(edit);
    return span.start < span.end || edit.kind === "bracket" ? [{ ...edit, ...span }] : [];
  });
  return {
    edits: formOf(
      after.words,
      [...list].sort((a, b) => rank(a) - rank(b)),
    ),
    reached: true,
  };
}

/** What is laid later stands: a grown cut gives way to a bracket, that to a pseudonym, and insertions go between. */
function rank({ kind, start, end }: PrintEdit): number {
  if (kind === "cut") return 0;
  if (kind === "pseudonym") return 2;
  return start === end ? 3 : 1;
}

/** The first letter of the word as it is spelled after, in the case that the author gave it. */
function caseAfter(
  edit: PrintEdit,
  before: string,
  after: string,
  moved: (span: Span) => Span,
): readonly PrintEdit[] {
  const word = unitsOf(before).find((unit) => overlap(unit, edit));
  if (edit.kind !== "bracket" || !word) return [];
  const span = moved(word);
  const now = unitsOf(after).find((unit) => overlap(unit, span));
  if (!now || span.start === span.end) return [];
  const letter = firstLetterOf(now.text);
  const isLarge = edit.text === edit.text.toUpperCase();
  const text = isLarge ? letter.toUpperCase() : letter.toLowerCase();
  return isOtherCase(letter, text)
    ? [{ ...edit, start: now.start, end: now.start + letter.length, text }]
    : [];
}

/** A replacement by its places before and after. */
type Move = Span & { readonly startAfter: number; readonly endAfter: number };

/** The change in moves; those that meet the quote leave out the words that are the same before and after. */
function movesIn({ replacements }: TextChange, quote: Span): readonly Move[] {
  let drift = 0;
  return replacements.flatMap((replacement) => {
    const end = replacement.start + replacement.from.length;
    const isNear = replacement.start <= quote.end && quote.start <= end;
    return (isNear ? finer(replacement) : [replacement]).map(({ start, from, to }) => {
      const move = {
        start,
        end: start + from.length,
        startAfter: start + drift,
        endAfter: start + drift + to.length,
      };
      drift += to.length - from.length;
      return move;
    });
  });
}

/** The replacement as several, between which words stay. */
function finer({ start, from, to }: Replacement): readonly Replacement[] {
  const [a, b] = [unitsOf(from), unitsOf(to)];
  const partner = alignWords(a, b, (at) => (a[at]?.kind === "word" ? 4 : 1));
  const found: Replacement[] = [];
  let [inFrom, inTo] = [0, 0];
  const put = (fromEnd: number, toEnd: number) => {
    const [gone, come] = [from.slice(inFrom, fromEnd), to.slice(inTo, toEnd)];
    if (gone !== come) found.push({ start: start + inFrom, from: gone, to: come });
  };
  for (const [at, unit] of a.entries()) {
    const other = b[partner[at] ?? -1];
    if (!other) continue;
    put(unit.start, other.start);
    [inFrom, inTo] = [unit.end, other.end];
  }
  put(from.length, to.length);
  return found;
}

/** Where words begin after the moves: before new words that stand for some of theirs, behind what was put in before them. */
function startAfter(moves: readonly Move[], place: number): number {
  let after = place;
  for (const move of moves) {
    if (move.start > place) break;
    if (move.start < move.end && place < move.end) return move.startAfter;
    after = move.endAfter + place - move.end;
  }
  return after;
}

/** Where words end after the moves: behind new words that stand for some of theirs, before what was put in behind them. */
function endAfter(moves: readonly Move[], place: number): number {
  let after = place;
  for (const move of moves) {
    if (move.start >= place) break;
    if (place <= move.end) return move.endAfter;
    after = move.endAfter + place - move.end;
  }
  return after;
}
