/**
 * Which cells of a printed table of people are left out, so that no number below a chosen one can be read off or computed from
 * what stands around it. This is complementary cell suppression (Cox 1980, "Suppression methodology and statistical disclosure
 * control", J. Am. Stat. Assoc. 75: 377–385; Hundepool et al. 2012, "Statistical disclosure control", ch. 4). A cell of a
 * two-way table can be computed exactly just when no cycle of cells that are left out runs through it along which one can be
 * added and taken away in turn (Gusfield 1988, "A graph theoretic approach to statistical data security", SIAM J. Comput. 17:
 * 552–571): the table after that is another one that would print the same. So each small cell is given such a cycle, the
 * one that costs the fewest people, and what stands on it is left out, too.
 */

/** People counted by one attribute: a row a value. Groups (waves) may have people in common; `all` counts everybody once. */
export type CountTable = {
  readonly rows: readonly CountRow[];
  readonly groups: readonly GroupOfTable[];
  readonly all: number;
};
export type GroupOfTable = { readonly size: number; readonly isLeftOut: boolean };
export type CountRow = {
  /** One number a group. */
  readonly groups: readonly number[];
  readonly all: number;
  /**
   * Whether small numbers in it are to be hidden. Of people who are missing that is asked for where the attribute can still be told: else a whole
   * attribute would be hidden for one person who did not tell.
   */
  readonly isProtected: boolean;
};

/** A "small" cell is printed as "< 5": neither 0 nor 5 or more. A "hidden" one is left out for the sake of others. */
export type CellMark = "shown" | "small" | "hidden";
export type RowMarks = { readonly groups: readonly CellMark[]; readonly all: CellMark };

/** With less, "< 2" would be 1. */
export const leastLimit = 3;

/**
 * Which groups of a study cannot stand beside all people: those with fewer than `limit`, and as many of the next smallest as
 * are needed for none of them to be what is missing from the total.
 */
export function groupsLeftOut(sizes: readonly number[], limit: number): readonly boolean[] {
  const bySize = [...sizes.keys()]
    .filter((at) => sizeAt(sizes, at) > 0)
    .sort((a, b) => sizeAt(sizes, a) - sizeAt(sizes, b));
  const left = new Set(bySize.filter((at) => sizeAt(sizes, at) < limit));
  const people = () => [...left].reduce((sum, at) => sum + sizeAt(sizes, at), 0);
  for (const at of left.size === 0 ? [] : bySize) if (left.size < 2 || people() < limit) left.add(at);
  return sizes.map((_, at) => left.has(at));
}

/**
 * The marks of each row; groups that are left out are hidden throughout. Null: nothing of the attribute can be printed, not
 * even which values it has, because of so few people or values what is small would be known from the totals alone.
 */
export function suppressCells(table: CountTable, limit: number): readonly RowMarks[] | null {
  if (table.all < limit) return null;
  const grid = new Grid(table, limit);
  for (const cell of grid.smallCells()) if (!grid.protect(cell)) return null;
  return table.rows.map((row, at) => ({
    groups: row.groups.map((_, group) => grid.markOf(at, group)),
    all: grid.markOf(at, grid.allColumn),
  }));
}

type Step = 1 | -1;
type Move = { readonly row: number; readonly column: number; readonly by: Step };

/**
 * The table with all its sums: a row's groups, less the people who are counted in several of them, make its total. What is
 * counted twice stands in a column of its own, and so do the groups that are left out, together; neither is printed.
 */
class Grid {
  readonly allColumn: number;
  private readonly twiceColumn: number;
  private readonly restColumn: number;
  private readonly values: readonly (readonly number[])[];
  private readonly marks: CellMark[][];
  private readonly isFree = new Set<string>();
  private readonly groupsAtRest: number;

  constructor(
    private readonly table: CountTable,
    private readonly limit: number,
  ) {
    const { rows, groups } = table;
    this.allColumn = groups.length;
    this.twiceColumn = groups.length + 1;
    this.restColumn = groups.length + 2;
    const atRest = groups.map(({ isLeftOut }) => isLeftOut);
    this.groupsAtRest = groups.length === 0 ? 1 : atRest.filter(Boolean).length;
    this.values = rows.map((row) => {
      const inGroups = sum(row.groups);
      const rest = groups.length === 0 ? row.all : sum(row.groups.filter((_, at) => atRest[at]));
      return [...row.groups, row.all, groups.length === 0 ? 0 : inGroups - row.all, rest];
    });
    this.marks = rows.map((row) =>
      [...row.groups, row.all].map((value, at): CellMark => {
        if (atRest[at]) return "hidden";
        return row.isProtected && value > 0 && value < limit ? "small" : "shown";
      }),
    );
  }

  markOf(row: number, column: number): CellMark {
    return this.marks[row]?.[column] ?? "hidden";
  }

  /** Cells whose numbers must not be known, as long as they can be computed. */
  *smallCells(): Iterable<Move> {
    for (const [row, { isProtected }] of this.table.rows.entries())
      for (const column of this.columns()) {
        const value = this.valueAt(row, column);
        if (!isProtected || column === this.twiceColumn || value === 0 || value >= this.limit) continue;
        if (!this.isFree.has(`${row} ${column}`)) yield { row, column, by: 1 };
      }
  }

