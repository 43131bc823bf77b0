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

/** How long a line is at least, in pixels: a shorter one would be nothing but its arrow. */
export const shortestLine = 30;

/**
 * The line of a relation, or to what a theme gathers: straight where nothing lies in its way, else around all boxes in
 * right angles with round corners; straight through them only where there is no way around. It keeps off `drawn` and
 * rather off `parents`, which it may cross. Between boxes that stand too near to each other it makes a bow.
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
  const isLong = ({ points }: Pick<Line, "points">) => lengthOf(points) >= shortestLine;
  if (isLong(direct) && !isInTheWay(direct, from, to, boxes, drawn)) return direct;
  const way = routeAround(from, to, boxes, [...parents, ...drawn].flatMap(dotsOf));
  if (way && way.length > 1 && isLong({ points: way })) return rounded(way);
  const bow = bowBetween(from, to, boxes, drawn);
  if (bow) return rounded(bow);
  return way && way.length > 1 ? rounded(way) : direct;
}

/** How far out of its boxes a bow goes, the nearest first, in pixels. */
const reaches = [22, 32, 44, 58, 74, 92, 112, 134, 158];

/** A way out of one side of a box and into the same side of another: of those that meet no box the shortest, rather one that crosses no line. */
function bowBetween(
  from: Box,
  to: Box,
  boxes: readonly Box[],
  drawn: readonly Line[],
): readonly Point[] | null {
  const edge = ({ x, y, width, height }: Box, { dx, dy }: { readonly dx: number; readonly dy: number }) => ({
    x: x + (dx * width) / 2,
    y: y + (dy * height) / 2,
  });
  const sides = [
    { dx: 0, dy: -1 },
    { dx: 0, dy: 1 },
    { dx: 1, dy: 0 },
    { dx: -1, dy: 0 },
  ];
  const ways = sides.flatMap((side) =>
    reaches.flatMap((reach) => {
      const [start, end] = [edge(from, side), edge(to, side)];
      const out = side.dx + side.dy > 0 ? Math.max : Math.min;
      const turn =
        side.dx === 0
          ? { y: out(start.y, end.y) + side.dy * reach }
          : { x: out(start.x, end.x) + side.dx * reach };
      const way = [start, { ...start, ...turn }, { ...end, ...turn }, end];
      const meets = segmentsOf(way).some(([a, b], at) =>
        boxes.some((box) => {
          const isOwn = (at === 0 && box.id === from.id) || (at === 2 && box.id === to.id);
          return !isOwn && meetsBox(a, b, grown(box));
        }),
      );
      const crossings = drawn.some(({ points }) =>
        segmentsOf(points).some(([c, d]) => segmentsOf(way).some(([a, b]) => cross(a, b, c, d))),
      );
      return meets ? [] : [{ way, cost: lengthOf(way) + (crossings ? reaches.length * shortestLine : 0) }];
    }),
  );
  return ways.toSorted((a, b) => a.cost - b.cost)[0]?.way ?? null;
}

function grown(box: Box): Box {
  return { ...box, width: box.width + 8, height: box.height + 8 };
}

/** How long a way of straight stretches is, in pixels. */
export function lengthOf(points: readonly Point[]): number {
  return segmentsOf(points).reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
}

