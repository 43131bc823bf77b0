import type { CodeId } from "../project/records.ts";
import {
  type Box,
  type BoxTree,
  clearance,
  type MapGeometry,
  nearestFree,
  overlap,
  type Point,
  type SizedBox,
} from "./boxes.ts";
import { blockOf } from "./map-block.ts";
import { arrangeBlocks, leastGap } from "./map-rows.ts";
import type { Standing } from "./standing.ts";

/** What the signs at both ends of a line take beside its label, in pixels. */
const signRoom = 36;

/**
 * Lays out a thematic map. Each tree is a block: an entry above what stands under it. Blocks stand in rows, in an order
 * that keeps `lines` (pairs of ids that are joined across the map) short and free of boxes. A box that was put by
 * hand stays where it was put, one that stands stays where it stood, unless it has grown and would lie on another; what
 * is new comes to stand near what it stands under, or where there is room. Nothing is random, and no two boxes overlap,
 * unless both were put there by hand. Parents stand before their children in `boxes`.
 */
export function layOutMap(
  boxes: readonly SizedBox[],
  {
    lines,
    places,
    standing = {},
    widestLabel = 0,
  }: {
    readonly lines: readonly (readonly [CodeId, CodeId])[];
    /** Where boxes were put by hand, … */
    readonly places: Readonly<Record<CodeId, Point>>;
    /** … and where others stand, with the size that they had. */
    readonly standing?: Standing;
    /** How wide the widest label on a line is, in pixels: between blocks there is room for it. */
    readonly widestLabel?: number;
  },
): MapGeometry {
  const fixed = new Map<CodeId, Point>();
  for (const box of boxes) {
    const place = places[box.id] ?? (hasGrown(box, standing[box.id]) ? undefined : standing[box.id]);
    if (place) fixed.set(box.id, { x: place.x, y: place.y });
  }
  if (boxes.length > 0 && fixed.size === boxes.length)
    return new Map(
      boxes.map(({ id, width, height }) => [id, { id, width, height, x: 0, y: 0, ...fixed.get(id) }]),
    );
  const trees = treesOf(boxes);
  const byItself = arrangeBlocks(trees.map(blockOf), lines, Math.max(leastGap, widestLabel + signRoom));
  const hasPlace = boxes.some(({ id }) => fixed.has(id) || standing[id]);
  return hasPlace ? withPlaces(boxes, byItself, fixed, standing) : byItself;
}

function hasGrown({ width, height }: SizedBox, before: Omit<Box, "id"> | undefined): boolean {
  return before !== undefined && (width > before.width || height > before.height);
}

function treesOf(boxes: readonly SizedBox[]): readonly BoxTree[] {
  const on = new Set(boxes.map(({ id }) => id));
  const under = new Map<CodeId | null, SizedBox[]>();
  for (const box of boxes) {
    const parentId = box.parentId && on.has(box.parentId) ? box.parentId : null;
    const list = under.get(parentId);
    if (list) list.push(box);
    else under.set(parentId, [box]);
  }
  const grow = (box: SizedBox): BoxTree => ({ box, children: (under.get(box.id) ?? []).map(grow) });
  return (under.get(null) ?? []).map(grow);
}

function withPlaces(
  boxes: readonly SizedBox[],
  byItself: MapGeometry,
  fixed: ReadonlyMap<CodeId, Point>,
  standing: Standing,
): MapGeometry {
  const wanted = new Map<CodeId, Box>();
  const roots = new Map<CodeId, CodeId>();
  const follows = new Set<CodeId>();
  const settled = new Map<CodeId, Box>();
  for (const { id, parentId } of boxes) {
    const own = byItself.get(id);
    if (!own) continue;
    const parent = parentId ? byItself.get(parentId) : undefined;
    const moved = parentId ? wanted.get(parentId) : undefined;
    roots.set(id, (parentId && roots.get(parentId)) || id);
    const put = fixed.get(id);
    const stood = standing[id];
    if (put) {
      const box = { ...own, ...put };
      wanted.set(id, box);
      settled.set(id, box);
      follows.add(id);
    } else if (stood) {
      wanted.set(id, { ...own, x: stood.x, y: stood.y });
      follows.add(id);
    } else if (parent && moved && parentId && follows.has(parentId)) {
      wanted.set(id, { ...own, x: own.x + moved.x - parent.x, y: own.y + moved.y - parent.y });
      follows.add(id);
    } else wanted.set(id, own);
  }
  const settle = (id: CodeId, box: Box) => settled.set(id, nearestFree(box, [...settled.values()]));
  for (const { id } of boxes) {
    const box = wanted.get(id);
    if (box && follows.has(id) && !settled.has(id)) settle(id, box);
  }
  for (const { id: root } of boxes) {
    const members = boxes.filter(({ id }) => roots.get(id) === root && !settled.has(id));
    if (members.length === 0) continue;
    const group = members.flatMap(({ id }) => wanted.get(id) ?? []);
    const others = [...settled].filter(([id]) => roots.get(id) !== root).map(([, box]) => box);
    const { x, y } = stepAside(group, others);
    for (const { id } of members) {
      const box = wanted.get(id);
      if (box) settle(id, { ...box, x: box.x + x, y: box.y + y });
    }
  }
  return new Map(boxes.flatMap(({ id }) => settled.get(id) ?? []).map((box) => [box.id, box]));
}

/** What a block that makes room leaves free around itself, in pixels: a short line has room there. */
const blockRoom = 34;

/** How far a block moves as one, so that none of it lies on others. */
function stepAside(group: readonly Box[], others: readonly Box[]): Point {
  if (!group.some((box) => others.some((other) => overlap(box, other, clearance)))) return { x: 0, y: 0 };
  const around = boundsOf(group);
  const { width, height } = around;
  const roomy = { ...around, width: width + 2 * blockRoom, height: height + 2 * blockRoom };
  const moved = nearestFree({ id: "code:", ...roomy }, others);
  return { x: moved.x - around.x, y: moved.y - around.y };
}

/** The smallest box around some, by its centre; a point at the middle of the map when there are none. */
export function boundsOf(boxes: Iterable<Omit<Box, "id">>): Omit<Box, "id"> {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
