import type { CodingRow } from "../../coding/import-codings.ts";
import { UnreadableFile } from "../../outcome.ts";
import type { Project } from "../../project/project.ts";
import type { Span } from "../../text/span.ts";
import { transcriptFinder } from "../../transcripts/transcript-named.ts";
import { withoutGuard } from "./formula-guard.ts";
import { readCsv } from "./read-csv.ts";

/** A row whose `start` and `end` are no places in a text, and that has no quote to go by. */
export type BadPlace = { readonly line: number; readonly transcript: string };

const known = ["code", "path", "theme", "subtheme", "quote", "start", "end", "coder"];

/**
 * A table of codings: `transcript`; `code` as a path, or `path`, or Kvali's own `theme`, `subtheme`,
 * `code`; `quote`, or `start` and `end`, or all three; if it likes `coder`. The project is asked only
 * whether a quote that begins with an apostrophe stands so in its transcript, or was guarded against
 * spreadsheets (formula-guard.ts). Throws what read-csv.ts throws.
 */
export function readCodings(
  bytes: Uint8Array,
  project: Project,
): { readonly rows: readonly CodingRow[]; readonly badPlaces: readonly BadPlace[] } {
  const { columns, rows } = readCsv(bytes, ["transcript"], known);
  const has = (name: string) => columns.includes(name);
  if (!has("code") && !has("path")) throw missing("code");
  if (!has("quote") && !(has("start") && has("end"))) throw missing("quote");

  const find = transcriptFinder(project);
  const badPlaces: BadPlace[] = [];
  const read = rows.flatMap(({ line, cells }): readonly CodingRow[] => {
    const named: ReadonlyMap<string, string> = cells;
    const raw = (name: string) => named.get(name) ?? "";
    const cell = (name: string) => withoutGuard(raw(name)).trim();
    const found = find(raw("transcript")) ?? find(cell("transcript"));
    const transcript = found?.name ?? cell("transcript");
    const quote = quoteIn(raw("quote").replaceAll("\r\n", "\n"), found?.text ?? "");
    const span = spanIn(cell("start"), cell("end"));
    if (span === "bad" && quote === null) {
      badPlaces.push({ line, transcript });
      return [];
    }
    return [
      {
        line,
        transcript,
        code: codeIn(cell),
        quote,
        span: span === "bad" ? null : span,
        coder: cell("coder") || null,
      },
    ];
  });
  return { rows: read, badPlaces };
}

function missing(column: string): UnreadableFile {
  return new UnreadableFile("not-a-csv", "columns are missing", column);
}

function quoteIn(cell: string, text: string): string | null {
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
