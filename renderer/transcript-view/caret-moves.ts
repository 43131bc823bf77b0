import type { Coding, Transcript } from "../../shared/project/records.ts";
import { overlap, type Span } from "../../shared/text/span.ts";
import { sentenceAt } from "../../shared/text/words.ts";
import { turnAt } from "./text-places.ts";

/** The selection and the end of it that moves. */
export type Selected = { readonly span: Span; readonly focus: number };

/** The sentence at the selection, or, when a whole sentence is selected already, the next one as well. */
export function growBySentence({ text, turns, language }: Transcript, { span }: Selected): Span | null {
  const turn = turnAt(turns, span.start);
  if (!turn) return null;
  const here = sentenceAt(text, turn, span.start, language);
  if (!here || here.end > span.end || here.start < span.start) return here;
  const last = turnAt(turns, span.end) ?? turn;
  const next = sentenceAt(text, last, Math.min(span.end + 1, last.end), language);
  return next && next.end > span.end ? { start: span.start, end: next.end } : span;
}

/** The place that a move by turn or sentence leads to. */
export function placeAfter(
  { text, turns, language }: Transcript,
  { focus }: Selected,
  unit: "turn" | "sentence",
  forward: boolean,
): number {
  const turn = turnAt(turns, focus);
  if (!turn) return focus;
  const at = turns.indexOf(turn);
  if (unit === "turn") {
    if (forward) return turns[at + 1]?.start ?? turn.end;
    return focus > turn.start ? turn.start : (turns[at - 1]?.start ?? turn.start);
  }
  const sentence = sentenceAt(text, turn, focus, language);
  if (forward) {
    const end = sentence?.end ?? turn.end;
    const next = end < turn.end ? sentenceAt(text, turn, end + 1, language) : null;
    return next && next.start > focus ? next.start : (turns[at + 1]?.start ?? turn.end);
  }
  if (sentence && focus > sentence.start) return sentence.start;
  if (focus > turn.start)
    return sentenceAt(text, turn, Math.max(turn.start, focus - 2), language)?.start ?? turn.start;
  const before = turns[at - 1];
  return before
    ? (sentenceAt(text, before, Math.max(before.start, before.end - 1), language)?.start ?? before.start)
    : focus;
}

/** The codings at a place or on selected words, the shortest first: it is the one that was most likely meant. */
export function codingsAt(codings: readonly Coding[], { start, end }: Span): readonly Coding[] {
  return codings
    .filter(
      (coding) =>
        !coding.lost &&
        (start === end ? coding.start <= start && start <= coding.end : overlap(coding, { start, end })),
    )
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The coding after (or before) the one brought forward, or after the caret, in reading order. */
export function nextCoding(
  codings: readonly Coding[],
  focused: Coding | null,
  place: number,
  forward: boolean,
): Coding | null {
  const standing = codings.filter(({ lost }) => !lost);
  const at = focused ? standing.indexOf(focused) : -1;
  if (at !== -1) return standing[at + (forward ? 1 : -1)] ?? null;
  return (
    (forward
      ? standing.find(({ start }) => start >= place)
      : standing.findLast(({ start }) => start < place)) ?? null
  );
}
