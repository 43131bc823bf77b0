import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangeOf } from "../../electron/recording-answer.ts";

describe("a Range header (RFC 9110, 14.1.2)", () => {
  it.each([
    ["bytes=0-499", { first: 0, last: 499 }],
    ["bytes=500-", { first: 500, last: 999 }],
    ["bytes=-200", { first: 800, last: 999 }],
    ["bytes=-5000", { first: 0, last: 999 }],
    ["bytes=990-5000", { first: 990, last: 999 }],
    ["bytes=999-999", { first: 999, last: 999 }],
    ["bytes=1000-", "outside"],
    ["bytes=-0", "outside"],
    ["bytes=5-4", "all"],
    ["bytes=0-1,4-5", "all"],
    ["lines=0-1", "all"],
    ["bytes=-", "all"],
    ["bytes=a-b", "all"],
    [null, "all"],
  ] as const)("%j of 1,000 bytes is %j", (header, expected) =>
    expect(rangeOf(header, 1000)).toEqual(expected),
  );

  it("leads to bytes of the file, or to none, whatever it says", () => {
    const number = fc.oneof(fc.bigInt({ min: -5n, max: 10n ** 20n }).map(String), fc.string());
    fc.assert(
      fc.property(number, number, fc.nat({ max: 10 ** 10 }), (from, to, bytes) => {
        const range = rangeOf(`bytes=${from}-${to}`, bytes);
        if (typeof range === "string") return;
        expect(0 <= range.first && range.first <= range.last && range.last < bytes).toBe(true);
      }),
      { seed: 5 },
    );
  });
});
