import { dsvFormat } from "d3-dsv";
import { UnreadableFile } from "../../outcome.ts";
import { archiveKind } from "../archive/archive-kind.ts";
import { readOds } from "../ods/read-ods.ts";
import { decodeRaw } from "../text/decode-text.ts";
import { isArchive, readXlsx } from "../xlsx/read-xlsx.ts";
import { type ColumnChoice, type NamedColumns, plainName } from "./column-names.ts";
import { withGuard } from "./formula-guard.ts";

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
 * Reads a table with a header: an Excel workbook or an OpenDocument spreadsheet (see read-xlsx.ts and read-ods.ts, also for what they throw), or a CSV file with commas, semicolons or
 * tabs, or as a line "sep=|" above it tells; the encoding as decode-text.ts finds it; any line ends; quoted cells may run over lines. Cells stand as the
 * file has them (see formula-guard.ts for an apostrophe in front); a row that is too short has empty cells,
 * and empty lines are passed over. Throws UnreadableFile "empty-file", "not-text", or "not-a-csv" when a quoted cell is
 * not closed or goes on after its end, a row has more cells than the header, a name stands twice in the
 * header, or one of `required` is missing; `detail` then names the line, or the columns and what the table has instead. The
 * names of `required` and `known` are met whatever their capitals ("Code"); all others stand as the file has them. `propose` may give
 * columns of other programs Kvali's names; in their tables a column that is not asked for may stand twice. What a person
 * chose goes before what is proposed.
 */
