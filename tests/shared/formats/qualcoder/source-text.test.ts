import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CountedWays, sourceText } from "../../../../shared/formats/qualcoder/source-text.ts";

describe("places in a text of QualCoder", () => {
  const words = fc.array(fc.constantFrom("a", "å", "😀", " ", "\r\n", "\n", "ord", "👩‍💻"), {
    minLength: 2,
    maxLength: 30,
  });
  const points = (text: string) => [...text].length;
  const letters = (text: string) => text.replace(/[\s\ufeff]+/gu, "");

  it.each([
    ["code points of the stored text", (text: string) => points(text)],
    ["UTF-16 code units of the stored text", (text: string) => text.length],
    ["UTF-16 code units of the text in its editor", (text: string) => text.replaceAll("\r\n", "\n").length],
  ])("are read as the quote beside them says: %s (seed 12)", (_, lengthOf) => {
    fc.assert(
      fc.property(words, words, words, fc.boolean(), (before, said, behind, hasMark) => {
        const head = `${hasMark ? "\ufeff" : ""}${before.join("")}`;
        const quote = `x${said.join("")}x`;
        const { text, spanOf } = sourceText(`${head}${quote}${behind.join("")}`, new CountedWays());
        const span = spanOf({ start: lengthOf(head), end: lengthOf(head + quote) }, quote);
        expect(letters(text.slice(span?.start, span?.end))).toBe(letters(quote));
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it("without a quote are read as those with one mostly are", () => {
    const stored = "😀 one two three";
    const asPoints = new CountedWays();
    sourceText(stored, asPoints).spanOf({ start: 2, end: 5 }, "one");
    const { text, spanOf } = sourceText(stored, asPoints);
    const noted = spanOf({ start: 6, end: 9 }, "");
    expect(text.slice(noted?.start, noted?.end)).toBe("two");
    const other = sourceText(stored, new CountedWays()).spanOf({ start: 7, end: 10 }, "");
    expect(text.slice(other?.start, other?.end), "else as its editor counts").toBe("two");
  });
});
