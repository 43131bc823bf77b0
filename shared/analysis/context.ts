import type { Span } from "../text/span.ts";
import { isBesideUnspaced } from "../text/word-edges.ts";

/** A hit with some of the words around it, as a concordance lists it. The three follow one another in the text. */
export type Context = { readonly before: string; readonly words: string; readonly after: string };

/**
 * The words before and after a span, at most `units` UTF-16 code units on each side and from no further than `within`
 * (a turn). Cut at white space, and between characters of scripts without it, so that no word or character is cut in two; a part of a
 * word is left out.
 */
export function contextOf(
  text: string,
  { start, end }: Span,
  units: number,
  within: Span = { start: 0, end: text.length },
): Context {
  let from = Math.max(within.start, start - units);
  if (from > within.start && !isSpaceAt(text, from - 1))
    while (from < start && !isSpaceAt(text, from) && !isBesideUnspaced(text, from)) from += 1;
  while (from < start && isSpaceAt(text, from)) from += 1;
  let to = Math.min(within.end, end + units);
  if (to < within.end && !isSpaceAt(text, to))
    while (to > end && !isSpaceAt(text, to - 1) && !isBesideUnspaced(text, to)) to -= 1;
  while (to > end && isSpaceAt(text, to - 1)) to -= 1;
  return { before: text.slice(from, start), words: text.slice(start, end), after: text.slice(end, to) };
}

function isSpaceAt(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}
