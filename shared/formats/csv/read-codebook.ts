import type { CodebookEntry } from "../../codebook/import-codebook.ts";
import {
  type ColumnChoice,
  codebookColumns,
  inOwnNames,
  type NamedColumns,
  parentColumns,
  plainName,
  themeColumns,
} from "./column-names.ts";
import { pathOfForeign } from "./foreign-codes.ts";
import { withoutGuard } from "./formula-guard.ts";
import { columnsIn, readCsv, type TableColumn } from "./read-csv.ts";

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

/** What a column of a codebook of another program may be read as; `inTheme` and `inSubtheme` name the themes that a code stands in. */
export const codebookFields = [
  "path",
  "parent",
  "inTheme",
  "inSubtheme",
  "definition",
  "counts",
  "counts_not",
  "example",
  "theme",
  "status",
  "concept",
  "is",
  "isNot",
  "hue",
] as const;
export type CodebookField = (typeof codebookFields)[number];

/**
 * A table that describes a codebook: `path` ("Theme > Subtheme > Code"), and, all optional, `theme` (yes or
 * no), `status`, `concept`, `is`, `isNot`, `definition`, `counts`, `counts_not`, `example` and `hue`. Kvali's own
 * codebook file can be read too; it has the names of themes under `theme`, so there the status tells which
 * entries are themes. What other programs call these is known (column-names.ts), or chosen; their codes may have a `parent`, by its name or
 * path, or themes that columns of their own name. Throws what read-csv.ts throws.
 */
export function readCodebook(bytes: Uint8Array): readonly CodebookEntry[] {
  return readCodebookTable(bytes).entries;
}

/** The columns of such a table and what they are read as; where no name tells which holds the codes, the first that looks so is proposed. */
export function columnsOfCodebook(bytes: Uint8Array): {
  readonly columns: readonly TableColumn[];
  readonly choice: ColumnChoice;
  readonly isOwn: boolean;
} {
  const { columns, choice } = columnsIn(bytes, codebookFields, { propose: proposedNames });
  return { columns, choice, isOwn: isKvalisOwn(columns.map(({ heading }) => heading)) };
}

