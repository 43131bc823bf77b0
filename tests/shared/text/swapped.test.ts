import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "../../../shared/text/change.ts";
import { swapChange, swapped, type Two } from "../../../shared/text/swapped.ts";

const words = fc.string({ unit: fc.constantFrom("a", "b", " ", "😀"), maxLength: 6 });

/** Two words of a text, that stand once in it. */
function two(text: string, upper: string, lower: string): Two {
  const spanOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  return { upper: spanOf(upper), lower: spanOf(lower) };
}

describe("two stretches of a text", () => {
  it("change places, and what stands between and around them stays", () => {
    const text = "So. I do and you? Well.";
    expect(swapped(text, two(text, "I do", "you"))).toBe("So. you and I do? Well.");
  });

  it("are not touched where the shorter goes over the longer", () => {
    const text = "Yes.\nI do, and you?";
    const { replacements } = swapChange(text, two(text, "Yes.", "I do, and you?"));
    expect(replacements.map(({ from, to }) => [from, to])).toEqual([
      ["Yes.\n", ""],
      ["", "\nYes."],
    ]);
  });

  it("change places by a change whose replacements do not touch one another (seed 92)", () => {
    fc.assert(
      fc.property(words, words, words, words, (before, first, second, behind) => {
        const text = `${before}\n${first}\n${second}\n${behind}`;
        const start = before.length + 1;
        const upper = { start, end: start + first.length };
        const lower = { start: upper.end + 1, end: upper.end + 1 + second.length };
        const change = swapChange(text, { upper, lower });
        expect(applyChange(text, change)).toBe(`${before}\n${second}\n${first}\n${behind}`);
        expect(swapped(text, { upper, lower })).toBe(applyChange(text, change));
        const [one, other] = change.replacements;
        if (one && other) expect(one.start + one.from.length).toBeLessThan(other.start);
      }),
      { seed: 92, numRuns: 500 },
    );
  });
});
