import type { CodingRow } from "../../coding/import-codings.ts";
import type { Project } from "../../project/project.ts";
import { transcriptFinder } from "../../project/transcript-named.ts";
import { asRead } from "../../text/same-name.ts";
import type { Span } from "../../text/span.ts";
import { momentIn } from "../moment.ts";
import {
  aboutCodings,
  type ColumnChoice,
  coderColumns,
  codingColumns,
  inOwnNames,
  type NamedColumns,
  namedTranscripts,
  paragraphColumns,
  pluralColumns,
} from "./column-names.ts";
import { codesInCell, inCodebook, pathOfForeign } from "./foreign-codes.ts";
import { withoutGuard } from "./formula-guard.ts";
import { columnsMissing, readCsv } from "./read-csv.ts";

/** A row whose `start` and `end` are no places in a text, and that has no quote to go by. */
export type BadPlace = { readonly line: number; readonly transcript: string };

const known = ["code", "path", "theme", "subtheme", "quote", "start", "end", "coder", "comment", "date"];

/** What a column of codings may be read as. */
export const codingFields: readonly string[] = ["transcript", ...known, "range"];

/**
 * A table of codings: `transcript`; `code` as a path, or `path`, or Kvali's own `theme`, `subtheme`,
 * `code`; `quote`, or `start` and `end`, or all three; if it likes `coder`, `comment` and `date`. What other programs call these is known
 * (column-names.ts); there a cell may hold several codes, each of which makes a row, and a bare name means the code of that name,
 * wherever it stands. Otherwise the project is asked only whether a quote that begins with an apostrophe stands so in its
 * transcript, or was guarded against spreadsheets (formula-guard.ts). Throws what read-csv.ts throws.
 */
export function readCodings(
  bytes: Uint8Array,
  project: Project,
  chosen: ColumnChoice = {},
): {
  readonly rows: readonly CodingRow[];
  readonly badPlaces: readonly BadPlace[];
  /** Its places count paragraphs: that they are no places of the text is nothing to be told of. */
  readonly countsParagraphs?: boolean;
} {
  const { columns, rows, foreign } = readCsv(bytes, ["transcript"], known, {
    propose: inNamesOfCodings,
    chosen,
  });
  const has = (name: string) => columns.includes(name);
  const countsParagraphs = paragraphColumns.includes(foreign.get("start") ?? "");
  const hasPlaces = (has("start") && has("end") && !countsParagraphs) || has("range");
  const missing = [
    ...(has("code") || has("path") ? [] : ["code"]),
    ...(has("quote") || hasPlaces ? [] : ["quote"]),
  ];
  if (missing.length > 0)
    throw columnsMissing(
      missing,
      columns.map((name) => foreign.get(name) ?? name),
    );

  const find = transcriptFinder(project);
  const codesIn = codesReader(project, foreign);
  const badPlaces: BadPlace[] = [];
  const read = rows.flatMap(({ line, cells }): readonly CodingRow[] => {
    const named: ReadonlyMap<string, string> = cells;
    const raw = (name: string) => named.get(name) ?? "";
    const cell = (name: string) => withoutGuard(raw(name)).trim();
    const found = find(raw("transcript")) ?? find(cell("transcript"));
    const transcript = found?.name ?? cell("transcript");
    const quote = quoteIn(raw("quote").replaceAll("\r\n", "\n"), found?.text ?? "");
    const span = has("range") && !has("start") ? rangeIn(cell("range")) : spanIn(cell("start"), cell("end"));
    if (span === "bad" && quote === null) {
      badPlaces.push({ line, transcript });
      return [];
    }
    const comment = cell("comment").replaceAll("\r\n", "\n");
    const at = momentIn(cell("date"));
    const row = {
      ...{ line, transcript, quote, span: span === "bad" ? null : span, coder: cell("coder") || null },
      ...{ ...(comment !== "" && { comment }), ...(at !== null && { at }) },
    };
    return codesIn(cell).map((code) => ({ ...row, code }));
  });
  return { rows: read, badPlaces, ...(countsParagraphs ? { countsParagraphs } : {}) };
}

function inNamesOfCodings(given: NamedColumns): NamedColumns {
  const first = inOwnNames(given, codingColumns);
  const hasCode = first.columns.includes("code");
  const named = hasCode ? inOwnNames(first, namedTranscripts) : first;
  return named.foreign.size > 0 ? inOwnNames(inOwnNames(named, coderColumns), aboutCodings) : named;
}

/** What tells the codes of a row: one in a table in Kvali's names, and in others all that the cell holds. */
function codesReader(
  project: Project,
  foreign: ReadonlyMap<string, string>,
): (cell: (name: string) => string) => readonly string[] {
  if (foreign.size === 0) return (cell) => [codeIn(cell)];
  const names = new Set([...project.codes.values()].map(({ name }) => asRead(name)));
  const isPlural = pluralColumns.includes(foreign.get("code") ?? "");
  const meant = new Map<string, string>();
  const pathOf = (code: string) => {
    const known = meant.get(code) ?? inCodebook(project, pathOfForeign(code));
    meant.set(code, known);
    return known;
  };
  return (cell) => {
    const code = codeIn(cell).replaceAll("\r\n", "\n");
    const codes = foreign.has("code")
      ? codesInCell(code, { isPlural, isCode: (name) => names.has(asRead(name)) })
      : [code];
    return codes.map(pathOf);
  };
}

/** The words of a quote's cell, which may begin as a guarded formula does; null when there are none. */
export function quoteIn(cell: string, text: string): string | null {
  if (cell.trim() === "") return null;
  return text.includes(cell.trim()) ? cell : withoutGuard(cell);
}

function codeIn(cell: (name: string) => string): string {
  const code = cell("code");
  if (code.includes(">")) return code;
  if (cell("path") !== "") return cell("path");
  const theme = cell("theme");
  const isItself = theme === code && cell("subtheme") === "";
  return [...(isItself ? [] : [theme, cell("subtheme")]), code].filter((name) => name !== "").join(" > ");
}

function spanIn(start: string, end: string): Span | "bad" | null {
  if (start === "" && end === "") return null;
  if (!/^\d{1,9}$/.test(start) || !/^\d{1,9}$/.test(end)) return "bad";
  return { start: Number(start), end: Number(end) };
}

/** "0-18" in one cell; anything else (times of a recording, say) is no place. */
function rangeIn(cell: string): Span | null {
  const [, start, end] = /^(\d{1,9})\s*[-–]\s*(\d{1,9})$/.exec(cell) ?? [];
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
}
