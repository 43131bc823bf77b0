import { alignWords, endOf, isWord, type Token, tokensOf } from "./align-words.ts";
import { changeBetween, type Replacement, type TextChange } from "./change.ts";

/** A word that a change keeps, and where it begins afterwards. */
export type KeptWord = { readonly start: number; readonly end: number; readonly after: number };

/** The words and marks that both texts have, in their order. */
export function keptWords(before: string, after: string): readonly KeptWord[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const partner = alignWords(a, b, (at) => (isWord(a[at] as Token) ? 3 : 1));
  return a.flatMap((token, at) => {
    const other = b[partner[at] ?? -1];
    if (!other || token.text === "\n") return [];
    return [{ start: token.start, end: endOf(token), after: other.start }];
  });
}

/** The change of a text that keeps these words, which rise in both; each replacement lies between two of them. */
export function changeAround(before: string, after: string, places: readonly KeptWord[]): TextChange {
  const replacements: Replacement[] = [];
  let [from, to] = [0, 0];
  const gap = (end: number, endAfter: number) => {
    if (
      end - from === endAfter - to &&
      (end === from || before.slice(from, end) === after.slice(to, endAfter))
    )
      return;
    const { replacements: found } = changeBetween(before.slice(from, end), after.slice(to, endAfter));
    for (const one of found) replacements.push({ ...one, start: one.start + from });
  };
  for (const { start, end, after: place } of places) {
    gap(start, place);
    from = end;
    to = place + (end - start);
  }
  gap(before.length, after.length);
  return { length: before.length, replacements };
}
