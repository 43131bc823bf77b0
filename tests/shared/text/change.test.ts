import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyChange,
  changeBetween,
  composeChanges,
  mappingOf,
  mapSpan,
  mapTurnSpan,
  reverseChange,
  type TextChange,
} from "../../../shared/text/change.ts";
import { cutsCharacter } from "../../../shared/text/span.ts";

const texts = fc
  .array(fc.constantFrom("a", "b", "å", "a\u030a", "🙂", "🙃", "👩‍🚀", " ", "\n"), { maxLength: 12 })
  .map((parts) => parts.join(""));

/** A change of a text in up to three places that do not touch. */
function changesOf(text: string): fc.Arbitrary<TextChange> {
  const places = fc
    .uniqueArray(fc.nat(text.length), { maxLength: 6 })
    .map((all) => all.sort((a, b) => a - b));
  return fc.tuple(places, fc.array(texts, { minLength: 3, maxLength: 3 })).map(([at, words]) => {
    const replacements = [0, 1, 2].flatMap((number) => {
      const [start, end] = [at[number * 2], at[number * 2 + 1]];
      if (start === undefined || end === undefined) return [];
      return [{ start, from: text.slice(start, end), to: words[number] ?? "" }];
    });
    return { length: text.length, replacements };
  });
}

describe("the change between two texts", () => {
  it.each([
    ["I felt alone", "I felt so alone", [{ start: 7, from: "", to: "so " }]],
    ["aa", "aaa", [{ start: 2, from: "", to: "a" }]],
    ["one two", "one", [{ start: 3, from: " two", to: "" }]],
    ["", "a", [{ start: 0, from: "", to: "a" }]],
    ["same", "same", []],
    ["a🙂b", "a🙃b", [{ start: 1, from: "🙂", to: "🙃" }]],
  ])("%j → %j is %o (D5)", (before, after, replacements) => {
    const change = changeBetween(before, after);
    expect(applyChange(before, change)).toBe(after);
    expect(change.replacements).toEqual(replacements);
  });

  it("makes the one of the other, with nothing common at its edges and no character cut (D5; seed 32)", () =>
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const change = changeBetween(before, after);
        expect(applyChange(before, change)).toBe(after);
        expect(change.replacements.length).toBe(before === after ? 0 : 1);
        for (const { start, from, to } of change.replacements) {
          const ends = [start, start + from.length];
          expect(ends.some((end) => cutsCharacter(before, end))).toBe(false);
          expect([start, start + to.length].some((end) => cutsCharacter(after, end))).toBe(false);
          const isWhole = (word: string) => /^[^\ud800-\udfff]$/.test(word);
          if (isWhole(from.charAt(0))) expect(from.charAt(0)).not.toBe(to.charAt(0));
          if (isWhole(from.slice(-1)) && to !== "") expect(from.slice(-1)).not.toBe(to.slice(-1));
        }
      }),
      { seed: 32, numRuns: 1000 },
    ));
});

describe("a change", () => {
  it("does not meet a text that it was not made for (D3)", () => {
    const change = { length: 3, replacements: [{ start: 0, from: "a", to: "b" }] };
    expect(() => applyChange("abcd", change)).toThrow(RangeError);
    expect(() => applyChange("xbc", change)).toThrow(RangeError);
  });

  it("is undone by its reverse (D2; seed 33)", () =>
    fc.assert(
      fc.property(
        texts.chain((text) => fc.tuple(fc.constant(text), changesOf(text))),
        ([text, change]) => {
          expect(applyChange(applyChange(text, change), reverseChange(change))).toBe(text);
          expect(reverseChange(reverseChange(change))).toEqual(change);
        },
      ),
      { seed: 33, numRuns: 500 },
    ));

  it("does with another what one made of both does, and that is well formed (D5; seed 34)", () =>
    fc.assert(
      fc.property(
        texts
          .chain((text) => fc.tuple(fc.constant(text), changesOf(text)))
          .chain(([text, first]) =>
            fc.tuple(fc.constant(text), fc.constant(first), changesOf(applyChange(text, first))),
          ),
        ([text, first, second]) => {
          const both = composeChanges(text, first, second);
          const after = applyChange(applyChange(text, first), second);
          expect(applyChange(text, both)).toBe(after);
          expect(applyChange(after, reverseChange(both))).toBe(text);
          let free = 0;
          for (const { start, from } of both.replacements) {
            expect(start).toBeGreaterThanOrEqual(free);
            free = start + from.length + 1;
          }
        },
      ),
      { seed: 34, numRuns: 500 },
    ));
});

describe("what a change moves", () => {
  const typed = mappingOf({ length: 6, replacements: [{ start: 3, from: "", to: "xy" }] });

  it("is a coding, which leaves what is typed at its edges outside (C2)", () => {
    expect(mapSpan(typed, { start: 3, end: 6 })).toEqual({ start: 5, end: 8 });
    expect(mapSpan(typed, { start: 0, end: 3 })).toEqual({ start: 0, end: 3 });
  });

  it("is a turn, which owns its edges and may be empty (C8)", () => {
    expect(mapTurnSpan(typed, { start: 0, end: 3 })).toEqual({ start: 0, end: 5 });
    expect(mapTurnSpan(typed, { start: 3, end: 3 })).toEqual({ start: 3, end: 5 });
    const erased = mappingOf({ length: 6, replacements: [{ start: 0, from: "abc", to: "" }] });
    expect(mapTurnSpan(erased, { start: 0, end: 3 })).toEqual({ start: 0, end: 0 });
  });
});
