import fc from "fast-check";
import { expect, it } from "vitest";
import { drawnRows, rowsAmong, rowsBetween, topsOf } from "../../../renderer/ui/rows-in-view.ts";

it("has the rows in view in the page, and some around them", () => {
  expect(rowsBetween(0, 280, 28, 100)).toEqual({ from: 0, to: 16 });
  expect(rowsBetween(1400, 280, 28, 100)).toEqual({ from: 44, to: 66 });
  expect(rowsBetween(0, 280, 28, 3)).toEqual({ from: 0, to: 3 });
  expect(rowsBetween(9999, 280, 28, 3)).toEqual({ from: 2, to: 3 });
});

it("places rows of any height below each other, those not known as high as the others are", () => {
  expect(topsOf(3, new Map(), 50)).toEqual([0, 50, 100, 150]);
  expect(
    topsOf(
      4,
      new Map([
        [0, 20],
        [2, 60],
      ]),
      50,
    ),
  ).toEqual([0, 20, 60, 120, 160]);
  expect(topsOf(0, new Map(), 50)).toEqual([0]);
});

it("has every row in the page that the view touches, and few others (seed 91)", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 10, max: 300 }), { minLength: 1, maxLength: 200 }),
      fc.nat(20_000),
      fc.integer({ min: 1, max: 600 }),
      (heights, top, height) => {
        const tops = topsOf(heights.length, new Map(heights.entries()), 50);
        const { from, to } = rowsAmong(tops, top, height);
        for (const [row, own] of heights.entries()) {
          const begins = tops[row] ?? 0;
          if (begins < top + height && begins + own > top) expect(from <= row && row < to).toBe(true);
        }
        expect(from >= 0 && to <= heights.length && from <= to).toBe(true);
        expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 10) + 2 + 2 * 6);
      },
    ),
    { seed: 91, numRuns: 300 },
  );
});

it("draws the rows in view, and the one that has the focus with its neighbours wherever it is", () => {
  expect(drawnRows({ from: 3, to: 6 }, null, 20)).toEqual([3, 4, 5]);
  expect(drawnRows({ from: 3, to: 6 }, 5, 20)).toEqual([3, 4, 5, 6]);
  expect(drawnRows({ from: 3, to: 6 }, 0, 20)).toEqual([0, 1, 3, 4, 5]);
  expect(drawnRows({ from: 3, to: 6 }, 19, 20)).toEqual([3, 4, 5, 18, 19]);
});
