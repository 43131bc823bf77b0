import type { CodeId } from "../project/records.ts";
import { type Box, cross, type MapGeometry, meetsBox } from "./boxes.ts";
import { type Block, shifted } from "./map-block.ts";

/** Width to height that a map strives for: between a page and a screen. */
const shape = 1;
/** The least that is left free between blocks side by side. */
export const leastGap = 44;
const rowGap = 52;

/** What a line through a foreign box costs, and one that crosses another, in pixels of length. */
const throughBox = 1200;
const crossing = 250;
/** What a map costs whose shape is off by a factor of e. */
const misshapen = 1600;

/** Above this many blocks their order is kept: a search would cost more than it gives. */
const searchedAtMost = 24;
const rounds = 4;

/**
 * Puts blocks in rows around the middle of the map. Their order is that of the codebook, changed where two blocks by
 * changing places make the lines shorter and clearer, or bring the core theme nearer to the middle.
 */
export function arrangeBlocks(
  blocks: readonly Block[],
  lines: readonly (readonly [CodeId, CodeId])[],
  sideGap: number = leastGap,
): MapGeometry {
  const blockOfBox = new Map(blocks.flatMap((block) => block.boxes.map(({ id }) => [id, block] as const)));
  const across = lines.filter(([a, b]) => blockOfBox.get(a) !== blockOfBox.get(b));
  const shapes = shapesOf(blocks, sideGap);
  const isWorthIt = across.length > 0 || blocks.some(({ core }) => core);
  const tried =
    isWorthIt && blocks.length <= searchedAtMost
      ? shapes.map(({ lengths, off }) => {
          const better = betterOrder(blocks, lengths, across, sideGap);
          return { ...better, lengths, cost: better.cost + off * misshapen };
        })
      : shapes.slice(0, 1).map(({ lengths }) => ({ order: blocks, lengths, cost: 0 }));
  const best = tried.reduce(
    (a, b) => (b.cost < a.cost ? b : a),
    tried[0] ?? { order: [], lengths: [], cost: 0 },
  );
  return new Map(placed(best.order, best.lengths, sideGap).map((box) => [box.id, box]));
}

type Shape = { readonly lengths: readonly number[]; readonly off: number };

/** In how many rows the blocks may stand so that the map has about the shape it strives for, and how far off that is; the nearest first. */
function shapesOf(blocks: readonly Block[], sideGap: number): readonly Shape[] {
  const shapes = Array.from({ length: Math.min(blocks.length, 30) }, (_, at): Shape => {
    const lengths = filledRows(blocks, at + 1, sideGap);
    const { width, height } = sizeOf(blocks, lengths, sideGap);
    return { lengths, off: Math.abs(Math.log(width / height / shape)) };
  }).sort((a, b) => a.off - b.off);
  return shapes.filter(({ off }, at) => at === 0 || (at < 3 && off < 0.6));
}

function filledRows(blocks: readonly Block[], rows: number, sideGap: number): readonly number[] {
  const total = blocks.reduce((sum, { width }) => sum + width + sideGap, 0);
  const lengths: number[] = [];
  let filled = 0;
  let taken = 0;
  for (let row = 1; row <= rows; row += 1) {
    const until = (total * row) / rows;
    let length = 0;
    while (taken < blocks.length) {
      const next = (blocks[taken]?.width ?? 0) + sideGap;
      const isLastRow = row === rows;
      if (!isLastRow && length > 0 && filled + next / 2 > until) break;
      filled += next;
      taken += 1;
      length += 1;
    }
    if (length > 0) lengths.push(length);
  }
  return lengths;
}

function rowsOf(blocks: readonly Block[], lengths: readonly number[]): readonly (readonly Block[])[] {
  let from = 0;
  return lengths.map((length) => {
    from += length;
    return blocks.slice(from - length, from);
  });
}

function sizeOf(
  blocks: readonly Block[],
  lengths: readonly number[],
  sideGap: number,
): { width: number; height: number } {
  const rows = rowsOf(blocks, lengths);
  return {
    width: Math.max(1, ...rows.map((row) => rowWidth(row, sideGap))),
    height: rows.reduce((sum, row) => sum + rowHeight(row) + rowGap, -rowGap),
  };
}

const rowWidth = (row: readonly Block[], sideGap: number) =>
  row.reduce((sum, { width }) => sum + width + sideGap, -sideGap);
const rowHeight = (row: readonly Block[]) => Math.max(...row.map(({ height }) => height));

/** Every box at its place, with the middle of the whole at 0, 0. */
function placed(blocks: readonly Block[], lengths: readonly number[], sideGap: number): readonly Box[] {
  if (blocks.length === 0) return [];
  let top = -sizeOf(blocks, lengths, sideGap).height / 2;
  return rowsOf(blocks, lengths).flatMap((row) => {
    let left = -rowWidth(row, sideGap) / 2;
    const boxes = row.flatMap((block) => {
      const there = shifted(block, left, top);
      left += block.width + sideGap;
      return there;
    });
    top += rowHeight(row) + rowGap;
    return boxes;
  });
}

function betterOrder(
  blocks: readonly Block[],
  lengths: readonly number[],
  lines: readonly (readonly [CodeId, CodeId])[],
  sideGap: number,
): { readonly order: readonly Block[]; readonly cost: number } {
  const cost = (order: readonly Block[]) => costOf(order, lengths, lines, sideGap);
  let order = blocks;
  let least = cost(order);
  for (let round = 0; round < rounds; round += 1) {
    let better = false;
    for (let a = 0; a < blocks.length; a += 1)
      for (let b = a + 1; b < blocks.length; b += 1) {
        const tried = swapped(order, a, b);
        const costs = cost(tried);
        if (costs >= least - 1e-6) continue;
        order = tried;
        least = costs;
        better = true;
      }
    if (!better) break;
  }
  return { order, cost: least };
}

function swapped(order: readonly Block[], a: number, b: number): readonly Block[] {
  return order.map((block, at) => (at === a ? (order[b] ?? block) : at === b ? (order[a] ?? block) : block));
}

function costOf(
  order: readonly Block[],
  lengths: readonly number[],
  lines: readonly (readonly [CodeId, CodeId])[],
  sideGap: number,
): number {
  const boxes = placed(order, lengths, sideGap);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const segments = lines.flatMap(([from, to]) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a && b ? [{ a, b }] : [];
  });
  const { width } = sizeOf(order, lengths, sideGap);
  let cost = Math.abs(width) / 4;
  for (const block of order) {
    const top = block.core ? byId.get(block.boxes[0]?.id ?? "code:") : undefined;
    if (top) cost += Math.hypot(top.x, top.y) * 2;
  }
  segments.forEach(({ a, b }, index) => {
    cost += Math.hypot(a.x - b.x, a.y - b.y);
    for (const box of boxes)
      if (box.id !== a.id && box.id !== b.id && meetsBox(a, b, box)) cost += throughBox;
    for (const other of segments.slice(index + 1)) if (cross(a, b, other.a, other.b)) cost += crossing;
  });
  return cost;
}
