import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedWords } from "../../../shared/checking/compared-words.ts";
import { editSteps, numbered } from "../../../shared/checking/edit-steps.ts";
import { stepsAsTyped } from "../../../shared/checking/steps-as-typed.ts";
import { applyChange, changeBetween, composeChanges, type TextChange } from "../../../shared/text/change.ts";
import { there } from "../../support/there.ts";

/** The words of both texts, the fewest steps between them, and those as they were typed with at most so many. */
function compared(came: string, change: TextChange, most?: number) {
  const all = (text: string) => comparedWords(text, { start: 0, end: text.length });
  const [a, b] = [all(came), all(applyChange(came, change))];
  const rows = numbered(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  const fewest = there(editSteps(rows.a, rows.b, 100) ?? undefined).filter(({ is }) => is !== "same").length;
  return { a, b, fewest, steps: stepsAsTyped(a, b, change, most ?? fewest) };
}

/** What is typed one after the other, each in the place of the first words that say `from`. */
function typing(came: string, ...typed: readonly (readonly [from: string, to: string])[]): TextChange {
  return typed.reduce<TextChange>(
    (change, [from, to]) => {
      const text = applyChange(came, change);
      const at = text.indexOf(from);
      const next = changeBetween(text, text.slice(0, at) + to + text.slice(at + from.length), at + to.length);
      return composeChanges(came, change, next);
    },
    { length: came.length, replacements: [] },
  );
}

describe("the steps that were typed", () => {
  it("leave words the same that nobody touched, where others would take as many", () => {
    const { a, b, steps } = compared(
      "um yes I did",
      typing("um yes I did", ["um ", ""], ["yes ", "yes well "]),
    );
    expect(steps).toEqual([
      { is: "only-a", a: 0 },
      { is: "same", a: 1, b: 0 },
      { is: "only-b", b: 1 },
      { is: "same", a: 2, b: 2 },
      { is: "same", a: 3, b: 3 },
    ]);
    expect([a[1]?.key, b[0]?.key]).toEqual(["yes", "yes"]);
  });

  it("are none where fewer lead there: what was taken out here and put in there again", () => {
    const moved = typing("we had tea then", ["tea ", ""], ["had ", "had tea "]);
    expect(compared("we had tea then", moved).steps?.every(({ is }) => is === "same")).toBe(true);
    const again = typing("yes yes no", ["yes ", ""], ["yes ", "yes yes "]);
    expect(compared("yes yes no", again).steps).toBeNull();
  });

  it("are over all words of both in their order, and the same where nobody typed (seed 96)", () => {
    const word = fc.constantFrom("a", "b", "c.", "Å");
    const act = fc.record({
      at: fc.nat(20),
      to: fc.constantFrom("", "a", "b c", "d"),
      isPutIn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(act, { maxLength: 5 }), (words, acts) => {
        const came = words.join(" ");
        let change: TextChange = { length: came.length, replacements: [] };
        for (const { at, to, isPutIn } of acts) {
          const text = applyChange(came, change);
          const all = [...text.matchAll(/\S+/g)];
          const one = all[at % Math.max(1, all.length)];
          if (!one) continue;
          const behind = text.slice(one.index + (isPutIn ? 0 : one[0].length));
          const next = `${text.slice(0, one.index)}${to}${isPutIn ? " " : ""}${behind}`;
          change = composeChanges(came, change, changeBetween(text, next));
        }
        const { a, b, fewest, steps } = compared(came, change, 100);
        const typed = there(steps ?? undefined);
        expect(typed.flatMap((step) => ("a" in step ? [step.a] : []))).toEqual([...a.keys()]);
        expect(typed.flatMap((step) => ("b" in step ? [step.b] : []))).toEqual([...b.keys()]);
        for (const step of typed) if (step.is === "same") expect(a[step.a]?.key).toBe(there(b[step.b]).key);
        expect(typed.filter(({ is }) => is !== "same").length).toBeGreaterThanOrEqual(fewest);
      }),
      { seed: 96, numRuns: 500 },
    );
  });
});
