import { reverseChange, type TextChange } from "../text/change.ts";
import type { ComparedWord } from "./compared-words.ts";
import type { EditStep } from "./edit-steps.ts";

/**
 * As many steps, with those where words repeat on the words that were typed: where several people say "yes" in turn, the fewest steps tell that one
 * is gone, and not whose. `change` makes the later text of the earlier, `a` and `b` are their words. A row of words that only one text has goes over words
 * beside it that say the same, to where most of it was taken out or put in.
 */
export function stepsWhereTyped(
  steps: readonly EditStep[],
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
  change: TextChange,
): readonly EditStep[] {
  const taken = settled(steps, "only-a", a, unitsTyped(a, change));
  return settled(taken, "only-b", b, unitsTyped(b, reverseChange(change)));
}

/** How much of each word a change takes out, in UTF-16 code units. */
function unitsTyped(words: readonly ComparedWord[], { replacements }: TextChange): readonly number[] {
  const cuts = replacements.map(({ start, from }) => ({ start, end: start + from.length }));
  let first = 0;
  return words.map(({ start, end }) => {
    while ((cuts[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first += 1;
    let units = 0;
    for (let at = first; (cuts[at]?.start ?? Number.POSITIVE_INFINITY) < end; at += 1) {
      const cut = cuts[at];
      if (cut) units += Math.max(0, Math.min(end, cut.end) - Math.max(start, cut.start));
    }
    return units;
  });
}

type Only = "only-a" | "only-b";

function settled(
  steps: readonly EditStep[],
  kind: Only,
  words: readonly ComparedWord[],
  typed: readonly number[],
): readonly EditStep[] {
  const moved = [...steps];
  for (let from = 0; from < moved.length; from += 1) {
    if (moved[from]?.is !== kind) continue;
    let length = 1;
    while (moved[from + length]?.is === kind) length += 1;
    const place = placeIn(kind, moved[from]);
    /** Whether the row can go over the step beside it: the word that comes into it there says what the one at its other end says. */
    const goesOver = (step: number, word: number) =>
      moved[step]?.is === "same" && words[word]?.key === words[word + length]?.key;
    let [back, forth] = [0, 0];
    while (goesOver(from - back - 1, place - back - 1)) back += 1;
    while (goesOver(from + length + forth, place + forth)) forth += 1;
    const best = whereMost(typed, { place, length, back, forth });
    if (best !== 0) {
      const [start, end] = [from + Math.min(best, 0), from + length + Math.max(best, 0)];
      const part = moved.slice(start, end);
      const row = rowAt(part, kind, { place: place + Math.min(best, 0), before: Math.max(best, 0), length });
      for (const [n, step] of row.entries()) moved[start + n] = step;
    }
    from += Math.max(best, 0) + length - 1;
  }
  return moved;
}

/** By how many words the row goes, backwards where negative, to where most of it was typed; no further than that asks for. */
function whereMost(
  typed: readonly number[],
  { place, length, back, forth }: Readonly<Record<"place" | "length" | "back" | "forth", number>>,
): number {
  const unitsAt = (by: number) => {
    let units = 0;
    for (let n = 0; n < length; n += 1) units += typed[place + by + n] ?? 0;
    return units;
  };
  let [best, most] = [0, unitsAt(0)];
  for (let by = -back; by <= forth; by += 1) {
    const units = unitsAt(by);
    if (units > most) [best, most] = [by, units];
  }
  return best;
}

/** The row and the steps that it goes over, in their new order: so many of these stand before it. The first word of them all is at `place`. */
function rowAt(
  part: readonly EditStep[],
  kind: Only,
  { place, before, length }: Readonly<Record<"place" | "before" | "length", number>>,
): readonly EditStep[] {
  const other = kind === "only-a" ? "only-b" : "only-a";
  const partners = part.flatMap((step) => (step.is === "same" ? [placeIn(other, step)] : []));
  let next = place;
  const same = (partner: number): EditStep => {
    const own = next++;
    return kind === "only-a" ? { is: "same", a: own, b: partner } : { is: "same", a: partner, b: own };
  };
  const only = (): EditStep => (kind === "only-a" ? { is: kind, a: next++ } : { is: kind, b: next++ });
  return [
    ...partners.slice(0, before).map(same),
    ...Array.from({ length }, only),
    ...partners.slice(before).map(same),
  ];
}

/** The place of a step in the row of words in which this kind of step is. */
function placeIn(kind: Only, step: EditStep | undefined): number {
  if (step && kind === "only-a" && "a" in step) return step.a;
  return step && kind === "only-b" && "b" in step ? step.b : Number.POSITIVE_INFINITY;
}