/** Whether a straight line meets another box, or runs along or across a line that is there. */
function isInTheWay(line: Line, from: Box, to: Box, boxes: readonly Box[], drawn: readonly Line[]): boolean {
  const [a, b] = line.points;
  if (!a || !b) return false;
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

/** Where a label stands, and the stretch from it to its line where it stands beside it. */
export type LabelPlace = { readonly at: Point; readonly leader: readonly [Point, Point] | null };

type Size = { readonly width: number; readonly height: number };

/** What stays free of the label at both ends of a line, so that its arrow and some of the line are seen; in pixels. */
const endRoom = 15;
/** What is between a line and a label beside it, from the nearest on, in pixels; a label further off than `besideIt` has a stretch that leads to it. */
const besideIt = 4;
const nearOffsets = 12;
const offsets = Array.from({ length: 160 }, (_, at) => besideIt + at * 6);

/**
 * Where a label of this size lies clear of all that is `taken` (boxes and labels): on its line, as near to its middle as
 * can be and with both ends of the line free; else beside it, rather clear of all `lines`.
 */
export function labelPlace(
  line: Line,
  size: Size,
  taken: readonly Omit<Box, "id">[],
  lines: readonly Line[] = [],
): LabelPlace {
  const dots = dotsOf(line);
  const middle = Math.floor(dots.length / 2);
  const inOrder = dots
    .map((point, at) => ({ point, off: Math.abs(at - middle) }))
    .sort((a, b) => a.off - b.off)
    .map(({ point }) => point);
  const isFree = (at: Point) => !taken.some((box) => overlap({ ...at, ...size }, box, 2));
  const covers = (at: Point, points: readonly Point[]) =>
    points.some((point) => overlap({ ...at, ...size }, { ...point, width: 0, height: 0 }, 2));
  const ends = endsOf(line);
  const others = lines.filter((other) => other !== line);
  const foreign = others.flatMap(dotsOf);
  // A line that goes on on both sides of a label is still seen; one that the label may cover whole is not.
  const hidden = others.filter(({ points }) => lengthOf(points) < longestAcross(size)).flatMap(dotsOf);
  const onLine = (avoided: readonly Point[]): LabelPlace | null => {
    const at = inOrder.find((dot) => isFree(dot) && !covers(dot, ends) && !covers(dot, avoided));
    return at ? { at, leader: null } : null;
  };
  const beside = (within: readonly number[], avoided: readonly Point[], leadsClear: boolean) => {
    for (const off of within)
      for (const dot of inOrder)
        for (const { dx, dy } of sidesOfLine) {
          const at = {
            x: dot.x + dx * (size.width / 2 + off),
            y: dot.y + dy * (size.height / 2 + off),
          };
          if (!isFree(at) || covers(at, dots) || covers(at, avoided)) continue;
          const leader = [{ x: dot.x + dx * off, y: dot.y + dy * off }, dot] as const;
          if (leadsClear && taken.some((box) => meetsBox(...leader, { id: "code:", ...box }))) continue;
          return { at, leader: off > besideIt ? leader : null };
        }
    return null;
  };
  const found =
    onLine(foreign) ??
    beside(offsets.slice(0, nearOffsets), foreign, true) ??
    onLine(hidden) ??
    beside(offsets, hidden, true) ??
    beside(offsets, [], true) ??
    beside(offsets, [], false);
  return found ?? { at: inOrder[0] ?? { x: 0, y: 0 }, leader: null };
}

/** How long a line is of which a label of this size leaves both ends free wherever it lies on it, in pixels. */
function longestAcross({ width, height }: Size): number {
  return width + height + 2 * endRoom;
}

const sidesOfLine = [
  { dx: 0, dy: -1 },
  { dx: 0, dy: 1 },
  { dx: 1, dy: 0 },
  { dx: -1, dy: 0 },
] as const;

/** The points of a line that are near its ends. */
function endsOf(line: Line): readonly Point[] {
  const [first, last] = [line.points[0], line.points.at(-1)];
  const isNear = (point: Point, end: Point | undefined) =>
    end !== undefined && Math.hypot(point.x - end.x, point.y - end.y) <= endRoom;
  return dotsOf(line).filter((point) => isNear(point, first) || isNear(point, last));
}

function angle(from: Point | undefined, to: Point | undefined): number {
  return from && to ? Math.atan2(to.y - from.y, to.x - from.x) : 0;
}

/** A number as paths hold it: hundredths, so that files are the same everywhere. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return `${Object.is(rounded, -0) ? 0 : rounded}`;
}
