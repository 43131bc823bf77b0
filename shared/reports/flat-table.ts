/** A table as a spreadsheet takes it: columns, and rows of as many cells, all of them text. */
export type FlatTable = {
  readonly columns: readonly string[];
  /** The columns whose cells are numbers as JSON writes them, or empty. */
  readonly numbers: ReadonlySet<string>;
  readonly rows: readonly (readonly string[])[];
};

/** Puts rows that name their cells in the order of the columns. */
export function flatTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
  numbers: readonly Column[] = [],
): FlatTable {
  return {
    columns,
    numbers: new Set(numbers),
    rows: rows.map((row) => columns.map((column) => row[column])),
  };
}
