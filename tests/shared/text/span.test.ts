import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byPlace,
  contains,
  cutsCharacter,
  fits,
  overlap,
  trimSpan,
  wordsAt,
} from "../../../shared/text/span.ts";

const span = (start: number, end: number) => ({ start, end });

describe("a span", () => {
  it("ends before its end (S1)", () => expect(wordsAt("I felt alone", span(2, 6))).toBe("felt"));

  it.each([
    [span(0, 5), true],
    [span(4, 5), true],
    [span(5, 5), false],
    [span(3, 2), false],
    [span(-1, 2), false],
    [span(0, 6), false],
    [span(0.5, 2), false],
    [span(0, Number.NaN), false],
  ])("fits a text of five units: %o → %s (S1)", (one, answer) => expect(fits(one, 5)).toBe(answer));

  it("overlaps another when they share a unit, not when they touch (S2)", () => {
    expect(overlap(span(0, 3), span(2, 5))).toBe(true);
    expect(overlap(span(0, 3), span(3, 5))).toBe(false);
    expect(contains(span(0, 3), span(0, 3))).toBe(true);
    expect(contains(span(0, 3), span(2, 4))).toBe(false);
  });

  it("stands behind an earlier one, and behind a longer one with its start (S3)", () =>
    expect([span(3, 4), span(0, 2), span(0, 9)].sort(byPlace)).toEqual([span(0, 9), span(0, 2), span(3, 4)]));
});

describe("trimming a span", () => {
  it.each([
    ["white space goes at both edges", "a  felt \n b", span(1, 10), "felt"],
    ["no-break and ideographic spaces are white space", "\u00a0å\u3000", span(0, 3), "å"],
    ["white space within stays", " a  b ", span(0, 6), "a  b"],
    ["half an emoji at the start becomes a whole one", "🙂 a", span(1, 4), "🙂 a"],
    ["half an emoji at the end becomes a whole one", "a 🙂", span(0, 3), "a 🙂"],
  ])("%s (S4)", (_, text, one, words) => {
    const trimmed = trimSpan(text, one);
    expect(trimmed && wordsAt(text, trimmed)).toBe(words);
  });

  it("leaves nothing of white space alone (S4)", () => expect(trimSpan("a \n b", span(1, 4))).toBe(null));

  it("never cuts a character and never begins or ends with white space (S4; seed 31)", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const trimmed = trimSpan(text, span(start, end));
        if (!trimmed) return;
        expect(cutsCharacter(text, trimmed.start) || cutsCharacter(text, trimmed.end)).toBe(false);
        expect(wordsAt(text, trimmed).trim()).toBe(wordsAt(text, trimmed));
        expect(trimSpan(text, trimmed)).toEqual(trimmed);
      }),
      { seed: 31, numRuns: 500 },
    ));
});
