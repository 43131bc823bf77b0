import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlaceUnit, placeUnits, spanReader } from "../../../shared/text/place-units.ts";
import { cutsCharacter, wordsAt } from "../../../shared/text/span.ts";

const text = "å 👨‍👩‍👧 sea";
const read = (start: number, end: number, unit: PlaceUnit) => {
  const span = spanReader(text)({ start, end }, unit);
  return span && wordsAt(text, span);
};

/** Counts a text before a place as Python, or as UTF-8 bytes. */
const countOf = (before: string, unit: PlaceUnit) =>
  unit === "bytes"
    ? new TextEncoder().encode(before).length
    : unit === "code-points"
      ? [...before].length
      : before.length;

describe("a place", () => {
  it.each<[PlaceUnit, number, number]>([
    ["utf-16", 11, 14],
    ["code-points", 8, 11],
    ["bytes", 22, 25],
  ])("counted in %s is found (S1)", (unit, start, end) => expect(read(start, end, unit)).toBe("sea"));

  it("outside the text, of no length, or within a character is none (S1)", () => {
    expect(read(8, 12, "code-points")).toBe(null);
    expect(read(8, 8, "code-points")).toBe(null);
    expect(read(9, 8, "utf-16")).toBe(null);
    expect(read(1, 4, "bytes")).toBe(null);
    expect(read(0.5, 2, "utf-16")).toBe(null);
  });

  it("is the same passage however it is counted (S1; seed 62)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "å", "–", " ", "😀", "👋🏽", "👨‍👩‍👧", "\n", "漢"), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...placeUnits),
        (parts, one, other, unit) => {
          const all = parts.join("");
          const start = one % all.length;
          const end = start + 1 + (other % (all.length - start));
          if (cutsCharacter(all, start) || cutsCharacter(all, end)) return;
          const stated = { start: countOf(all.slice(0, start), unit), end: countOf(all.slice(0, end), unit) };
          expect(spanReader(all)(stated, unit)).toEqual({ start, end });
        },
      ),
      { seed: 62, numRuns: 1000 },
    ));
});
