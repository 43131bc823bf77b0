import { mappingOf, type TextChange } from "../text/change.ts";
import type { ComparedWord } from "./compared-words.ts";
import { type EditStep, editSteps, numbered } from "./edit-steps.ts";

/**
 * The steps that make one row of words of another by what was typed: a word that nobody touched is the same word, and of what was typed between two such the fewest steps. `change`
 * makes the later text of the earlier, `a` and `b` are their words. Null where that takes more than `most` steps but "same", as where words were taken out here and put in there
 * again. Among several ways of as many steps it is the one that was gone: who takes "um" out before "yes" and puts "well" in behind it has not corrected "um" to "yes".
 */
export function stepsAsTyped(
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
  change: TextChange,
  most: number,
): readonly EditStep[] | null {
  const rows = numbered(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  const steps: EditStep[] = [];
  let left = most;
  let [fromA, fromB] = [0, 0];
  /** What was typed up to two places; answers whether it took no more steps than are left. */
  const typedUpTo = (toA: number, toB: number): boolean => {
    if (toA === fromA && toB === fromB) return true;
    const part = editSteps(rows.a.subarray(fromA, toA), rows.b.subarray(fromB, toB), left);
    if (!part) return false;
    left -= part.filter(({ is }) => is !== "same").length;
    for (const step of part) steps.push(movedBy(step, fromA, fromB));
    [fromA, fromB] = [toA, toB];
    return true;
  };
  for (const [atA, atB] of untouched(a, b, change)) {
    if (!typedUpTo(atA, atB)) return null;
    steps.push({ is: "same", a: atA, b: atB });
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return typedUpTo(a.length, b.length) ? steps : null;
}

function movedBy(step: EditStep, byA: number, byB: number): EditStep {
  if (step.is === "only-a") return { is: step.is, a: step.a + byA };
  if (step.is === "only-b") return { is: step.is, b: step.b + byB };
  return { is: step.is, a: step.a + byA, b: step.b + byB };
}

/** The words that stand in both rows and are the same letters that nobody typed anew, by their places in them. */
function* untouched(
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
  change: TextChange,
): Generator<readonly [a: number, b: number]> {
  const { set } = mappingOf(change);
  let atB = 0;
  for (const [atA, word] of a.entries()) {
    const [start, end] = [set.mapPos(word.start, 1), set.mapPos(word.end, -1)];
    while ((b[atB]?.start ?? Number.POSITIVE_INFINITY) < start) atB += 1;
    const other = b[atB];
    if (other?.start === start && other.end === end && other.key === word.key) yield [atA, atB];
  }
}
