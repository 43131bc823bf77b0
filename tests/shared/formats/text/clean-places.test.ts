import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanPlaces } from "../../../../shared/formats/text/clean-places.ts";
import { cleanText } from "../../../../shared/formats/text/clean-text.ts";

describe("places of a raw text in the cleaned one", () => {
  const parts = [
    "a\u030a",
    "å",
    "😀",
    " ",
    "\r\n",
    "\n",
    "\r",
    "\f",
    "\u0001",
    "\ufeff",
    "ord",
    "\ud83d",
    "\u1112\u1161\u11ab",
  ];

  it("are those of the same words, whatever stands before them (seed 3)", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 400 }), (before) => {
        const head = before.join("");
        const raw = `${head} här `;
        const clean = cleanText(raw).value;
        const place = cleanPlaces(raw, clean);
        const start = head.length + 1;
        expect(clean.slice(place(start), place(start + 3))).toBe("här");
        expect([place(0), place(raw.length)]).toEqual([0, clean.length]);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it("never run back, and within a line end are before it", () => {
    const raw = "a\u030a\r\nb\u0308 c".repeat(200);
    const place = cleanPlaces(raw, cleanText(raw).value);
    const all = Array.from(raw, (_, at) => place(at));
    expect(all.every((one, n) => n === 0 || one >= (all[n - 1] ?? 0))).toBe(true);
    expect([place(2), place(3), place(4)]).toEqual([1, 1, 2]);
  });

  it("are worked out at once, however many they are and however long the text", () => {
    const raw = "A\u030asa gick hem och a\u030at mat. ".repeat(20_000);
    const begun = performance.now();
    const place = cleanPlaces(raw, cleanText(raw).value);
    for (let at = 0; at < 20_000; at += 1) place(at * 28);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
