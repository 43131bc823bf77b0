import { describe, expect, it } from "vitest";
import { wordsAt } from "../../../shared/text/span.ts";
import { countWords, sentenceAt, stepByWord, wordsOf } from "../../../shared/text/words.ts";

const text = "Jag är – så här – trött. Ett år till? Åh, nej";
const whole = { start: 0, end: text.length };
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("words", () => {
  it.each([
    ["It is – well – low-threshold, 2.0!", 5],
    ["Yes [laughs], I do (pause) so. (2.0)", 4],
    ["[laughs]", 0],
    ["In (2015) we (they say) left.", 6],
  ])("of %j are counted as they are said, without what is marked in brackets (N2)", (text, count) =>
    expect(countWords(text)).toBe(count),
  );

  it("are counted as word processors do: dashes alone are none", () => {
    expect(countWords(text)).toBe(10);
    expect(countWords("")).toBe(0);
    expect(countWords(" – … ")).toBe(0);
  });

  it("have their places in the whole text", () =>
    expect(wordsOf(text, at("Ett år till"), "sv").map((word) => wordsAt(text, word))).toEqual([
      "Ett",
      "år",
      "till",
    ]));

  it.each([
    ["end", "grow", "trött", "trött. Ett"],
    ["end", "shrink", "Ett år till", "Ett år"],
    ["start", "grow", "trött", "här – trött"],
    ["start", "shrink", "Ett år till", "år till"],
    ["end", "grow", "trö", "trött"],
  ] as const)("at the %s %s %j to %j", (edge, by, from, to) => {
    const stepped = stepByWord(text, at(from), { edge, by }, "sv");
    expect(stepped && wordsAt(text, stepped)).toBe(to);
  });

  it("cannot be taken beyond the text, nor the last one given up", () => {
    expect(stepByWord(text, whole, { edge: "end", by: "grow" }, "sv")).toBe(null);
    expect(stepByWord(text, whole, { edge: "start", by: "grow" }, "sv")).toBe(null);
    expect(stepByWord(text, at("trött"), { edge: "end", by: "shrink" }, "sv")).toBe(null);
  });
});

describe("the sentence at a place", () => {
  it.each([
    [0, "Jag är – så här – trött."],
    [27, "Ett år till?"],
    [text.length, "Åh, nej"],
  ])("%i is %j", (place, sentence) => {
    const span = sentenceAt(text, whole, place, "sv");
    expect(span && wordsAt(text, span)).toBe(sentence);
  });

  it("of an empty turn is none", () =>
    expect(sentenceAt("a\n\nb", { start: 2, end: 2 }, 2, "sv")).toBe(null));
});
