import type { CodeId } from "../project/records.ts";

export type Point = { readonly x: number; readonly y: number };

/** A box on a map by its centre, in pixels at 100 %; y grows downwards. */
export type Box = Point & { readonly id: CodeId; readonly width: number; readonly height: number };

/** A box to be laid out: its size in pixels at 100 %, and the box that it stands under. */
export type SizedBox = {
  readonly id: CodeId;
  readonly parentId: CodeId | null;
  readonly width: number;
  readonly height: number;
  /** A plain code stands in a stack or beside the stem; everything else side by side. */
  readonly plain: boolean;
  /** The core theme stands near the middle. */
  readonly core: boolean;
};

export type MapGeometry = ReadonlyMap<CodeId, Box>;

/** A box with those that stand under it. */
export type BoxTree = { readonly box: SizedBox; readonly children: readonly BoxTree[] };

/** What is left free between two boxes at least, in pixels. */
export const clearance = 4;

/** Whether less than `gap` is between two boxes. */
export function overlap(a: Omit<Box, "id">, b: Omit<Box, "id">, gap = 0): boolean {
  // Places are sums of halves and thirds: what differs by less is the same place.
  const slack = 1e-6;
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap - slack &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap - slack
  );
}

/** The box at the nearest place where it is clear of all others: its own, or one beside some of them. Of equally near ones the first. */
export function nearestFree(box: Box, others: readonly Box[]): Box {
  const isFree = (at: Box) => !others.some((other) => overlap(at, other, clearance));
  if (isFree(box)) return box;
  const xs = sorted(
    box.x,
    others.flatMap(({ x, width }) => {
      const off = (width + box.width) / 2 + clearance;
      return [x - off, x + off];
    }),
  );
  const ys = sorted(
    box.y,
    others.flatMap(({ y, height }) => {
      const off = (height + box.height) / 2 + clearance;
      return [y - off, y + off];
    }),
  );
  let best: Box | null = null;
  let least = Infinity;
  for (const x of xs) {
    if (Math.abs(x - box.x) >= least) break;
    for (const y of ys) {
      const distance = Math.hypot(x - box.x, y - box.y);
      if (distance >= least) break;
      const at = { ...box, x, y };
      if (!isFree(at)) continue;
      best = at;
      least = distance;
    }
  }
  // Right of all others there is always room.
  return best ?? box;
}

function sorted(own: number, others: readonly number[]): readonly number[] {
  return [...new Set([own, ...others])].sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b);
}

/** Whether the straight line from `a` to `b` runs through a box (Liang and Barsky 1984). */
export function meetsBox(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  // Most boxes lie on one side of the line altogether.
  if (Math.max(a.x, b.x) < x - width / 2 || Math.min(a.x, b.x) > x + width / 2) return false;
  if (Math.max(a.y, b.y) < y - height / 2 || Math.min(a.y, b.y) > y + height / 2) return false;
  let [from, to] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [a.x - b.x, a.x - (x - width / 2)],
    [b.x - a.x, x + width / 2 - a.x],
    [a.y - b.y, a.y - (y - height / 2)],
    [b.y - a.y, y + height / 2 - a.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
    if (from > to) return false;
  }
  return true;
}

/** Whether two lines cross between their ends; lines that begin at one point do not. */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
