import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layLanes } from "../../../renderer/transcript-view/lane-layout.ts";

const spacing = { gap: 3, labelHeight: 16, columns: 5 };
const columnsOf = (...heights: [string, number, number][]) =>
  layLanes(
    heights.map(([id, top, bottom]) => ({ id, top, bottom })),
    spacing,
  ).map(({ id, column }) => `${id}${column}`);

describe("lanes", () => {
  it("stand in one column when they stand below one another", () =>
    expect(columnsOf(["a", 0, 20], ["b", 30, 50])).toEqual(["a0", "b0"]));

  it("stand beside one another when they overlap, the longer one first", () =>
    expect(columnsOf(["short", 0, 20], ["long", 0, 50])).toEqual(["long0", "short1"]));

  it("take the first column that has become free", () =>
    expect(columnsOf(["a", 0, 100], ["b", 10, 30], ["c", 40, 60])).toEqual(["a0", "b1", "c1"]));

  it("push a label down below the one above it, and leave it out where its lane ends before", () => {
    const [first, second, third] = layLanes(
      [
        { id: "a", top: 0, bottom: 100 },
        { id: "b", top: 2, bottom: 90 },
        { id: "c", top: 4, bottom: 20 },
      ],
      spacing,
    );
    expect([first?.labelTop, second?.labelTop, third?.labelTop]).toEqual([0, 16, null]);
  });

  it("never cover one another, and labels neither (seed 7)", () => {
    const heights = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(heights, (drawn) => {
        const lanes = layLanes(
          drawn.map(([top, length], at) => ({ id: `${at}`, top, bottom: top + length })),
          spacing,
        );
        for (const [at, a] of lanes.entries())
          for (const b of lanes.slice(at + 1)) {
            if (a.column === b.column) expect(a.bottom <= b.top || b.bottom <= a.top).toBe(true);
            if (a.labelTop !== null && b.labelTop !== null)
              expect(Math.abs(a.labelTop - b.labelTop)).toBeGreaterThanOrEqual(spacing.labelHeight);
          }
        expect(lanes).toHaveLength(drawn.length);
      }),
      { seed: 7 },
    );
  });
});
