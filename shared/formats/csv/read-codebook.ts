import type { CodebookEntry } from "../../codebook/import-codebook.ts";
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
 * entries are themes. Throws what read-csv.ts throws.
 */
export function readCodebook(bytes: Uint8Array): readonly CodebookEntry[] {
  const { columns, rows } = readCsv(bytes, ["path"], known);
  const isOwn = columns.includes("code") && columns.includes("subtheme");
  return rows.map(({ line, cells }) => {
    const named: ReadonlyMap<string, string> = cells;
    const cell = (...names: readonly string[]): string | null => {
      const found = names.map((name) => named.get(name)).find(Boolean) ?? "";
      return withoutGuard(found.replaceAll("\r\n", "\n")).trim() || null;
    };
    return {
      line,
      path: cell("path") ?? "",
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
}

function yesOrNo(word: string | null): boolean | null {
  if (word === null) return null;
  if (/^(?:yes|y|true|1|x|ja|j)$/i.test(word)) return true;
  return /^(?:no|n|false|0|nej)$/i.test(word) ? false : null;
}
