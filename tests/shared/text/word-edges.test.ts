import { describe, expect, it } from "vitest";
import { isInsideWord, isWholeWords } from "../../../shared/text/word-edges.ts";

/** "𐐔𐐇𐐝" (Deseret), 𝐚𝐛 (mathematical letters), "𠮷" (Han): all beyond the first plane of Unicode. */
describe("the edges of words", () => {
  it.each([
    ["alone", [1, 2, 3, 4]],
    ["I am", [3]],
    ["a\u030a", [1]],
    ["𐐔𐐇𐐝 so", [1, 2, 3, 4, 5, 8]],
    ["a𝐛c", [1, 2, 3]],
    ["x𞤢", [1, 2]],
    ["so🙂so", [1, 5]],
    ["𠮷野家", []],
  ])("of %j lie not at %j, also where letters are two units", (text, inside) => {
    const places = Array.from({ length: text.length + 1 }, (_, place) => place);
    expect(places.filter((place) => isInsideWord(text, place))).toEqual(inside);
  });

  it("are not within a word of letters that are two units each (S5)", () => {
    expect(isWholeWords("𐐔𐐇𐐝 so", { start: 0, end: 6 })).toBe(true);
    expect(isWholeWords("𐐔𐐇𐐝 so", { start: 0, end: 4 })).toBe(false);
    expect(isWholeWords("𐐔𐐇𐐝 so", { start: 2, end: 6 })).toBe(false);
  });
});
