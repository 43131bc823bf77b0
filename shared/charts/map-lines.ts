import { type Box, cross, meetsBox, overlap, type Point } from "./boxes.ts";
import { routeAround } from "./route-around.ts";

/** A drawn line: its SVG path, points along it, and which way it arrives at either end (from the other, in radians). */
export type Line = {
  readonly path: string;
  readonly points: readonly Point[];
  readonly fromAngle: number;
  readonly toAngle: number;
};

/** How far from its upper edge a box below takes its line, and how far set in a stack stands. */
const drop = 12;
const stem = 9;

/**
 * The line from an entry to one that stands under it: with right angles where that one stands below, else straight.
 * A plain code in a stack takes it at its left side, one left or right of the stem at the side that faces it.
 */
export function parentLine(parent: Box, child: Box, isPlain: boolean): Line {
  const bottom = parent.y + parent.height / 2;
  const childTop = child.y - child.height / 2;
  if (childTop < bottom) return straightLine(parent, child);
  const left = child.x - child.width / 2;
  const right = child.x + child.width / 2;
  const stackX = parent.x - parent.width / 2 + stem;
  if (isPlain && left > stackX && left < stackX + stem)
    return bent([stackX, bottom], [stackX, child.y], [left, child.y]);
  if (isPlain && left > parent.x) return bent([parent.x, bottom], [parent.x, child.y], [left, child.y]);
  if (isPlain && right < parent.x) return bent([parent.x, bottom], [parent.x, child.y], [right, child.y]);
  const turn = Math.max(bottom, childTop - drop);
  if (Math.abs(child.x - parent.x) < 1) return bent([child.x, bottom], [child.x, childTop]);
  return bent([parent.x, bottom], [parent.x, turn], [child.x, turn], [child.x, childTop]);
}

/** A straight line between two boxes, from edge to edge. */
export function straightLine(from: Box, to: Box): Line {
  return lineThrough([edgeTowards(from, to), edgeTowards(to, from)]);
}

function bent(...corners: readonly (readonly [number, number])[]): Line {
  return lineThrough(corners.map(([x, y]) => ({ x, y })));
}

function lineThrough(points: readonly Point[]): Line {
  const path = points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${short(x)} ${short(y)}`).join("");
  return {
    path,
    points,
    fromAngle: angle(points.at(1), points.at(0)),
    toAngle: angle(points.at(-2), points.at(-1)),
  };
}

/** Where the line between the middles of two boxes leaves the first. */
function edgeTowards(box: Box, { x, y }: Point): Point {
  const [dx, dy] = [x - box.x, y - box.y];
  if (dx === 0 && dy === 0) return { x: box.x, y: box.y };
  const part = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  return { x: box.x + dx * Math.min(1, part), y: box.y + dy * Math.min(1, part) };
}

/** How round the corners of a line are that is led around boxes. */
const round = 9;

/**
 * The line of a relation, or to what a theme gathers: straight where nothing lies in its way, else around all boxes in
 * right angles with round corners; straight through them only where there is no way around. It keeps off `drawn` and
 * rather off `parents`, which it may cross.
 */
export function lineBetween(
  from: Box,
  to: Box,
  {
    boxes,
    parents,
    drawn,
  }: { readonly boxes: readonly Box[]; readonly parents: readonly Line[]; readonly drawn: readonly Line[] },
): Line {
  const direct = straightLine(from, to);
  if (!isInTheWay(direct, from, to, boxes, drawn)) return direct;
  const way = routeAround(from, to, boxes, [...parents, ...drawn].flatMap(dotsOf));
  return way && way.length > 1 ? rounded(way) : direct;
}

/** Whether a straight line meets another box, or runs along or across a line that is there. */
function isInTheWay(line: Line, from: Box, to: Box, boxes: readonly Box[], drawn: readonly Line[]): boolean {
  const [a, b] = line.points;
  if (!a || !b) return false;
  const grown = (box: Box) => ({ ...box, width: box.width + 8, height: box.height + 8 });
  const meets = boxes.some((box) => box.id !== from.id && box.id !== to.id && meetsBox(a, b, grown(box)));
  return meets || drawn.some(({ points }) => segmentsOf(points).some(([c, d]) => cross(a, b, c, d)));
}

function segmentsOf(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).flatMap((point, at) => {
    const before = points[at];
    return before ? [[before, point] as const] : [];
  });
}

/** A way of right angles with its corners rounded. */
function rounded(way: readonly Point[]): Line {
  const last = way.length - 1;
  const parts = way.map((point, at) => {
    const [before, after] = [way[at - 1], way[at + 1]];
    if (!before) return `M${short(point.x)} ${short(point.y)}`;
    if (at === last || !after) return `L${short(point.x)} ${short(point.y)}`;
    const into = towards(point, before, round);
    const out = towards(point, after, round);
    return `L${short(into.x)} ${short(into.y)}C${[point, point, out].map(({ x, y }) => `${short(x)} ${short(y)}`).join(" ")}`;
  });
  return {
    path: parts.join(""),
    points: way,
    fromAngle: angle(way[1], way[0]),
    toAngle: angle(way.at(-2), way.at(-1)),
  };
}

/** From a point towards another, so far, but half the way at most. */
function towards(from: Point, to: Point, far: number): Point {
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  const part = long === 0 ? 0 : Math.min(far, long / 2) / long;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** Points all along a line, some pixels apart. */
function dotsOf({ points }: Line): readonly Point[] {
  return segmentsOf(points).flatMap(([a, b]) => {
    const count = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 7));
    return Array.from({ length: count + 1 }, (_, at) => ({
      x: a.x + ((b.x - a.x) * at) / count,
      y: a.y + ((b.y - a.y) * at) / count,
    }));
  });
}

/** Where on a line a label of this size lies clear of all boxes and labels, the nearest such place to its middle; else at its middle. */
export function labelPlace(
  line: Line,
  size: { readonly width: number; readonly height: number },
  taken: readonly Omit<Box, "id">[],
): Point {
  const dots = dotsOf(line);
  const middle = Math.floor(dots.length / 2);
  const inOrder = dots
    .map((point, at) => ({ point, off: Math.abs(at - middle) }))
    .slice(2, -2)
    .sort((a, b) => a.off - b.off);
  const free = inOrder.find(({ point }) => !taken.some((box) => overlap({ ...point, ...size }, box, 2)));
  return (free ?? inOrder[0])?.point ?? dots[middle] ?? { x: 0, y: 0 };
}

function angle(from: Point | undefined, to: Point | undefined): number {
  return from && to ? Math.atan2(to.y - from.y, to.x - from.x) : 0;
}

/** A number as paths hold it: hundredths, so that files are the same everywhere. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return `${Object.is(rounded, -0) ? 0 : rounded}`;
}
