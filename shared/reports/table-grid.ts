import type { Cell, Table } from "./report.ts";

/** A cell, and the column it begins in, counted from 0. */
export type PlacedCell = { readonly cell: Cell; readonly column: number };

/** The rows of a table with every cell's column worked out, past those that cells from rows above reach into. */
export function placedCells({ columns, rows }: Table): readonly (readonly PlacedCell[])[] {
  const rowsLeft = columns.map(() => 0);
  return rows.map(({ cells }) => {
    let column = 0;
    const placed = cells.map((cell): PlacedCell => {
      while ((rowsLeft[column] ?? 0) > 0) column += 1;
      const at = column;
      column += cell.columnSpan;
      rowsLeft.fill(cell.rowSpan, at, column);
      return { cell, column: at };
    });
    for (const [at, left] of rowsLeft.entries()) rowsLeft[at] = Math.max(0, left - 1);
    return placed;
  });
}
