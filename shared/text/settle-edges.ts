import { type Span, wordsAt } from "./span.ts";
import { isSlip, lettersOf, type Word } from "./word-likeness.ts";

/** How many words too many a match may have at an edge. */
const furthest = 4;
/** How many words a match may lack at an edge, … */
const mostMissed = 2;
/** … and how far away they are looked for, in UTF-16 code units. */
const reach = 60;

/**
 * Moves the edges of a match to the quote's first and last word, when these stand a few words further in, or further
 * out in the same turn. A search for likeness replaces words that it misses by words beside them, which may be of
 * another turn. A match stays as it is when its edges are right, or when the words are not found near them.
 */
export function settleEdges(text: string, span: Span, quote: string): Span {
  const sought = lettersOf(quote).map(({ word }) => word);
  const found = lettersOf(wordsAt(text, span));
  const words = found.map(({ word }) => word);
  const early = surplus(words, sought);
  const late = surplus(words.toReversed(), sought.toReversed());
  const inner = {
    start: span.start + (early === 0 ? 0 : (found[early]?.start ?? 0)),
    end: late === 0 ? span.end : span.start + (found.at(-1 - late)?.end ?? 0),
  };
  if (inner.start >= inner.end) return span;

  const before =
    text
      .slice(Math.max(0, inner.start - reach), inner.start)
      .split("\n")
      .at(-1) ?? "";
  const behind = text.slice(inner.end, inner.end + reach).split("\n")[0] ?? "";
  const head = missed(words.slice(early), sought, lettersOf(before).toReversed());
  const tail = missed(
    words.slice(0, words.length - late).toReversed(),
    sought.toReversed(),
    lettersOf(behind),
  );
  const start = head ? inner.start - before.length + head.start : inner.start;
  const end = tail ? inner.end + tail.end : inner.end;
  return { start: start + strayMarks(wordsAt(text, { start, end }), quote), end };
}

/**
 * The first word sought, when the match begins with the second or third and the first stands just before it. `beyond`
 * are the words outside the match, nearest first.
 */
function missed(words: readonly string[], sought: readonly string[], beyond: readonly Word[]): Word | null {
  const [first] = words;
  const [wanted] = sought;
  if (first === undefined || wanted === undefined || isSameLong(first, wanted)) return null;
  const lacking = sought.slice(0, mostMissed + 1).findIndex((word) => isSameLong(word, first));
  if (lacking === -1) return null;
  return beyond.slice(0, furthest).find(({ word }) => isSameLong(word, wanted)) ?? null;
}

/** How many punctuation marks, with the spaces behind them, the match begins with but the quote does not. */
function strayMarks(words: string, quote: string): number {
  const marks = /^[\s,;.:!?…)\]]*/;
  return marks.exec(quote.trim())?.[0] === "" ? (marks.exec(words)?.[0].length ?? 0) : 0;
}

/** How many words stand before the first word sought, when none of them is among the first words sought. */
function surplus(words: readonly string[], sought: readonly string[]): number {
  const first = sought[0];
  if (first === undefined) return 0;
  const at = words.slice(0, furthest + 1).findIndex((word) => isSameLong(word, first));
  const near = sought.slice(0, furthest + 1);
  const before = words.slice(0, Math.max(0, at));
  return before.some((word) => near.some((one) => isSameLong(word, one))) ? 0 : before.length;
}

/** Whether two long words are the same but for a slip. Short words are too alike for that. */
function isSameLong(one: string, other: string): boolean {
  return (
    one.toLowerCase() === other.toLowerCase() ||
    (Math.min(one.length, other.length) > 3 && isSlip(one, other))
  );
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
