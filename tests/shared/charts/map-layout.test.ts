import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, overlap, type Point, type SizedBox } from "../../../shared/charts/boxes.ts";
import { layOutMap } from "../../../shared/charts/map-layout.ts";
import type { CodeId } from "../../../shared/project/records.ts";

/** Boxes of random sizes; each stands under one before it, or under none. */
const someBoxes = (most: number) =>
  fc
    .array(
      fc.record({
        under: fc.nat(),
        isRoot: fc.nat(3),
        width: fc.integer({ min: 24, max: 200 }),
        height: fc.integer({ min: 20, max: 70 }),
        plain: fc.boolean(),
        core: fc.nat(9),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((list) =>
      list.map(({ under, isRoot, core, ...size }, at): SizedBox => {
        const parentId: CodeId | null = at === 0 || isRoot === 0 ? null : `code:${under % at}`;
        return { id: `code:${at}`, parentId, core: core === 0, ...size };
      }),
    );

const somePlaces = fc.array(
  fc.tuple(fc.nat(), fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })),
  {
    maxLength: 6,
  },
);

const someLines = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 });

function placesOf(boxes: readonly SizedBox[], put: readonly (readonly [number, number, number])[]) {
  const places: Record<CodeId, Point> = {};
  for (const [which, x, y] of put) places[`code:${which % boxes.length}`] = { x, y };
  return places;
}

function linesOf(boxes: readonly SizedBox[], pairs: readonly (readonly [number, number])[]) {
  return pairs.map(([a, b]) => [`code:${a % boxes.length}`, `code:${b % boxes.length}`] as const);
}

function overlaps(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => (overlap(a, b) ? [[a, b] as const] : [])),
  );
}

const size = { width: 100, height: 30, plain: false, core: false };
const code = { ...size, width: 80, height: 20, plain: true };

describe("the layout of a thematic map", () => {
  it("never lays a box on another (seed 301)", () => {
    fc.assert(
      fc.property(someBoxes(60), someLines, (boxes, pairs) => {
        const map = layOutMap(boxes, { lines: linesOf(boxes, pairs), places: {} });
        expect(map.size).toBe(boxes.length);
        expect(overlaps([...map.values()])).toEqual([]);
      }),
      { seed: 301, numRuns: 60 },
    );
  });

  it("leaves every box where a hand put it, and lays no other on it or on each other (seed 302)", () => {
    fc.assert(
      fc.property(someBoxes(40), somePlaces, (boxes, put) => {
        const places = placesOf(boxes, put);
        const map = layOutMap(boxes, { lines: [], places });
        for (const [id, { x, y }] of Object.entries(places))
          expect(map.get(id as CodeId)).toMatchObject({ x, y });
        const wrong = overlaps([...map.values()]).filter(([a, b]) => !places[a.id] || !places[b.id]);
        expect(wrong).toEqual([]);
      }),
      { seed: 302, numRuns: 120 },
    );
  });

  it("answers the same for the same (seed 303)", () => {
    fc.assert(
      fc.property(someBoxes(30), someLines, somePlaces, (boxes, pairs, put) => {
        const given = { lines: linesOf(boxes, pairs), places: placesOf(boxes, put) };
        expect([...layOutMap(boxes, given)]).toEqual([...layOutMap(boxes, given)]);
      }),
      { seed: 303, numRuns: 30 },
    );
  });

  it("takes along what stands under a theme that is moved", () => {
    const boxes = [
      { id: "code:1", parentId: null, ...size },
      { id: "code:2", parentId: "code:1", ...code },
    ] as const;
    const before = layOutMap(boxes, { lines: [], places: {} });
    const after = layOutMap(boxes, { lines: [], places: { "code:1": { x: 500, y: 80 } } });
    const step = (of: typeof before) => (of.get("code:2")?.y ?? 0) - (of.get("code:1")?.y ?? 0);
    expect(step(after)).toBe(step(before));
    expect(after.get("code:2")?.y).toBeGreaterThan(80);
  });

  it("moves nothing else when a box is put where there is room", () => {
    const boxes = ["1", "2", "3"].map((name) => ({ id: `code:${name}` as const, parentId: null, ...size }));
    const before = layOutMap(boxes, { lines: [], places: {} });
    const after = layOutMap(boxes, { lines: [], places: { "code:2": { x: 900, y: 900 } } });
    expect([after.get("code:1"), after.get("code:3")]).toEqual([before.get("code:1"), before.get("code:3")]);
  });

  it("brings themes that are related next to each other", () => {
    const boxes = Array.from({ length: 9 }, (_, at) => ({
      id: `code:${at}` as const,
      parentId: null,
      ...size,
    }));
    const apart = (lines: readonly (readonly [CodeId, CodeId])[]) => {
      const map = layOutMap(boxes, { lines, places: {} });
      const [a, b] = [map.get("code:0"), map.get("code:8")];
      return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
    };
    expect(apart([["code:0", "code:8"]])).toBeLessThan(apart([]) / 1.9);
  });

  it("lays out nothing for nothing", () => {
    expect(layOutMap([], { lines: [], places: {} }).size).toBe(0);
  });
});
