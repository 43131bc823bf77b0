import { UnreadableFile } from "../outcome.ts";
import { type TranslationColumn, translationColumns } from "../reports/translation-columns.ts";
import { wordsIn } from "../reports/words.ts";
import { paragraphText } from "../speakers/document.ts";
import type { TranslationRow } from "../themes/read-back-translations.ts";
import { plainName } from "./csv/column-names.ts";
import { withoutGuard } from "./csv/formula-guard.ts";
import { columnsMissing, readCsv } from "./csv/read-csv.ts";
import { readDocx } from "./docx/read-docx.ts";

/** A list of translations that came back, and the names of columns that say something and are not known. */
export type TranslationTable = {
  readonly rows: readonly TranslationRow[];
  readonly unread: readonly string[];
};

type Grid = { readonly columns: readonly string[]; readonly rows: readonly GridRow[] };
type GridRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * A list of translations as a proofreader gives it back: the Word document that was written of it, whatever else now stands
 * around its table, or a table in the formats of read-csv.ts. Columns may be gone, moved or new, except that of the translations, and
 * have their names in either language. In Word tracked insertions are taken and tracked deletions are not. Throws
 * UnreadableFile as readDocx and readCsv do, and "not-a-csv" where no table has a column of translations.
 */
export function readTranslationTable(fileName: string, bytes: Uint8Array): TranslationTable {
  const grids = /\.docx$/i.test(fileName) ? gridsInWord(bytes) : [gridIn(bytes)];
  const named = grids.map((grid) => ({ grid, fields: grid.columns.map(fieldCalled) }));
  const found = named.find(({ fields }) => fields.includes("translation"));
  if (!found)
    throw columnsMissing(
      ["translation"],
      grids.flatMap(({ columns }) => columns),
    );
  const { grid, fields } = found;
  const rows = grid.rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ line, cells }): TranslationRow => {
      const cell = (field: TranslationColumn) => {
        const at = fields.indexOf(field);
        return at === -1 ? null : (cells[at] ?? "");
      };
      return {
        line,
        ...{ id: cell("id"), original: cell("original"), language: cell("language") },
        ...{ translation: cell("translation") ?? "", status: cell("status"), comment: cell("comment") },
      };
    });
  const unread = grid.columns.filter(
    (name, at) =>
      name.trim() !== "" && !isRead(fields, at) && grid.rows.some(({ cells }) => cells[at]?.trim()),
  );
  return { rows, unread };
}

/** Of two columns that are called the same the first is read. */
function isRead(fields: readonly (TranslationColumn | null)[], at: number): boolean {
  const field = fields[at] ?? null;
  return field !== null && fields.indexOf(field) === at;
}

function fieldCalled(name: string): TranslationColumn | null {
  const plain = plainName(name);
  const words = [wordsIn("en"), wordsIn("sv")].map((each) => each.translationColumns);
  return (
    translationColumns.find((field) =>
      [field, ...words.map((each) => each[field])].some((known) => plainName(known) === plain),
    ) ?? null
  );
}

function gridIn(bytes: Uint8Array): Grid {
  const { columns, rows } = readCsv(bytes, []);
  return {
    columns,
    rows: rows.map(({ line, cells }) => {
      const named: ReadonlyMap<string, string> = cells;
      return { line, cells: columns.map((name) => withoutGuard(named.get(name) ?? "")) };
    }),
  };
}

/** The tables of a Word document: of a cell of several paragraphs each is a line. */
function gridsInWord(bytes: Uint8Array): readonly Grid[] {
  const tables = new Map<number, string[][]>();
  for (const paragraph of readDocx(bytes).value.paragraphs) {
    const { cell } = paragraph.marks;
    if (!cell) continue;
    const rows = tables.get(cell.table) ?? [];
    tables.set(cell.table, rows);
    rows[cell.row] ??= [];
    const row = rows[cell.row] ?? [];
    const before = row[cell.column];
    const text = paragraphText(paragraph);
    row[cell.column] = before === undefined ? text : `${before}\n${text}`;
  }
  const grids = [...tables.values()].map(([columns = [], ...rows]) => ({
    columns: Array.from(columns, (name) => name ?? ""),
    rows: rows.map((cells, at) => ({ line: at + 2, cells: Array.from(cells ?? [], (one) => one ?? "") })),
  }));
  if (grids.length === 0) throw new UnreadableFile("not-a-csv", "the document has no table", "translation");
  return grids;
}
