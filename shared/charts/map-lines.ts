import { type Box, overlap, type Point } from "./boxes.ts";

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

const sides = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;
const bows = [30, 70, 140];
const samples = 24;

/** What a point of a line inside a foreign box costs, and one that comes close to another line's middle, in pixels of length. */
const inBox = 220;
/** What an end costs where another line ends already. */
const sameEnd = 70;
const inLabel = 80;
const onLine = 25;

/**
 * The line of a relation, from a side of one box to a side of the other, bowed so that as little of it as possible
 * runs through other boxes and labels, it does not end where others do, and it is no longer than it need be.
 */
export function relationLineBetween(
  from: Box,
  to: Box,
  boxes: readonly Box[],
  labels: readonly Omit<Box, "id">[],
  drawn: readonly Line[],
): Line {
  const ends = drawn.flatMap(({ points }) => [points[0] ?? from, points.at(-1) ?? to]);
  const inner = drawn.flatMap((line) => dotsOf(line).slice(2, -2));
  const endsOn = (line: Line) =>
    ends.filter((end) => [line.points[0], line.points.at(-1)].some((own) => own && isNear(own, end, 8)))
      .length *
      sameEnd +
    dotsOf(line).filter((dot) => inner.some((other) => isNear(dot, other, 10))).length * onLine;
  const others = boxes.filter(({ id }) => id !== from.id && id !== to.id);
  let best: Line = straightLine(from, to);
  let least = costOf(best, others, labels, from, to) + endsOn(best);
  for (const a of sides)
    for (const b of sides)
      for (const bow of bows) {
        const line = curve(sideOf(from, a), a, sideOf(to, b), b, bow);
        const cost = costOf(line, others, labels, from, to) + endsOn(line);
        if (cost >= least - 1e-6) continue;
        best = line;
        least = cost;
      }
  return best;
}

function costOf(
  line: Line,
  others: readonly Box[],
  labels: readonly Omit<Box, "id">[],
  from: Box,
  to: Box,
): number {
  const dots = dotsOf(line);
  let cost = 0;
  let before: Point | null = null;
  dots.forEach((point, at) => {
    if (before) cost += Math.hypot(point.x - before.x, point.y - before.y);
    before = point;
    const dot = { ...point, width: 6, height: 6 };
    for (const box of others) if (overlap(dot, box)) cost += inBox;
    for (const label of labels) if (overlap(dot, label)) cost += inLabel;
    const isEnd = at < 2 || at > dots.length - 3;
    if (!isEnd && (overlap(dot, from) || overlap(dot, to))) cost += inBox;
  });
  return cost;
}

function isNear(a: Point, b: Point, distance: number): boolean {
  return Math.abs(a.x - b.x) < distance && Math.abs(a.y - b.y) < distance;
}

/** Points all along a line. */
function dotsOf({ points }: Line): readonly Point[] {
  return points.length > 2 ? points : between(points);
}

function between([a, b]: readonly Point[]): readonly Point[] {
  if (!a || !b) return [];
  return Array.from({ length: samples + 1 }, (_, at) => ({
    x: a.x + ((b.x - a.x) * at) / samples,
    y: a.y + ((b.y - a.y) * at) / samples,
  }));
}

type Side = (typeof sides)[number];

function sideOf({ x, y, width, height }: Box, [dx, dy]: Side): Point {
  return { x: x + (dx * width) / 2, y: y + (dy * height) / 2 };
}

function curve(a: Point, [ax, ay]: Side, b: Point, [bx, by]: Side, bow: number): Line {
  const c = { x: a.x + ax * bow, y: a.y + ay * bow };
  const d = { x: b.x + bx * bow, y: b.y + by * bow };
  const points = Array.from({ length: samples + 1 }, (_, at) => {
    const t = at / samples;
    const [p, q, r, s] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    return { x: p * a.x + q * c.x + r * d.x + s * b.x, y: p * a.y + q * c.y + r * d.y + s * b.y };
  });
  const path = `M${short(a.x)} ${short(a.y)}C${[c, d, b].map(({ x, y }) => `${short(x)} ${short(y)}`).join(" ")}`;
  return { path, points, fromAngle: Math.atan2(-ay, -ax), toAngle: Math.atan2(-by, -bx) };
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
