import type { Box, Point } from "./boxes.ts";

/** The grid that lines are led on, in pixels: fine for small maps, coarser for large ones, so that both take their time. */
const fine = 10;
const coarse = 16;
const largestFine = 9_000;
/** How far beyond the boxes a line may go, and how near it may come to one. */
const beyond = 48;
const near = 4;

/** What a step along a line that is there already costs beside its length, what a corner costs, and a pixel off the middle of a side. */
const besideLine = 30;
const corner = 34;
const offMiddle = 0.5;

const steps = [
  { dx: 0, dy: -1 },
  { dx: 1, dy: 0 },
  { dx: 0, dy: 1 },
  { dx: -1, dy: 0 },
] as const;

/**
 * The way from the edge of one box to the edge of another around all boxes, in right angles: the shortest with few corners
 * that keeps off `lines` (points of those that are drawn already). Null when there is no room for any. A* over a grid (Hart, Nilsson and
 * Raphael 1968); of equally good ways the first, so that the same map has the same lines.
 */
export function routeAround(
  from: Box,
  to: Box,
  boxes: readonly Box[],
  lines: readonly Point[],
): readonly Point[] | null {
  const grid = gridOver(boxes);
  const { columns, rows, cell } = grid;
  const blocked = new Uint8Array(columns * rows);
  for (const box of boxes) fill(grid, blocked, box, near);
  const extra = new Float32Array(columns * rows);
  for (const point of lines) {
    const at = cellOf(grid, point);
    if (at !== null) extra[at] = besideLine;
  }
  const ends = new Map<number, { readonly cost: number; readonly dir: number }[]>();
  for (const { at, cost, dir } of doors(grid, to, blocked)) {
    const list = ends.get(at) ?? [];
    list.push({ cost, dir: (dir + 2) % 4 });
    ends.set(at, list);
  }
  const best = new Float32Array(columns * rows * 4).fill(Infinity);
  const came = new Int32Array(columns * rows * 4).fill(-1);
  const heap = new Heap();
  const [toColumn, toRow] = [(to.x - grid.left) / cell, (to.y - grid.top) / cell];
  const reach = (to.width + to.height) / 2 / cell;
  const left = (at: number) =>
    Math.max(0, Math.abs((at % columns) - toColumn) + Math.abs(Math.floor(at / columns) - toRow) - reach) *
    cell;
  for (const { at, cost, dir } of doors(grid, from, blocked)) {
    const state = at * 4 + dir;
    if (cost >= (best[state] ?? 0)) continue;
    best[state] = cost;
    heap.push(cost + left(at), state);
  }
  let found = -1;
  let least = Infinity;
  for (let state = heap.pop(); state !== null; state = heap.pop()) {
    const at = state >> 2;
    const dir = state & 3;
    const cost = best[state] ?? Infinity;
    if (cost + left(at) >= least) continue;
    for (const end of ends.get(at) ?? []) {
      const whole = cost + end.cost + (end.dir === dir ? 0 : corner);
      if (whole >= least) continue;
      least = whole;
      found = state;
    }
    for (let turn = 0; turn < 4; turn += 1) {
      if (turn === (dir + 2) % 4) continue;
      const next = neighbour(grid, at, turn);
      if (next === null || blocked[next]) continue;
      const on = cost + cell + (extra[next] ?? 0) + (turn === dir ? 0 : corner);
      const there = next * 4 + turn;
      if (on >= (best[there] ?? 0)) continue;
      best[there] = on;
      came[there] = state;
      heap.push(on + left(next), there);
    }
  }
  if (found < 0) return null;
  const way: Point[] = [];
  for (let state = found; state >= 0; state = came[state] ?? -1) way.unshift(middleOf(grid, state >> 2));
  return withoutStraights([atEdge(from, way[0]), ...way, atEdge(to, way.at(-1))]);
}

type Grid = {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
};

function gridOver(boxes: readonly Box[]): Grid {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x - width / 2 - beyond);
    right = Math.max(right, x + width / 2 + beyond);
    top = Math.min(top, y - height / 2 - beyond);
    bottom = Math.max(bottom, y + height / 2 + beyond);
  }
  const area = (right - left) * (bottom - top);
  const cell = Math.max(area / fine ** 2 <= largestFine ? fine : coarse, Math.sqrt(area / 40_000));
  return {
    left,
    top,
    cell,
    columns: Math.ceil((right - left) / cell),
    rows: Math.ceil((bottom - top) / cell),
  };
}

