import type { TableShape } from "../../shared/speakers/columns.ts";
import type { Document } from "../../shared/speakers/document.ts";
import { tablesIn } from "../../shared/speakers/table-grid.ts";

/** A row of a table with the words of its cells; rows count from 0. */
export type TableRow = {
  readonly row: number;
  readonly cells: readonly string[];
  /** The row is a heading, or stands above one, and is no talk. */
  readonly isHeading: boolean;
  readonly isLeftOut: boolean;
};

/** The rows of a table that hold anything, as a person is shown them. */
export function tableRows({ paragraphs }: Document, shape: TableShape): readonly TableRow[] {
  const table = tablesIn(paragraphs).find((each) => each.table === shape.table);
  if (!table) return [];
  const rows = new Map<number, string[]>();
  for (const { row, column, text } of table.cells) {
    const cells = rows.get(row) ?? shape.columns.map(() => "");
    rows.set(row, cells);
    if (column < cells.length) cells[column] = text.trim();
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .filter(([, cells]) => cells.some((text) => text !== ""))
    .map(([row, cells]) => ({
      row,
      cells,
      isHeading: row < shape.headerRows,
      isLeftOut: shape.leftOut.includes(row),
    }));
}
