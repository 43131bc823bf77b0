import { dsvFormat } from "d3-dsv";
import { UnreadableFile } from "../../outcome.ts";
import { decodeRaw } from "../text/decode-text.ts";
import type { NamedColumns } from "./column-names.ts";

/** A table that was read: its header's names, and its rows in the order of the file. */
export type CsvTable<Column extends string = string> = {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow<Column>[];
  /** What the file calls columns that have Kvali's names here; see column-names.ts. */
  readonly foreign: ReadonlyMap<string, string>;
};

/** A row: its cells by the header's names, and the line of the file it begins on, counted from 1. */
export type CsvRow<Column extends string> = {
  readonly line: number;
  readonly cells: { get(column: Column): string } & ReadonlyMap<string, string>;
};

/**
 * Reads a CSV file with a header: commas, semicolons or tabs, whichever the header has most of; the encoding
 * as decode-text.ts finds it; any line ends; quoted cells may run over lines. Cells stand as the
 * file has them (see formula-guard.ts for an apostrophe in front); a row that is too short has empty cells,
 * and empty lines are passed over. Throws UnreadableFile "empty-file", "not-text", or "not-a-csv" when a quoted cell is
 * not closed or goes on after its end, a row has more cells than the header, a name stands twice in the
 * header, or one of `required` is missing; `detail` then names the line, or the columns and what the table has instead. The
 * names of `required` and `known` are met whatever their capitals ("Code"); all others stand as the file has them. `inOwnNames` may give
 * columns of other programs Kvali's names; in their tables a column that is not asked for may stand twice.
 */
export function readCsv<Column extends string>(
  bytes: Uint8Array,
  required: readonly Column[],
  known: readonly string[] = [],
  inOwnNames: (given: NamedColumns) => NamedColumns = (given) => given,
): CsvTable<Column> {
  const { raw: text } = decodeRaw(bytes);
  if (text.trim() === "") throw new UnreadableFile("empty-file", "the file has no text");
  const separator = separatorOf(text);
  const broken = brokenQuoteLine(text, separator);
  if (broken !== null) throw notACsv("a quoted cell does not end where it should", `line ${broken}`);

  const numbered = withLines(dsvFormat(separator).parseRows(text)).filter(
    ({ values }) => values.length > 1 || values[0] !== "",
  );
  const [header, ...body] = numbered;
  const written = (header?.values ?? []).map((name) => name.trim());
  const ours = asKnown(written, [...required, ...known]);
  const { columns, foreign } = inOwnNames({ columns: ours, foreign: new Map() });
  const matters = (name: string) =>
    foreign.size === 0 || foreign.has(name) || [...required, ...known].includes(name);
  const twice = columns.filter(
    (name, index) => name !== "" && columns.indexOf(name) < index && matters(name),
  );
  if (twice.length > 0) throw notACsv("a column stands twice", twice.join(", "));
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw columnsMissing(missing, written);

  const rows = body.map(({ line, values }) => {
    if (values.slice(columns.length).some((value) => value !== ""))
      throw notACsv("a row has more cells than the header", `line ${line}`);
    const cells = new Map(columns.map((name, index) => [name, values[index] ?? ""]));
    return { line, cells: cells as CsvRow<Column>["cells"] };
  });
  return { columns, rows, foreign };
}

/** How many of a table's columns are named where some are missed. */
const mostNamed = 20;

/** The refusal of a table that lacks columns, in Kvali's names; it names those that it has. */
export function columnsMissing(missing: readonly string[], columns: readonly string[]): UnreadableFile {
  const named = columns.filter((name) => name !== "");
  const has = [...named.slice(0, mostNamed), ...(named.length > mostNamed ? ["…"] : [])].join(", ");
  return notACsv("columns are missing", `${missing.join(", ")} (the table has ${has || "no names"})`);
}

/** Names of a header with those that are known as we write them. */
function asKnown(names: readonly string[], known: readonly string[]): readonly string[] {
  return names.map((name) => {
    if (known.includes(name)) return name;
    return known.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
  });
}

function notACsv(message: string, detail: string): UnreadableFile {
  return new UnreadableFile("not-a-csv", message, detail);
}

/** The separator that the header line has most of, outside quotes; a comma when it has none. */
function separatorOf(text: string): string {
  const header = (text.trimStart().split(/[\r\n]/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const countOf = (separator: string) => header.split(separator).length;
  return [",", ";", "\t"].reduce((best, one) => (countOf(one) > countOf(best) ? one : best));
}

/** The line where a quoted cell is not closed, or is followed by something else than a separator; null when all is well. */
export function brokenQuoteLine(text: string, separator: string): number | null {
  const cell = new RegExp(
    `(?:"[^"]*(?:""[^"]*)*"|(?!")[^${separator}\\r\\n]*)(?:${separator}|\\r\\n?|\\n|$)`,
    "y",
  );
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    if (!cell.test(text)) return lineBreaksIn(text.slice(0, at)) + 1;
  }
  return null;
}

function withLines(rows: readonly (readonly string[])[]) {
  let line = 1;
  return rows.map((values) => {
    const numbered = { line, values };
    line += 1 + values.reduce((sum, value) => sum + lineBreaksIn(value), 0);
    return numbered;
  });
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
