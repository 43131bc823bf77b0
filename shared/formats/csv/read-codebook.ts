import type { CodebookEntry } from "../../codebook/import-codebook.ts";
import { codebookColumns, inOwnNames, type NamedColumns, parentColumns } from "./column-names.ts";
import { pathOfForeign } from "./foreign-codes.ts";
import { withoutGuard } from "./formula-guard.ts";
import { readCsv } from "./read-csv.ts";

const known = [
  "code",
  "subtheme",
  "theme",
  "status",
  "concept",
  "is",
  "isNot",
  "is_not",
  "definition",
  "counts",
  "counts_not",
  "countsNot",
  "example",
  "hue",
];

/**
 * A table that describes a codebook: `path` ("Theme > Subtheme > Code"), and, all optional, `theme` (yes or
 * no), `status`, `concept`, `is`, `isNot`, `definition`, `counts`, `counts_not`, `example` and `hue`. Kvali's own
 * codebook file can be read too; it has the names of themes under `theme`, so there the status tells which
 * entries are themes. What other programs call these is known (column-names.ts); their codes may have a `parent`, by its name or
 * path. Throws what read-csv.ts throws.
 */
export function readCodebook(bytes: Uint8Array): readonly CodebookEntry[] {
  return readCodebookTable(bytes).entries;
}

/** The same, with the names of columns that say something and were not read. Of Kvali's own file each is known. */
export function readCodebookTable(bytes: Uint8Array): {
  readonly entries: readonly CodebookEntry[];
  readonly unread: readonly string[];
} {
  const { columns, rows, foreign } = readCsv(bytes, ["path"], known, inNamesOfCodebook);
  const isOwn = columns.includes("code") && columns.includes("subtheme");
  const cellsOf = ({ cells }: (typeof rows)[number]) => {
    const named: ReadonlyMap<string, string> = cells;
    return (...names: readonly string[]): string | null => {
      const found = names.map((name) => named.get(name)).find(Boolean) ?? "";
      return withoutGuard(found.replaceAll("\r\n", "\n")).trim() || null;
    };
  };
  const paths = foreign.has("path")
    ? pathsByParents(
        rows.map((row) => ({ name: cellsOf(row)("path") ?? "", parent: cellsOf(row)("parent") ?? "" })),
      )
    : null;
  const used = new Set(["path", ...known, ...(paths ? ["parent"] : [])]);
  const says = (name: string) =>
    rows.some(({ cells }: { readonly cells: ReadonlyMap<string, string> }) => cells.get(name)?.trim());
  const unread = isOwn ? [] : columns.filter((name) => name !== "" && !used.has(name) && says(name));
  const entries = rows.map((row, n) => {
    const { line } = row;
    const cell = cellsOf(row);
    return {
      line,
      path: paths?.[n] ?? cell("path") ?? "",
      isTheme: isOwn ? null : yesOrNo(cell("theme")),
      status: cell("status"),
      concept: cell("concept"),
      is: cell("is"),
      isNot: cell("isNot", "is_not"),
      definition: cell("definition"),
      counts: cell("counts"),
      countsNot: cell("counts_not", "countsNot"),
      example: cell("example"),
      hue: cell("hue"),
    };
  });
  return { entries, unread };
}

/** A table in Kvali's own columns is never read in others: there `code` is the last name of the path that stands beside it. */
function inNamesOfCodebook(given: NamedColumns): NamedColumns {
  if (given.columns.includes("subtheme")) return given;
  const named = inOwnNames(given, codebookColumns);
  return named.foreign.has("path") ? inOwnNames(named, parentColumns) : named;
}

type Beneath = { readonly name: string; readonly parent: string };

/** The paths of codes that name what stands above them, which may name what stands above it. Codes in a circle stand at the top. */
function pathsByParents(codes: readonly Beneath[]): readonly string[] {
  const byName = new Map<string, Beneath>();
  for (const code of codes) {
    const key = pathOfForeign(code.name).toLowerCase();
    if (!byName.has(key)) byName.set(key, code);
  }
  return codes.map((code) => pathByParents(code, byName));
}

function pathByParents(code: Beneath, byName: ReadonlyMap<string, Beneath>): string {
  const own = pathOfForeign(code.name);
  const line = [code];
  let path = own;
  for (let above = pathOfForeign(code.parent); above !== "" && path !== ""; ) {
    const told = byName.get(above.toLowerCase());
    if (told && line.includes(told)) return own;
    if (!path.toLowerCase().startsWith(`${above.toLowerCase()} > `)) path = `${above} > ${path}`;
    if (!told) break;
    line.push(told);
    above = pathOfForeign(told.parent);
  }
  return path;
}

function yesOrNo(word: string | null): boolean | null {
  if (word === null) return null;
  if (/^(?:yes|y|true|1|x|ja|j)$/i.test(word)) return true;
  return /^(?:no|n|false|0|nej)$/i.test(word) ? false : null;
}
