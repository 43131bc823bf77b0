import type { Marks } from "../../speakers/document.ts";

/** Where in a table the reading is: row and column from 0, a cell over several columns counting as so many. */
type Table = { readonly place: number; row: number; column: number; span: number; isInCell: boolean };

/** No word processor has more columns (Word: 63, LibreOffice Calc: 16,384); a number beyond this is damage. */
export const mostColumns = 1000;

/**
 * The tables that are open while a document is read, the outermost first. A table within a cell gives its paragraphs to
 * that cell: only the outermost has rows and columns.
 */
export class OpenTables {
  private readonly tables: Table[] = [];
  private before = 0;

  get isOpen(): boolean {
    return this.tables.length > 0;
  }

  get isInCell(): boolean {
    return this.tables[0]?.isInCell ?? false;
  }

  /** Whether rows and cells that come now are those of a table that stands in a cell. */
  get isNested(): boolean {
    return this.tables.length > 1;
  }

  openTable(): void {
    const place = this.isOpen ? 0 : this.place();
    this.tables.push({ place, row: -1, column: 0, span: 1, isInCell: false });
  }

  /** The place in the document of a table that begins now. */
  place(): number {
    this.before += 1;
    return this.before - 1;
  }

  closeTable(): void {
    this.tables.pop();
  }

  openRow(): void {
    const table = this.outermost();
    if (!table) return;
    table.row += 1;
    table.column = 0;
  }

  openCell(): void {
    const table = this.outermost();
    if (!table) return;
    table.row = Math.max(0, table.row);
    table.span = 1;
    table.isInCell = true;
  }

  closeCell(): void {
    const table = this.outermost();
    if (!table) return;
    table.column += table.span;
    table.isInCell = false;
  }

  /** How many columns the open cell takes. */
  widen(columns: number): void {
    const table = this.outermost();
    if (table) table.span = Math.max(1, Math.min(columns, mostColumns));
  }

  /** Columns that are left empty before the next cell. */
  skip(columns: number): void {
    const table = this.outermost();
    if (table) table.column += Math.max(0, Math.min(columns, mostColumns));
  }

  /** The column of the cell that comes next. */
  get column(): number {
    return this.tables[0]?.column ?? 0;
  }

  /** The row that is open; -1 before the first. */
  get row(): number {
    return this.tables[0]?.row ?? -1;
  }

  /** The cell that a paragraph stands in now; null outside of tables. */
  cell(): Marks["cell"] {
    const [table] = this.tables;
    return table?.isInCell ? { table: table.place, row: table.row, column: table.column } : null;
  }

  private outermost(): Table | null {
    return this.tables.length === 1 ? (this.tables[0] ?? null) : null;
  }
}
