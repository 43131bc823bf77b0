import { mostColumns, type OpenTables } from "../paragraphs/open-tables.ts";
import type { HtmlAttributes } from "./html-elements.ts";

/** Cells behind this column do not make room for those that reach over rows; a table so wide is no talk. */
const mostWatched = 100;

/** Cells of a page that reach over several rows: the cells of the rows beneath stand beside them. */
export class SpannedRows {
  /** For each column, the row up to which the cell above reaches. */
  private ends: number[] = [];

  constructor(private readonly tables: OpenTables) {}

  openCell({ colspan, rowspan }: HtmlAttributes): void {
    const { tables } = this;
    if (!tables.isOpen || tables.isNested) return;
    const row = Math.max(0, tables.row);
    while ((this.ends[tables.column] ?? 0) > row) tables.skip(1);
    const columns = Math.min(numberIn(colspan), mostColumns);
    tables.openCell();
    tables.widen(columns);
    const end = tables.row + numberIn(rowspan);
    const last = Math.min(tables.column + columns, mostWatched);
    for (let column = tables.column; column < last; column += 1) this.ends[column] = end;
  }

  endTable(): void {
    if (!this.tables.isNested) this.ends = [];
  }
}

function numberIn(written: string | undefined): number {
  return Math.max(1, Number.parseInt(written ?? "1", 10) || 1);
}
