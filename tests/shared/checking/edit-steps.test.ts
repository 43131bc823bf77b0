import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, editSteps, numbered } from "../../../shared/checking/edit-steps.ts";

/** Levenshtein's distance by its definition: every pair of places. */
function byDefinition(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let k = 1; k <= b.length; k += 1)
      next.push(
        Math.min(
          (row[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1),
          (row[k] ?? 0) + 1,
          (next[k - 1] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

const row = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 14 });

describe("the steps from one row to another", () => {
  it("are as few as Levenshtein’s distance, and lead from the one to the other", () =>
    fc.assert(
      fc.property(row, row, (one, other) => {
        const { a, b } = numbered(one, other);
        const distance = byDefinition(one, other);
        expect(editDistance(a, b)).toBe(distance);
        const steps = editSteps(a, b, 100) ?? [];
        expect(steps.filter(({ is }) => is !== "same")).toHaveLength(distance);
        expect(steps.flatMap((step) => ("a" in step ? [step.a] : []))).toEqual([...one].map((_, at) => at));
        expect(steps.flatMap((step) => ("b" in step ? [step.b] : []))).toEqual([...other].map((_, at) => at));
        for (const step of steps)
          if (step.is === "same") expect(one[step.a]).toBe(other[step.b]);
          else if (step.is === "other") expect(one[step.a]).not.toBe(other[step.b]);
      }),
      { seed: 13, numRuns: 2_000 },
    ));

  it("are given up where there are more than one wants", () => {
    const { a, b } = numbered("kitten", "sitting");
    expect([editDistance(a, b, 3), editDistance(a, b, 2), editSteps(a, b, 2)]).toEqual([3, null, null]);
  });
});