  /** Leaves out what is needed for the cell not to be computed; false where nothing helps. */
  protect({ row, column }: Move): boolean {
    const found = ([1, -1] as const)
      .map((by) => this.cycleThrough({ row, column, by }))
      .filter((cycle) => cycle !== null)
      .sort((a, b) => a.cost - b.cost)[0];
    if (!found) return false;
    for (const move of found.moves) {
      this.isFree.add(`${move.row} ${move.column}`);
      const marks = this.marks[move.row];
      if (marks?.[move.column] === "shown") marks[move.column] = "hidden";
    }
    return true;
  }

  /** The cheapest cycle that begins with a move, whose table could be that of other people. */
  private cycleThrough(first: Move): Cycle | null {
    if (!this.mayMove(first)) return null;
    const forbidden = new Set<string>();
    for (;;) {
      const cycle = this.cheapestCycle(first, forbidden);
      const wrong = cycle?.moves.filter((move) => this.breaksRow(move.row, cycle.moves)) ?? [];
      if (wrong.length === 0) return cycle;
      const before = forbidden.size;
      for (const { row, column, by } of wrong) {
        const isFirst = row === first.row && column === first.column;
        const tightens = column === this.allColumn ? by < 0 : by > 0;
        if (!isFirst && tightens) forbidden.add(`${row} ${column}`);
      }
      if (forbidden.size === before) return null;
    }
  }

  /**
   * Dijkstra's way from the column of a cell back to its row, column to row and row to column in turn. One more in a group of
   * a row asks for one more in its total, or among those who are counted twice, or one less in another group.
   */
  private cheapestCycle(first: Move, forbidden: ReadonlySet<string>): Cycle | null {
    const turn = first.by * this.signOf(first.column);
    const start = `column ${first.column}`;
    const costs = new Map<string, number>([[start, 0]]);
    const cameBy = new Map<string, { readonly from: string; readonly move: Move }>();
    const open = new Set([start]);
    const done = new Set<string>();
    const end = `row ${first.row}`;
    while (open.size > 0) {
      const node = [...open].reduce((best, one) => (costOf(costs, one) < costOf(costs, best) ? one : best));
      if (node === end) break;
      open.delete(node);
      done.add(node);
      for (const { to, move } of this.movesFrom(node, turn)) {
        if (done.has(to) || (move.row === first.row && move.column === first.column)) continue;
        if (forbidden.has(`${move.row} ${move.column}`) || !this.mayMove(move)) continue;
        const cost = costOf(costs, node) + this.costOf(move);
        if (cost >= costOf(costs, to)) continue;
        costs.set(to, cost);
        cameBy.set(to, { from: node, move });
        open.add(to);
      }
    }
    const moves: Move[] = [first];
    for (let node = end; node !== start; ) {
      const step = cameBy.get(node);
      if (!step) return null;
      moves.push(step.move);
      node = step.from;
    }
    return { moves, cost: costOf(costs, end) };
  }

  private *movesFrom(node: string, turn: number) {
    const [kind, written] = node.split(" ");
    const at = Number(written);
    if (kind === "column")
      for (const row of this.table.rows.keys())
        yield { to: `row ${row}`, move: { row, column: at, by: (-turn * this.signOf(at)) as Step } };
    else
      for (const column of this.columns())
        yield {
          to: `column ${column}`,
          move: { row: at, column, by: (turn * this.signOf(column)) as Step },
        };
  }

  /** Groups add to a row; its total, and what is counted twice, are what they add up to. */
  private signOf(column: number): Step {
    return column === this.allColumn || column === this.twiceColumn ? -1 : 1;
  }

  /** Whether a number could be one more or less for all that its mark tells. */
  private mayMove({ row, column, by }: Move): boolean {
    const value = this.valueAt(row, column);
    const isProtected = this.table.rows[row]?.isProtected ?? false;
    const isPrinted = column <= this.allColumn && !this.table.groups[column]?.isLeftOut;
    if (!isPrinted || !isProtected) return by > 0 || value > 0;
    if (this.markOf(row, column) === "small") return by > 0 ? value < this.limit - 1 : value > 1;
    return by > 0 ? value >= this.limit : value > this.limit;
  }

  /** As many people as are left out, more than nothing for each cell, so that short ways are taken. */
  private costOf({ row, column }: Move): number {
    return this.markOf(row, column) === "shown" && column <= this.allColumn
      ? this.valueAt(row, column) + 1
      : 0.001;
  }

  /** Whether a row after the moves would have more people in a group than in all. */
  private breaksRow(row: number, moves: readonly Move[]): boolean {
    const after = (column: number) =>
      moves.reduce(
        (value, move) => (move.row === row && move.column === column ? value + move.by : value),
        this.valueAt(row, column),
      );
    const all = after(this.allColumn);
    const isBeyond = this.table.groups.some(({ isLeftOut }, at) => !isLeftOut && after(at) > all);
    return isBeyond || after(this.restColumn) > all * this.groupsAtRest;
  }

  private columns(): readonly number[] {
    const printed = this.table.groups.flatMap(({ isLeftOut }, at) => (isLeftOut ? [] : [at]));
    return [
      ...printed,
      ...[this.allColumn, this.twiceColumn],
      ...(this.groupsAtRest > 0 ? [this.restColumn] : []),
    ];
  }

  private valueAt(row: number, column: number): number {
    return this.values[row]?.[column] ?? 0;
  }
}

type Cycle = { readonly moves: readonly Move[]; readonly cost: number };

function costOf(costs: ReadonlyMap<string, number>, node: string): number {
  return costs.get(node) ?? Number.POSITIVE_INFINITY;
}

function sizeAt(sizes: readonly number[], at: number): number {
  return sizes[at] ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