/** The same, with the names of columns that say something and were not read. Of Kvali's own file each is known. */
export function readCodebookTable(
  bytes: Uint8Array,
  chosen: ColumnChoice = {},
): {
  readonly entries: readonly CodebookEntry[];
  readonly unread: readonly string[];
} {
  const { columns, rows, foreign } = readCsv(bytes, ["path"], [...known, ...foreignFields], {
    propose: inNamesOfCodebook,
    chosen,
  });
  const isOwn = isKvalisOwn(columns);
  const cellsOf = ({ cells }: (typeof rows)[number]) => {
    const named: ReadonlyMap<string, string> = cells;
    return (...names: readonly string[]): string | null => {
      const found = names.map((name) => named.get(name)).find(Boolean) ?? "";
      return withoutGuard(found.replaceAll("\r\n", "\n")).trim() || null;
    };
  };
  const isForeign = foreign.has("path") || foreignFields.some((field) => foreign.has(field));
  const paths = isForeign
    ? pathsByParents(
        rows.map((row) => {
          const cell = cellsOf(row);
          const [name, parent, themes] = [cell("path"), cell("parent") ?? "", themesIn(cell)];
          return name
            ? { name, parent, themes: parent ? "" : themes }
            : { name: themes, parent: "", themes: "" };
        }),
      )
    : null;
  const used = new Set(["path", ...known, ...(paths ? foreignFields : [])]);
  const says = (name: string) =>
    rows.some(({ cells }: { readonly cells: ReadonlyMap<string, string> }) => cells.get(name)?.trim());
  const unread = isOwn ? [] : columns.filter((name) => name !== "" && !used.has(name) && says(name));
  const entries = rows.map((row, n) => {
    const { line } = row;
    const cell = cellsOf(row);
    return {
      line,
      path: paths?.[n] ?? cell("path") ?? "",
      ...(isOwn && { name: cell("code") }),
      isTheme: isOwn ? null : paths && !cell("path") ? true : yesOrNo(cell("theme")),
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

/** Where another program says what stands above a code. */
const foreignFields = ["parent", "inTheme", "inSubtheme"] as const;

function isKvalisOwn(columns: readonly string[]): boolean {
  const names = columns.map(plainName);
  return ["path", "code", "subtheme"].every((name) => names.includes(name));
}

/** A table in Kvali's own columns is never read in others: there `code` is the last name of the path that stands beside it. */
function inNamesOfCodebook(given: NamedColumns): NamedColumns {
  if (isKvalisOwn(given.columns)) return given;
  const named = inOwnNames(given, codebookColumns);
  if (!named.foreign.has("path")) return named;
  const theme = named.columns.indexOf("theme");
  const says = theme === -1 ? [] : named.cells(theme).filter((cell) => cell !== "");
  // Under "theme" Kvali reads yes or no; others write which theme it is.
  const names = says.length > 0 && says.every((cell) => yesOrNo(cell) === null);
  const freed = names ? { ...named, columns: named.columns.with(theme, "Theme") } : named;
  return inOwnNames(inOwnNames(freed, themeColumns), parentColumns);
}

/** The same, and where no name says what holds the codes, the first column of different short names does. */
function proposedNames(given: NamedColumns): NamedColumns {
  const named = inNamesOfCodebook(given);
  if (named.columns.includes("path")) return named;
  const at = named.columns.findIndex(
    (name, column) => !fieldNames.has(name) && looksLikeNames(named.cells(column)),
  );
  return at === -1 ? named : { ...named, columns: named.columns.with(at, "path") };
}

const fieldNames: ReadonlySet<string> = new Set(codebookFields);
/** How long a name of a code may be, in UTF-16 code units, to be told from a description. */
const longestName = 80;

function looksLikeNames(cells: readonly string[]): boolean {
  const isName = (cell: string) => cell !== "" && cell.length <= longestName && /\p{L}/u.test(cell);
  return cells.length > 0 && cells.every(isName) && new Set(cells).size === cells.length;
}

/** The themes that a row names above its code, as a path. */
function themesIn(cell: (name: string) => string | null): string {
  return [cell("inTheme"), cell("inSubtheme")]
    .filter((name) => name !== null)
    .map(pathOfForeign)
    .join(" > ");
}

/** A code, with the code above it by its name, or with the themes above it as the path that they are. */
type Beneath = { readonly name: string; readonly parent: string; readonly themes: string };

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
  const own = pathOfForeign(withoutParent(code));
  const line = [code];
  let path = own;
  // The path that the entry at the head of it has of its own, which may hold what stands above it.
  let head = own;
  for (let above = pathOfForeign(code.parent); above !== "" && path !== ""; ) {
    const told = byName.get(above.toLowerCase());
    if (told && line.includes(told)) return own;
    const step = told ? pathOfForeign(withoutParent(told)) : above;
    if (!head.toLowerCase().startsWith(`${above.toLowerCase()} > `)) path = `${step} > ${path}`;
    if (!told) break;
    head = step;
    line.push(told);
    above = pathOfForeign(told.parent);
  }
  const themes = line.at(-1)?.themes;
  return themes && path !== "" ? `${themes} > ${path}` : path;
}

/** Taguette writes the tag above before a tag, "Theme.Code", and beside it once more. */
function withoutParent({ name, parent }: Beneath): string {
  const before = `${parent}.`;
  const isTold = parent !== "" && name.toLowerCase().startsWith(before.toLowerCase());
  return isTold && name.length > before.length ? name.slice(before.length) : name;
}

function yesOrNo(word: string | null): boolean | null {
  if (word === null) return null;
  if (/^(?:yes|y|true|1|x|ja|j)$/i.test(word)) return true;
  return /^(?:no|n|false|0|nej)$/i.test(word) ? false : null;
}
