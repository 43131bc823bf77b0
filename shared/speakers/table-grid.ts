import { filledIn, isSentence, longestName, nameIn } from "./cell-words.ts";
import { headingSense } from "./column-words.ts";
import { type Paragraph, paragraphText } from "./document.ts";
import { labelKey } from "./label-forms.ts";
import { isUsualLabel } from "./speaker-roles.ts";

/** A cell with its words, the paragraphs in it joined by LF. Rows and columns count from 0. */
export type CellText = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
};

/** A table of a document. */
export type TableIn = {
  readonly table: number;
  readonly cells: readonly CellText[];
  /** The paragraphs that stand in it, as places in the document. */
  readonly paragraphs: readonly number[];
};

/** All tables of a document, in their order, with the paragraphs that belong to them. */
export function tablesIn(paragraphs: readonly Paragraph[]): readonly TableIn[] {
  const found = new Map<number, { table: number; cells: CellText[]; paragraphs: number[] }>();
  paragraphs.forEach((paragraph, place) => {
    const { cell } = paragraph.marks;
    if (!cell) return;
    const open = found.get(cell.table) ?? { table: cell.table, cells: [], paragraphs: [] };
    if (open.cells.length === 0) found.set(cell.table, open);
    open.paragraphs.push(place);
    const text = paragraphText(paragraph);
    const above = open.cells.at(-1);
    // The paragraphs of a cell follow each other.
    if (above && above.row === cell.row && above.column === cell.column)
      open.cells[open.cells.length - 1] = { ...above, text: `${above.text}\n${text}` };
    else open.cells.push({ table: cell.table, row: cell.row, column: cell.column, text });
  });
  return [...found.values()];
}

/** How many rows are read to judge the columns; the others are alike. */
export const rowsLookedAt = 2000;

/** Headings, titles and facts stand within so many rows at the top. */
export const highestTop = 10;

/** Trimmed texts by row and column; what is not there is empty. */
export type Grid = {
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
  /** How many columns hold anything. */
  readonly usedWidth: number;
};

/** The cells of one table as a grid. */
export function gridOf(cells: readonly CellText[]): Grid {
  const rows: string[][] = [];
  const used = new Set<number>();
  let width = 0;
  for (const { row, column, text } of cells) {
    while (rows.length <= row) rows.push([]);
    width = Math.max(width, column + 1);
    const words = text.trim();
    if (words === "") continue;
    used.add(column);
    const line = rows[row];
    if (!line) continue;
    while (line.length < column) line.push("");
    line[column] = line[column] ? `${line[column]}\n${words}` : words;
  }
  return { rows, width, usedWidth: used.size };
}

/** The rows above the talk; `headings` are those among them that name columns. */
export type Top = { readonly count: number; readonly headings: readonly (readonly string[])[] };

/** Rows that name columns, and what stands above them: a title in one cell, facts in two. */
export function headingRows(grid: Grid, known: ReadonlySet<string>): Top {
  const none: Top = { count: 0, headings: [] };
  for (let at = 0; at < Math.min(grid.rows.length, highestTop); at += 1) {
    const row = grid.rows[at] ?? [];
    if (isHeadingRow(row, known)) {
      let end = at + 1;
      while (end < at + 3 && isHeadingRow(grid.rows[end] ?? [], known)) end += 1;
      return { count: end, headings: grid.rows.slice(at, end) };
    }
    const filled = filledIn(row);
    const isFact = filled.length === 2 && !filled.some(isSentence);
    if (filled.length > 1 && !isFact) return none;
  }
  return none;
}

function isHeadingRow(row: readonly string[], known: ReadonlySet<string>): boolean {
  const filled = filledIn(row);
  if (filled.length < 2) return false;
  const found = filled.map(headingSense);
  const kinds = new Set(found.map((sense) => sense?.kind));
  if (filled.every((cell, n) => found[n] || isLabel(cell, known))) {
    // Two labels head two columns of speech; one of them beside one word is a person who says a word. "Participant" is a
    // label, and what a column of participants is called.
    const isPlain = found.every((sense) => sense !== null);
    const labels = filled.filter((cell) => isLabel(cell, known)).length;
    return isPlain || (labels > 1 && new Set(filled.map(labelKey)).size === filled.length);
  }
  return (
    kinds.has("speech") &&
    (kinds.has("speaker") || kinds.has("time") || kinds.has("number")) &&
    filled.every((cell) => cell.length <= longestName)
  );
}

/** Whether a cell is a usual word for a speaker, or a known name. */
export function isLabel(cell: string, known: ReadonlySet<string>): boolean {
  const name = nameIn(cell);
  return name !== "" && name.length <= longestName && (isUsualLabel(name) || known.has(labelKey(name)));
}
