import { dsvFormat } from "d3-dsv";
import type { Reading } from "../../outcome.ts";
import { headingSense } from "../../speakers/column-words.ts";
import type { Document } from "../../speakers/document.ts";
import { textDocument } from "../text/read-text.ts";
import { withoutGuard } from "./formula-guard.ts";
import { brokenQuoteLine } from "./read-csv.ts";
import { mostColumns, tableDocument } from "./table-document.ts";

/**
 * A table with commas, semicolons or tabs as the cells of a document; null where the text is no table: fewer than two rows
 * or columns, or rows of all lengths, as prose with commas has them. Empty lines are no rows. A file that does not call
 * itself a table is one only when nothing else is likely: headings of speaker and speech, and as many cells in each row.
 *
 * Text that is not quoted may hold the separator; where the last column is speech, such cells are its words. An apostrophe that guards
 * a cell against spreadsheets (formula-guard.ts) is none.
 *
 * Notes: "table-broken" (detail: the number of the line) where a quoted cell does not end where it should, so that the file is read as
 * text; and those of decoding.
 */
export function readTalkTable(
  { value: text, notes }: Reading<string>,
  extension: string,
): Reading<Document> | null {
  const isNamed = extension === "csv" || extension === "tsv";
  for (const separator of extension === "tsv" ? ["\t"] : [",", ";", "\t"]) {
    const broken =
      isNamed && separator !== "\t" && firstLine(text).includes(separator)
        ? brokenQuoteLine(text, separator)
        : null;
    if (broken !== null)
      return textDocument(
        { value: text, notes: [...notes, { code: "table-broken", detail: String(broken) }] },
        "txt",
      );
    const rows = rowsOf(text, separator);
    const width = rows === null ? 0 : widthOf(rows, isNamed);
    if (rows && width > 0)
      return {
        value: tableDocument(
          "csv",
          rows.map((row) => withLastWhole(row, rows[0] ?? [], width, separator).map(withoutGuard)),
        ),
        notes,
      };
  }
  return null;
}

/** Whether a text begins with headings of speaker and speech between separators, and goes on with as many cells. */
export function looksLikeTalkTable(sample: string): boolean {
  const lines = sample.trimStart().split("\n", 3);
  return [",", ";", "\t"].some((separator) => {
    const [heading = [], first = []] = dsvFormat(separator).parseRows(lines.slice(0, 2).join("\n"));
    return isTalkHeading(heading) && first.length >= 2;
  });
}

function rowsOf(text: string, separator: string): readonly (readonly string[])[] | null {
  if (!firstLine(text).includes(separator)) return null;
  const isBroken = brokenQuoteLine(text, separator) !== null;
  // Tables with tabs are as often written without quoting at all.
  if (isBroken && separator !== "\t") return null;
  const rows = isBroken
    ? text.split("\n").map((line) => line.split(separator))
    : dsvFormat(separator).parseRows(text);
  return rows.filter((row) => row.some((cell) => cell.trim() !== ""));
}

function firstLine(text: string): string {
  return text.trimStart().split("\n", 1)[0] ?? "";
}

const mostlyAlike = 0.8;

/** How many columns the rows have; 0 where that is no table. */
function widthOf(rows: readonly (readonly string[])[], isNamed: boolean): number {
  const [heading = []] = rows;
  if (rows.length < 2 || rows.some(({ length }) => length > mostColumns)) return 0;
  const isTalk = isTalkHeading(heading);
  if (isTalk && isNamed) return heading.length;
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[width, count] = [0, 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!isNamed) return isTalk && counts.size === 1 ? width : 0;
  return width >= 2 && count >= rows.length * mostlyAlike ? width : 0;
}

function isTalkHeading(heading: readonly string[]): boolean {
  const kinds = new Set(heading.map((cell) => headingSense(cell.trim())?.kind));
  return kinds.has("speech") && (kinds.has("speaker") || kinds.has("time"));
}

function withLastWhole(
  row: readonly string[],
  heading: readonly string[],
  width: number,
  separator: string,
): readonly string[] {
  const isSpeechLast = headingSense((heading[width - 1] ?? "").trim())?.kind === "speech";
  if (row.length <= width || !isSpeechLast) return row;
  return [...row.slice(0, width - 1), row.slice(width - 1).join(separator)];
}
