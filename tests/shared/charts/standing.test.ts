import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, overlap, type Point } from "../../../shared/charts/boxes.ts";
import { drawMap, type MapFigure } from "../../../shared/charts/map-figure.ts";
import { mapWordsIn } from "../../../shared/charts/map-words.ts";
import { type Standing, standingAfter } from "../../../shared/charts/standing.ts";
import type { Relation, RelationId } from "../../../shared/project/records.ts";
import { thematicMap } from "../../../shared/themes/thematic-map.ts";
import { aProject } from "../../support/a-project.ts";

/** A codebook as it grows and shrinks: what stands under what, and what is related. */
type Sketch = {
  readonly codes: readonly { readonly id: number; readonly under: number | null; readonly name: string }[];
  readonly relations: readonly { readonly from: number; readonly to: number; readonly label: string }[];
};

function figureOf({ codes, relations }: Sketch, standing: Standing): MapFigure {
  const lines: string[] = [];
  const write = (under: number | null, depth: number) => {
    for (const code of codes.filter((one) => one.under === under)) {
      lines.push(`${"  ".repeat(depth)}${code.id} ${code.name}${depth === 0 ? " !" : ""}`);
      write(code.id, depth + 1);
    }
  };
  write(null, 0);
  const stamp = { by: "Ek", at: "2024-01-01T00:00:00Z" };
  const drawn = relations.map(({ from, to, label }, at): [RelationId, Relation] => {
    const id: RelationId = `relation:${at}`;
    return [id, { id, kind: "leads-to", fromId: `code:${from}`, toId: `code:${to}`, label, ...stamp }];
  });
  const project = { ...aProject({ codes: lines }), relations: new Map(drawn) };
  const map = thematicMap(project, { level: "codes", hidden: [] });
  return drawMap(map, { places: {}, standing, number: "none", voices: new Map(), words: mapWordsIn("en") });
}

const boxesOf = (figure: MapFigure) => figure.entries.map(({ box }) => box);

const somewhere = fc.nat(10_000);
const step = fc.record({
  does: fc.constantFrom("code", "code", "theme", "relation", "relation", "relation", "remove"),
  which: somewhere,
  other: somewhere,
  name: fc.constantFrom(
    "Shoes",
    "To be seen",
    "Small changes at night",
    "Alive tomorrow",
    "Recovery begins here",
  ),
  label: fc.constantFrom("", "in time", "only when nobody is there to see it", "because"),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function stepped(sketch: Sketch, { does, which, other, name, label }: Step, id: number): Sketch {
  const { codes, relations } = sketch;
  const [one, second] = [codes[which % codes.length], codes[other % codes.length]];
  if (!one || !second || does === "theme")
    return { codes: [...codes, { id, under: null, name: `${name} ${id}` }], relations };
  if (does === "code") return { codes: [...codes, { id, under: one.id, name: `${name} ${id}` }], relations };
  if (does === "relation")
    return one === second
      ? sketch
      : { codes, relations: [...relations, { from: one.id, to: second.id, label }] };
  const gone = new Set([one.id]);
  for (const code of codes) if (code.under !== null && gone.has(code.under)) gone.add(code.id);
  return {
    codes: codes.filter((code) => !gone.has(code.id)),
    relations: relations.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
}

/** How much of a line is seen, in pixels: neither a box nor a label lies over it. */
function seen(points: readonly Point[], over: readonly Omit<Box, "id">[]): number {
  let length = 0;
  points.slice(1).forEach((end, at) => {
    const start = points[at] ?? end;
    const long = Math.hypot(end.x - start.x, end.y - start.y);
    for (let far = 0.5; far < long; far += 1) {
      const part = far / long;
      const dot = { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
      if (!over.some((box) => overlap({ ...dot, width: 0, height: 0 }, box))) length += 1;
    }
  });
  return length;
}

describe("a map that was seen", () => {
  it("moves no box when something comes or goes, and shows each relation's line and label whole (B14; seed 331)", () =>
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
        let sketch: Sketch = { codes: [], relations: [] };
        let standing: Standing = {};
        let before: readonly Box[] = [];
        for (const [at, one] of steps.entries()) {
          sketch = stepped(sketch, one, at + 1);
          const figure = figureOf(sketch, standing);
          const boxes = boxesOf(figure);
          const now = new Map(boxes.map((box) => [box.id, box]));
          for (const stood of before) {
            const box = now.get(stood.id);
            // What became a subtheme has grown.
            if (box && box.height === stood.height) expect(box).toEqual(stood);
          }
          standing = standingAfter(standing, boxes, {});
          before = boxes;
          expect(clashes(boxes)).toEqual([]);
          expect(boxesOf(figureOf(sketch, standing))).toEqual(boxes);
          if (at < steps.length - 1 && one.does !== "relation") continue;
          const labels = figure.links.flatMap(({ label }) => label ?? []);
          expect(labels.length).toBe(sketch.relations.filter(({ label }) => label !== "").length);
          expect(clashes([...boxes, ...labels])).toEqual([]);
          for (const { link, line } of figure.links)
            if (link.is === "relation")
              expect(seen(line.points, [...boxes, ...labels])).toBeGreaterThanOrEqual(20);
        }
      }),
      { seed: 331, numRuns: 40 },
    ));

  it("has a box that comes back where it stood, unless another stands there now", () => {
    const first: Sketch = {
      codes: [
        { id: 1, under: null, name: "Trust" },
        { id: 2, under: null, name: "Rules" },
      ],
      relations: [],
    };
    const [trust, rules] = boxesOf(figureOf(first, {}));
    if (!trust || !rules) throw new RangeError("two boxes are wanted");
    const both = standingAfter({}, [trust, rules], {});
    const without = standingAfter(both, [trust], {});
    expect(without["code:2"]).toEqual(both["code:2"]);
    const taken = standingAfter(without, [trust, { ...rules, id: "code:3" }], {});
    expect(taken["code:2"]).toBe(undefined);
  });

  it("keeps where a box stood that a hand has put elsewhere, for Undo", () => {
    const box = { id: "code:1", x: 0, y: 0, width: 40, height: 20 } as const;
    const stood = standingAfter({}, [box], {});
    expect(standingAfter(stood, [{ ...box, x: 90 }], { "code:1": { x: 90, y: 0 } })).toBe(stood);
  });
});

function clashes(boxes: readonly Omit<Box, "id">[]): readonly (readonly unknown[])[] {
  return boxes.flatMap((a, at) => boxes.slice(at + 1).flatMap((b) => (overlap(a, b) ? [[a, b]] : [])));
}