export function readCsv<Column extends string>(
  bytes: Uint8Array,
  required: readonly Column[],
  known: readonly string[] = [],
  { propose = (given) => given, chosen = {} }: Naming = {},
): CsvTable<Column> {
  const { written, body } = rowsOf(bytes);
  const { columns, foreign } = nameColumns({ written, body }, [...required, ...known], { propose, chosen });
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

/** How columns get Kvali's names: as a person chose, and else as their names and cells propose. */
export type Naming = {
  readonly propose?: (given: NamedColumns) => NamedColumns;
  readonly chosen?: ColumnChoice;
};

/** A column as a person sees it who says what it is. */
export type TableColumn = { readonly heading: string; readonly example: string };

/** The columns of a table, each with a cell of it, and what they are read as; nothing is missed. Throws what readCsv throws. */
export function columnsIn(
  bytes: Uint8Array,
  known: readonly string[],
  { propose = (given) => given, chosen = {} }: Naming = {},
): { readonly columns: readonly TableColumn[]; readonly choice: ColumnChoice } {
  const { written, body } = rowsOf(bytes);
  const { columns } = nameColumns({ written, body }, known, { propose, chosen });
  const fields = known.map(
    (field) => [field, columns.includes(field) ? columns.indexOf(field) : null] as const,
  );
  return {
    columns: written.map((heading, at) => ({
      heading,
      example: body.map(({ values }) => values[at]?.trim() ?? "").find((cell) => cell !== "") ?? "",
    })),
    choice: Object.fromEntries(fields),
  };
}

/** A table as it stands in the file: what stands in its first row, and the rows beneath, with the line that each begins on. */
export type RawTable = {
  readonly written: readonly string[];
  readonly body: readonly { readonly line: number; readonly values: readonly string[] }[];
};

/**
 * A table whose first row is its header, whatever that holds. Accents are joined to their letters, as they are in all that a study has, so that
 * names are met. Throws as readCsv does, but for what it says of columns.
 */
export function rowsOf(bytes: Uint8Array): RawTable {
  return isArchive(bytes) ? rowsOfWorkbook(bytes) : rowsOfText(bytes);
}

/** Cells stand as in a CSV file of the same table, so that whoever takes a guard away takes no sign of a cell. */
function rowsOfWorkbook(bytes: Uint8Array): RawTable {
  const isOpenDocument = archiveKind(bytes)?.kind === "ods";
  const [header, ...body] = isOpenDocument ? readOds(bytes) : readXlsx(bytes);
  return {
    written: (header?.values ?? []).map((name) => name.normalize("NFC").trim()),
    body: body.map(({ line, values }) => ({
      line,
      values: values.map((value) => withGuard(value.normalize("NFC"))),
    })),
  };
}

function rowsOfText(bytes: Uint8Array): RawTable {
  const raw = decodeRaw(bytes).raw.normalize("NFC");
  if (raw.trim() === "") throw new UnreadableFile("empty-file", "the file has no text");
  const [told, toldSeparator] = /^sep=([,;\t|])\r?\n/.exec(raw) ?? [];
  const text = told === undefined ? raw : raw.slice(told.length);
  const separator = toldSeparator ?? separatorOf(text);
  const above = told === undefined ? 0 : 1;
  const broken = brokenQuoteLine(text, separator);
  if (broken !== null) throw notACsv("a quoted cell does not end where it should", `line ${broken + above}`);
  const [header, ...body] = withLines(dsvFormat(separator).parseRows(text), 1 + above).filter(
    ({ values }) => values.length > 1 || values[0] !== "",
  );
  return { written: (header?.values ?? []).map((name) => name.trim()), body };
}

/** How many rows are looked at to tell what a column is. */
const rowsLookedAt = 200;

function nameColumns(
  { written, body }: RawTable,
  known: readonly string[],
  { propose, chosen }: Required<Naming>,
): NamedColumns {
  const chosenAt = new Map(
    Object.entries(chosen).flatMap(([field, at]) => (at === null ? [] : [[at, field]])),
  );
  const isSaid = (field: string) => Object.hasOwn(chosen, field);
  const foreign = new Map<string, string>();
  const given = asKnown(written, known).map((name, at) => {
    const field = chosenAt.get(at);
    if (field === undefined) return isSaid(name) ? "" : name;
    if (field !== name) foreign.set(field, plainName(written[at] ?? ""));
    return field;
  });
  const cells = (at: number) => body.slice(0, rowsLookedAt).map(({ values }) => values[at]?.trim() ?? "");
  const proposed = propose({ columns: given, foreign, cells });
  // What a person chose goes before what is proposed for the same column, too.
  const columns = proposed.columns.map(
    (name, at) => chosenAt.get(at) ?? (isSaid(name) ? (written[at] ?? "") : name),
  );
  const kept = [...proposed.foreign].filter(
    ([field]) => columns.includes(field) && (!isSaid(field) || foreign.has(field)),
  );
  return { columns, foreign: new Map(kept), cells };
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

/** More than any header takes, in UTF-16 code units. */
const longestHeader = 65_536;

/**
 * The separator that most rows have as many of as the header, and of those the one that the header has most of, outside quotes, in which it may run over
 * lines: "What was it like, all in all, at work?" has commas in a table with semicolons. A comma when the header has none.
 */
function separatorOf(text: string): string {
  const beginning = text.slice(0, longestHeader).trimStart();
  const header = beginning.replace(/"[^"]*"/g, "").split(/[\r\n]/, 1)[0] ?? "";
  const countOf = (separator: string) => header.split(separator).length;
  const found = [",", ";", "\t"]
    .filter((one) => countOf(one) > 1)
    .toSorted((a, b) => countOf(b) - countOf(a));
  if (found.length < 2) return found[0] ?? ",";
  // The last row may be cut.
  const lastEnd = Math.max(beginning.lastIndexOf("\n"), beginning.lastIndexOf("\r"));
  const whole = text.length > longestHeader ? beginning.slice(0, lastEnd + 1) : beginning;
  const alike = found.map((one) => ({ one, rows: rowsAsLong(whole, one) }));
  return alike.reduce((best, other) => (other.rows > best.rows ? other : best)).one;
}

/** How many rows have as many cells as the first. */
function rowsAsLong(text: string, separator: string): number {
  const [header = [], ...rows] = dsvFormat(separator).parseRows(text);
  return rows.filter(({ length }) => length === header.length).length;
}

/**
 * The line where a quoted cell is not closed, or is followed by something else than a separator (a comma, a semicolon, a tab
 * or "|"); null when all is well.
 */
export function brokenQuoteLine(text: string, separator: string): number | null {
  const ends = `[${separator}]`;
  const cell = new RegExp(
    `(?:"[^"]*(?:""[^"]*)*"|(?!")[^${separator}\\r\\n]*)(?:${ends}|\\r\\n?|\\n|$)`,
    "y",
  );
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    if (!cell.test(text)) return lineBreaksIn(text.slice(0, at)) + 1;
  }
  return null;
}

function withLines(rows: readonly (readonly string[])[], first: number) {
  let line = first;
  return rows.map((values) => {
    const numbered = { line, values };
    line += 1 + values.reduce((sum, value) => sum + lineBreaksIn(value), 0);
    return numbered;
  });
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
