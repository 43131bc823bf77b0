import type { Span } from "./span.ts";

export type Word = Span & { readonly word: string };

/** Letters and digits, with the apostrophes within: "don’t" is one word. Places are UTF-16 code units. */
export function lettersOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** Whether one word is the other with a slip of the pen: both begin alike, and at most a letter in four differs, in short words one. */
export function isSlip(one: string, other: string): boolean {
  const a = one.toLowerCase().replaceAll("’", "'");
  const b = other.toLowerCase().replaceAll("’", "'");
  if (a === b) return true;
  if (a[0] !== b[0]) return false;
  return editDistance(a, b) <= Math.max(1, Math.floor(Math.min(a.length, b.length) / 4));
}

/** How many letters must be changed, put in, taken out or swapped with the next to make one word of the other. */
function editDistance(one: string, other: string): number {
  let above: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let k = 1; k <= other.length; k += 1) {
      const kept = (row[k - 1] ?? 0) + (one[i - 1] === other[k - 1] ? 0 : 1);
      const isSwap = i > 1 && k > 1 && one[i - 1] === other[k - 2] && one[i - 2] === other[k - 1];
      const swapped = isSwap ? (above[k - 2] ?? 0) + 1 : kept;
      next.push(Math.min(kept, swapped, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1));
    }
    above = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
