import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, meetsBox } from "../../../shared/charts/boxes.ts";
import { layOutMap } from "../../../shared/charts/map-layout.ts";
import { labelPlace, lineBetween, parentLine } from "../../../shared/charts/map-lines.ts";

const box = (id: string, x: number, y: number): Box => ({ id: `code:${id}`, x, y, width: 80, height: 30 });
const nothing = { parents: [], drawn: [] };

describe("a line between two boxes", () => {
  it("is straight where nothing lies in its way", () => {
    const [a, b] = [box("a", 0, 0), box("b", 200, 0)];
    expect(lineBetween(a, b, { boxes: [a, b], ...nothing }).path).toBe("M40 0L160 0");
  });

  it("goes around a box that lies in its way", () => {
    const [a, b, c] = [box("a", 0, 0), box("b", 200, 0), box("c", 400, 0)];
    const { points } = lineBetween(a, c, { boxes: [a, b, c], ...nothing });
    expect(points.length).toBeGreaterThan(2);
  });

  it("begins and ends at its boxes and meets no other, on any map (seed 321)", () => {
    const sizes = fc.array(
      fc.record({ width: fc.integer({ min: 30, max: 150 }), height: fc.integer({ min: 20, max: 60 }) }),
      { minLength: 3, maxLength: 14 },
    );
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (list, first, second) => {
        const themes = list.map((size, at) => ({
          ...{ id: `code:${at}` as const, parentId: null, plain: false, core: false },
          ...size,
        }));
        const boxes = [...layOutMap(themes, { lines: [], places: {} }).values()];
        const from = boxes[first % boxes.length];
        const to = boxes[second % boxes.length];
        if (!from || !to || from === to) return;
        const { points } = lineBetween(from, to, { boxes, ...nothing });
        const others = boxes.filter((one) => one !== from && one !== to);
        points.slice(1).forEach((point, at) => {
          const before = points[at];
          if (before) expect(others.filter((other) => meetsBox(before, point, other))).toEqual([]);
        });
        const touches = (end: (typeof points)[number] | undefined, one: Box) =>
          Math.abs((end?.x ?? 0) - one.x) <= one.width / 2 + 0.01 &&
          Math.abs((end?.y ?? 0) - one.y) <= one.height / 2 + 0.01;
        expect([touches(points[0], from), touches(points.at(-1), to)]).toEqual([true, true]);
      }),
      { seed: 321, numRuns: 60 },
    );
  });
});

describe("a line to what stands under an entry", () => {
  it("runs down the left of a stack, and down the stem to a subtheme", () => {
    const parent = box("p", 0, 0);
    expect(parentLine(parent, { ...box("c", 14, 40), height: 20 }, true).path).toBe("M-31 15L-31 40L-26 40");
    expect(parentLine(parent, box("s", 100, 80), false).path).toBe("M0 15L0 53L100 53L100 65");
  });

  it("is straight where a hand put the entry above", () => {
    expect(parentLine(box("p", 0, 0), box("s", 0, -100), false).path).toBe("M0 -15L0 -85");
  });
});

describe("the label of a line", () => {
  it("lies at its middle, or beside it where that is taken", () => {
    const [a, b] = [box("a", 0, 0), box("b", 400, 0)];
    const line = lineBetween(a, b, { boxes: [a, b], ...nothing });
    const size = { width: 40, height: 16 };
    expect(labelPlace(line, size, [a, b]).at.x).toBeCloseTo(200, -1);
    const moved = labelPlace(line, size, [a, b, { x: 200, y: 0, ...size }]);
    expect(Math.abs(moved.at.x - 200)).toBeGreaterThan(40);
  });

  it("covers no line that would not be seen any more, however far it stands off then", () => {
    const [a, b] = [box("a", 0, 0), box("b", 400, 0)];
    const [above, below] = [-1, 1].map((side) => ({ x: 232, y: side * 70, width: 265, height: 100 }));
    if (!above || !below) throw new RangeError("two");
    const boxes = [box("c", 200, -35), box("d", 200, 35)];
    const line = lineBetween(a, b, { boxes: [a, b], ...nothing });
    const short = lineBetween(boxes[0] ?? a, boxes[1] ?? b, { boxes, ...nothing });
    const size = { width: 240, height: 16 };
    const { at, leader } = labelPlace(line, size, [a, b, above, below], [line, short]);
    expect(Math.abs(at.y)).toBeGreaterThan(100);
    expect(leader).not.toBeNull();
  });
});
