import { changeBetween, type Replacement, type TextChange } from "./change.ts";

/** A word that a change keeps, and where it begins afterwards. */
export type KeptWord = { readonly start: number; readonly end: number; readonly after: number };

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
