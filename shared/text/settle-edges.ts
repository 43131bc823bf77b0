import { type Span, wordsAt } from "./span.ts";
import { isSlip, lettersOf } from "./word-likeness.ts";

/** How many words a match may have too many at an edge. */
const furthest = 4;

/**
 * The part of a match that begins with the quote's first word and ends with its last, where these stand a few words
 * further in: a search for likeness makes up for words that it misses with words beside them, of another turn, say.
 * A match whose edges are right, or in which the words are not found, stays.
 */
export function settleEdges(text: string, span: Span, quote: string): Span {
  const sought = lettersOf(quote);
  const found = lettersOf(wordsAt(text, span));
  const first = sought[0];
  const last = sought.at(-1);
  if (!first || !last) return span;
  const early = found.slice(0, furthest + 1).findIndex(({ word }) => isSlip(word, first.word));
  const late = found
    .slice(-furthest - 1)
    .reverse()
    .findIndex(({ word }) => isSlip(word, last.word));
  const begin = found[early];
  const close = found[found.length - 1 - late];
  const start = early > 0 && begin ? span.start + begin.start : span.start;
  const end = late > 0 && close ? span.start + close.end : span.end;
  return start < end ? { start, end } : span;
}

/**
 * A match without the few words that it takes from a turn before or behind and that the quote does not begin or end with.
 * `breaks` are the places where turns begin, rising.
 */
export function clipToTurns(text: string, span: Span, quote: string, breaks: readonly number[]): Span {
  const sought = lettersOf(quote);
  const first = sought[0]?.word ?? "";
  const last = sought.at(-1)?.word ?? "";
  let { start, end } = span;
  const within = breaks.filter((place) => start < place && place < end);
  const [front] = within;
  const back = within.at(-1);
  if (front !== undefined) {
    const head = lettersOf(text.slice(start, front));
    if (head.length <= furthest && !isSlip(head[0]?.word ?? "", first)) start = front;
  }
  if (back !== undefined && start < back) {
    const tail = lettersOf(text.slice(back, end));
    if (tail.length <= furthest && !isSlip(tail.at(-1)?.word ?? "", last)) end = back;
  }
  return { start, end };
}
