import { describe, expect, it } from "vitest";
import { allWordsFinder, nameFinder } from "../../../shared/analysis/names.ts";

const wordsAt = (typed: string, name: string) => {
  const at = nameFinder(typed)(name);
  return at && name.slice(at.start, at.end);
};

describe("finding by a name (F2)", () => {
  it.each([
    ["a", "Tå", "å"],
    ["å", "Ta", null],
    ["CAFE", "Café and company", "Café"],
    ["forsta motet", "Första  mötet", "Första  mötet"],
    ["mötet första", "Första mötet", null],
    ["a\u030a", "På väg", "å"],
    ["", "Anything", null],
  ])("%j in %j → %j", (typed, name, found) => expect(wordsAt(typed, name)).toBe(found));

  it("asks for all words in any order where order does not matter", () => {
    expect(allWordsFinder("company cafe")("Café and company")).toBe(true);
    expect(allWordsFinder("company tea")("Café and company")).toBe(false);
    expect(allWordsFinder("  ")("Café")).toBe(true);
  });
});
