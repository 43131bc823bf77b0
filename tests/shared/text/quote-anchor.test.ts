import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorQuote, describeQuote } from "../../../shared/text/quote-anchor.ts";
import { cutsCharacter, wordsAt } from "../../../shared/text/span.ts";

const text = "Well, yes. And then “I was – really – so tired” yes, I said yes… yes.";

function found(
  quote: string,
  more: { prefix?: string; suffix?: string; start?: number } = {},
  within = text,
) {
  const place = anchorQuote(within, { quote, ...more });
  return place && [wordsAt(within, place.span), place.sure, place.span.start];
}

describe("a quote", () => {
  it.each<[string, string, Parameters<typeof found>[1], unknown]>([
    ["stands once", "And then", {}, ["And then", "exact", 11]],
    ["stands where it stood", "yes", { start: 48 }, ["yes", "exact", 48]],
    ["is told apart by the words before", "yes", { prefix: "I said " }, ["yes", "by-context", 60]],
    ["is told apart by the words behind", "yes", { suffix: ". And" }, ["yes", "by-context", 6]],
    ["stands nearest to where it stood", "yes", { start: 58 }, ["yes", "by-context", 60]],
    ["stands in several places", "yes", {}, ["yes", "first-of-several", 6]],
    [
      "has other marks and dashes",
      '"I was - really - so tired"',
      {},
      ["“I was – really – so tired”", "typography", 20],
    ],
    ["has three full stops", "I said yes...", {}, ["I said yes…", "typography", 53]],
    ["differs a little", "And then I was reallly so tired", {}, null],
    ["differs less", "I was – reallly – so tird", {}, ["I was – really – so tired", "fuzzy", 21]],
    ["is short and stands nowhere", "yess", {}, null],
    ["is white space", "  \n", {}, null],
  ])("that %s (S5)", (_, quote, more, answer) => expect(found(quote, more)).toEqual(answer));

  it("is told with whole characters around it", () => {
    for (const shift of [0, 1]) {
      const around = `${"a".repeat(shift)}${"😀".repeat(20)}${"a".repeat(shift)}`;
      const whole = `${around}yes${around}`;
      const { prefix, suffix } = describeQuote(whole, { start: around.length, end: around.length + 3 });
      expect([prefix, suffix].join("|")).not.toMatch(/\p{Cs}/u);
      expect(whole).toContain(`${prefix}yes${suffix}`);
    }
  });

  it("is never taken where its surroundings fit worse than elsewhere, also where they fit in two places (S5)", () => {
    const place = anchorQuote("a yes b. no yes c. no yes d.", { quote: "yes", prefix: "no " });
    expect(place).toEqual({ span: { start: 12, end: 15 }, sure: "first-of-several", score: 1 });
  });

  it("is not sure of the last free one of several places (S5)", () => {
    const place = anchorQuote("yes yes", { quote: "yes" }, ({ start }) => start === 0);
    expect(place).toEqual({ span: { start: 4, end: 7 }, sure: "first-of-several", score: 1 });
  });

  it("is not found where every place is taken (S5)", () =>
    expect(anchorQuote("yes yes", { quote: "yes" }, () => true)).toBe(null));

  it("that is like the words of the text takes whole emoji (S5)", () =>
    expect(found("I was so tired then 🙃", {}, "well I was so tired then 🙂 ok")).toEqual([
      "I was so tired then 🙂",
      "fuzzy",
      5,
    ]));

  it("is found again just where it was described (S5; seed 35)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("so ", "yes ", "å", "🙂", "…", "\n"), { minLength: 1, maxLength: 30 }),
        fc.nat(40),
        fc.nat(9),
        (parts, at, length) => {
          const all = parts.join("");
          const start = at % all.length;
          const words = all.slice(start, start + length + 1);
          if (words.trim() !== words || words === "") return;
          const place = anchorQuote(all, describeQuote(all, { start, end: start + words.length }));
          expect(place?.span).toEqual({ start, end: start + words.length });
        },
      ),
      { seed: 35, numRuns: 500 },
    ));

  it("is never placed on half a character or on white space (S5; seed 36)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("tired ", "so ", "🙂", "👩‍🚀", "then", "…", "–", "\u00ad"), {
          maxLength: 30,
        }),
        fc.array(fc.constantFrom("tired ", "so ", "🙃", "🙂", "thin", "...", "-"), {
          minLength: 1,
          maxLength: 12,
        }),
        (parts, sought) => {
          const all = parts.join("");
          const place = anchorQuote(all, { quote: sought.join("") });
          if (!place) return;
          const { start, end } = place.span;
          expect(cutsCharacter(all, start) || cutsCharacter(all, end)).toBe(false);
          expect(wordsAt(all, place.span).trim()).not.toBe("");
        },
      ),
      { seed: 36, numRuns: 500 },
    ));
});
