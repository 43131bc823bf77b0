import type { Replacement, TextChange } from "./change.ts";
import { type Span, wordsAt } from "./span.ts";

/** Two stretches of a text, the upper before the lower, with something between them that is in neither. */
export type Two = { readonly upper: Span; readonly lower: Span };

/** How far a stretch goes when it changes places with another, in UTF-16 code units. */
export function goingOver(span: Span, other: Span): number {
  return span.start < other.start ? other.end - span.end : other.start - span.start;
}

/** The text in which the two have changed places. */
export function swapped(text: string, { upper, lower }: Two): string {
  const between = text.slice(upper.end, lower.start);
  const words = wordsAt(text, lower) + between + wordsAt(text, upper);
  return text.slice(0, upper.start) + words + text.slice(lower.end);
}

/** The change that makes it. The shorter of the two goes over the longer, whose words stay what they were. */
export function swapChange(text: string, { upper, lower }: Two): TextChange {
  const [first, between, second] = [
    wordsAt(text, upper),
    text.slice(upper.end, lower.start),
    wordsAt(text, lower),
  ];
  const put = (start: number, to: string): Replacement => ({ start, from: "", to });
  const take = (start: number, from: string): Replacement => ({ start, from, to: "" });
  const replacements = () => {
    if (first === second) return [];
    // One beside nothing would touch itself.
    if (first === "" || second === "")
      return [{ start: upper.start, from: first + between + second, to: second + between + first }];
    return first.length < second.length
      ? [take(upper.start, first + between), put(lower.end, between + first)]
      : [put(upper.start, second + between), take(upper.end, between + second)];
  };
  return { length: text.length, replacements: replacements() };
}
