import { expect, it } from "vitest";
import { withinTime } from "../../cli/within-time.ts";

it("answers what the work answers", () => expect(withinTime(1000, () => [1, 2])).toEqual([1, 2]));

it("throws what the work throws", () =>
  expect(() =>
    withinTime(1000, () => {
      throw new RangeError("beyond");
    }),
  ).toThrow("beyond"));

it("breaks off a regular expression that would not end (F4)", () => {
  const began = performance.now();
  expect(withinTime(100, () => /(a+)+$/u.test(`${"a".repeat(60)}b`))).toBe(null);
  expect(performance.now() - began).toBeLessThan(2000);
});
