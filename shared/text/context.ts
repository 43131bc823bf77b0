import { cutsCharacter, type Span } from "./span.ts";

/** A stretch of a text with some of the words about it. */
export type Context = { readonly before: string; readonly stands: string; readonly behind: string };

/** A stretch of a text with at most `units` UTF-16 code units before and behind it, and never half a character. */
export function contextOf(text: string, { start, end }: Span, units: number): Context {
  const [from, to] = [Math.max(0, start - units), Math.min(text.length, end + units)];
  return {
    before: text.slice(cutsCharacter(text, from) ? from + 1 : from, start),
    stands: text.slice(start, end),
    behind: text.slice(end, cutsCharacter(text, to) ? to - 1 : to),
  };
}
