import { PrintAligner } from "./print-aligner.ts";
import type { PrintQuestion, PrintStep } from "./print-steps.ts";
import { standInsAt } from "./print-tokens.ts";

/** More pairs of units than these are not compared; they would take over a second. */
const mostPairs = 1_000_000;

/** How a quote's units become the typed ones, or null when too much of both is different. */
export function alignPrint(question: PrintQuestion): readonly PrintStep[] | null {
  const { spoken, typed } = question;
  const { front, back } = sameEnds(question);
  const rest = {
    ...question,
    spoken: spoken.slice(front, spoken.length - back),
    typed: typed.slice(front, typed.length - back),
  };
  if (rest.spoken.length * rest.typed.length > mostPairs) return null;
  return [...sameSteps(front), ...new PrintAligner(rest).read(), ...sameSteps(back)];
}

/**
 * How many units at both ends stay as they are in any best reading: plain words and marks that are no part of a name of
 * the list or of a cut mark. The last of them on each side is left to the reading, which goes by what stands before.
 */
function sameEnds({ spoken, typed, standIns }: PrintQuestion): {
  readonly front: number;
  readonly back: number;
} {
  const isOfName = new Set<number>();
  for (const j of typed.keys())
    for (const units of standInsAt(typed, j, standIns))
      for (let n = 0; n < units; n += 1) isOfName.add(j + n);
  const isSame = (i: number, j: number) => {
    const [one, other] = [spoken[i], typed[j]];
    if (!one || !other || isOfName.has(j) || other.kind === "ellipsis" || /[[\]()]/.test(other.text))
      return false;
    return one.text === other.text && one.space === other.space;
  };
  const most = Math.min(spoken.length, typed.length);
  let [front, back] = [0, 0];
  while (front < most && isSame(front, front)) front += 1;
  while (back < most - front && isSame(spoken.length - 1 - back, typed.length - 1 - back)) back += 1;
  return { front: Math.max(0, front - 1), back: Math.max(0, back - 1) };
}

function sameSteps(count: number): readonly PrintStep[] {
  return Array.from({ length: count }, () => ({ is: "same", spoken: 1, typed: 1 }));
}
