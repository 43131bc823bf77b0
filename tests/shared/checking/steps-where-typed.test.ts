import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedWords } from "../../../shared/checking/compared-words.ts";
import { editSteps, numbered } from "../../../shared/checking/edit-steps.ts";
import { stepsWhereTyped } from "../../../shared/checking/steps-where-typed.ts";
import { changeBetween, type TextChange } from "../../../shared/text/change.ts";
import { there } from "../../support/there.ts";

function compared(came: string, now: string, change: TextChange) {
  const all = (text: string) => comparedWords(text, { start: 0, end: text.length });
  const [a, b] = [all(came), all(now)];
  const rows = numbered(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  const steps = there(editSteps(rows.a, rows.b, 100) ?? undefined);
  return { a, b, steps, placed: stepsWhereTyped(steps, a, b, change) };
}

/** The words that only one text has, with their places. */
function only(came: string, at: number, from: string, to: string) {
  const change = { length: came.length, replacements: [{ start: at, from, to }] };
  const { placed } = compared(came, came.slice(0, at) + to + came.slice(at + from.length), change);
  return placed.flatMap((step) => (step.is === "only-a" ? [step.a] : step.is === "only-b" ? [step.b] : []));
}

describe("the steps from one text to another", () => {
  it("are on the words that were taken out, put in, or both, where others say the same", () => {
    const yes = "yes yes no yes yes yes";
    expect(only(yes, 0, "yes ", "")).toEqual([0]);
    expect(only(yes, 15, "yes ", "")).toEqual([4]);
    expect(only(yes, 18, " yes", "")).toEqual([5]);
    expect(only(yes, 11, "yes yes ", "")).toEqual([3, 4]);
    expect(only(yes, 15, "", "yes ")).toEqual([4]);
  });

  it("are as many, over all words of both in their order, whatever was typed (seed 95)", () => {
    const text = fc.array(fc.constantFrom("a", "b", "A."), { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (came, now) => {
        const { a, b, steps, placed } = compared(came, now, changeBetween(came, now));
        expect(placed.map(({ is }) => is).sort()).toEqual(steps.map(({ is }) => is).sort());
        expect(placed.flatMap((step) => ("a" in step ? [step.a] : []))).toEqual([...a.keys()]);
        expect(placed.flatMap((step) => ("b" in step ? [step.b] : []))).toEqual([...b.keys()]);
        for (const step of placed) if (step.is === "same") expect(a[step.a]?.key).toBe(there(b[step.b]).key);
      }),
      { seed: 95, numRuns: 500 },
    );
  });
});
