import type { Note, Reading } from "../../outcome.ts";
import { archiveKind } from "../archive/archive-kind.ts";
import { withoutGuard } from "../csv/formula-guard.ts";
import { type RawTable, rowsOf } from "../csv/read-csv.ts";
import { cleanText } from "../text/clean-text.ts";
import { decodeRaw } from "../text/decode-text.ts";
import { isArchive } from "../xlsx/read-xlsx.ts";

/** A survey: a row a respondent, with what was asked in the head of each column. */
export type SurveyTable = {
  readonly format: "csv" | "xlsx" | "ods";
  /** What was asked, or what the column is called; may be empty, and several may be the same. */
  readonly headings: readonly string[];
  readonly rows: readonly SurveyRow[];
};

/** A respondent's cells by the numbers of their columns, and the line of the file that they begin on. */
export type SurveyRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * Reads a table as the answers to a survey: .csv, .tsv, .xlsx or .ods, the separator and the encoding as read-csv.ts finds them. Line breaks
 * in cells stay, blank lines in them do not; rows without a filled cell are none; cells beyond the header are kept under no name. The heads of
 * Qualtrics (three rows) and SurveyMonkey (two) are joined to one. Throws as `rowsOf` does. Notes: "text-encoding" (detail).
 */
export function readSurvey(bytes: Uint8Array): Reading<SurveyTable> {
  const table = joinedHead(rowsOf(bytes));
  const width = table.body.reduce((most, { values }) => Math.max(most, values.length), table.written.length);
  const headings = Array.from({ length: width }, (_, at) => oneLine(table.written[at] ?? ""));
  const rows = table.body
    .map(
      ({ line, values }): SurveyRow => ({ line, cells: headings.map((_, at) => cellOf(values[at] ?? "")) }),
    )
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const kind = isArchive(bytes) ? (archiveKind(bytes)?.kind === "ods" ? "ods" : "xlsx") : "csv";
  return { value: { format: kind, headings, rows }, notes: kind === "csv" ? notesOf(bytes) : [] };
}

function notesOf(bytes: Uint8Array): readonly Note[] {
  const { encoding } = decodeRaw(bytes);
  return encoding === "UTF-8" ? [] : [{ code: "text-encoding", detail: encoding }];
}

/** A cell as a turn holds it: no sign that nobody sees, and no blank lines. */
function cellOf(written: string): string {
  const cell = withoutGuard(written);
  if (plain.test(cell)) return cell.trim();
  return cleanText(cell)
    .value.replace(/[ \t]*\n\s*/g, "\n")
    .trim();
}

/** Most cells: one line of letters of Western Europe. */
const plain = /^[\u0020-\u007e\u00a0-\u00ff\u2010-\u2027]*$/;

function oneLine(text: string): string {
  return cellOf(text).replace(/\s+/g, " ");
}

function joinedHead({ written, body }: RawTable): RawTable {
  const [second, third] = body;
  // Qualtrics: short names, what was asked, and a line of JSON for each column.
  if (third && third.values.filter((cell) => /^\s*\{\s*"ImportId"/.test(cell)).length * 2 > written.length)
    return {
      written: written.map((name, at) => second?.values[at]?.trim() || name),
      body: body.slice(2),
    };
  // SurveyMonkey: beneath what was asked, which of its parts; what was asked stands over the first of them only.
  if (second?.values.some((cell) => cell.trim() === "Open-Ended Response")) {
    let asked = "";
    const heads = Array.from({ length: Math.max(written.length, second.values.length) }, (_, at) => {
      asked = written[at]?.trim() || asked;
      const part = second.values[at]?.trim() ?? "";
      return part === "" || part === "Response" || part === "Open-Ended Response"
        ? asked
        : `${asked}: ${part}`;
    });
    return { written: heads, body: body.slice(1) };
  }
  return { written, body };
}