function middleOf({ left, top, columns, cell }: Grid, at: number): Point {
  return { x: left + ((at % columns) + 0.5) * cell, y: top + (Math.floor(at / columns) + 0.5) * cell };
}

function cellOf({ left, top, columns, rows, cell }: Grid, { x, y }: Point): number | null {
  const [column, row] = [Math.floor((x - left) / cell), Math.floor((y - top) / cell)];
  return column < 0 || row < 0 || column >= columns || row >= rows ? null : row * columns + column;
}

function neighbour({ columns, rows }: Grid, at: number, dir: number): number | null {
  const { dx, dy } = steps[dir] ?? { dx: 0, dy: 0 };
  const [column, row] = [(at % columns) + dx, Math.floor(at / columns) + dy];
  return column < 0 || row < 0 || column >= columns || row >= rows ? null : row * columns + column;
}

function fill(grid: Grid, cells: Uint8Array, { x, y, width, height }: Box, around: number): void {
  const { left, top, columns, rows, cell } = grid;
  const first = (value: number) => Math.max(0, Math.ceil(value / cell - 0.5));
  const last = (value: number) => Math.floor(value / cell - 0.5);
  const toRow = Math.min(rows - 1, last(y + height / 2 + around - top));
  const toColumn = Math.min(columns - 1, last(x + width / 2 + around - left));
  for (let row = first(y - height / 2 - around - top); row <= toRow; row += 1)
    for (let column = first(x - width / 2 - around - left); column <= toColumn; column += 1)
      cells[row * columns + column] = 1;
}

/** The free cells along the sides of a box, each with the direction that leads out there, and what it costs to use it. */
function doors(
  grid: Grid,
  { x, y, width, height }: Box,
  blocked: Uint8Array,
): readonly { readonly at: number; readonly dir: number; readonly cost: number }[] {
  const found: { at: number; dir: number; cost: number }[] = [];
  const out = near + grid.cell / 2 + 1;
  steps.forEach(({ dx, dy }, dir) => {
    const half = (dx === 0 ? width : height) / 2;
    const reach = Math.max(0, half - 8);
    for (let off = -reach; off <= reach; off += grid.cell) {
      const place = {
        x: x + dx * (width / 2 + out) + (dx === 0 ? off : 0),
        y: y + dy * (height / 2 + out) + (dy === 0 ? off : 0),
      };
      const at = cellOf(grid, place);
      if (at !== null && !blocked[at]) found.push({ at, dir, cost: Math.abs(off) * offMiddle });
    }
  });
  return found;
}

/** Where a way that begins at `point` leaves a box. */
function atEdge({ x, y, width, height }: Box, point: Point | undefined): Point {
  const there = point ?? { x, y };
  return {
    x: Math.min(x + width / 2, Math.max(x - width / 2, there.x)),
    y: Math.min(y + height / 2, Math.max(y - height / 2, there.y)),
  };
}

function withoutStraights(way: readonly Point[]): readonly Point[] {
  return way.filter((point, at) => {
    const [before, after] = [way[at - 1], way[at + 1]];
    if (!before || !after) return true;
    const isStraight =
      (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
    return !isStraight;
  });
}

/** A queue whose least comes first; of equals the one that came first. */
class Heap {
  private readonly keys: number[] = [];
  private readonly values: number[] = [];

  push(key: number, value: number): void {
    let at = this.keys.length;
    this.keys.push(key);
    this.values.push(value);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.keys[above] ?? 0) <= key) break;
      this.swap(at, above);
      at = above;
    }
  }

  pop(): number | null {
    const first = this.values[0];
    if (first === undefined) return null;
    this.swap(0, this.keys.length - 1);
    this.keys.pop();
    this.values.pop();
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if ((this.keys[left] ?? Infinity) < (this.keys[least] ?? Infinity)) least = left;
      if ((this.keys[right] ?? Infinity) < (this.keys[least] ?? Infinity)) least = right;
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    const [keyA, keyB] = [this.keys[a] ?? 0, this.keys[b] ?? 0];
    const [valueA, valueB] = [this.values[a] ?? 0, this.values[b] ?? 0];
    this.keys[a] = keyB;
    this.keys[b] = keyA;
    this.values[a] = valueB;
    this.values[b] = valueA;
  }
}
