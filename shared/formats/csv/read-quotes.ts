import { fromPlainText } from "../../memos/rich-text.ts";
import type { Project } from "../../project/project.ts";
import { transcriptFinder } from "../../project/transcript-named.ts";
import type { QuoteRow } from "../../themes/import-quotes.ts";
import { type ColumnChoice, inOwnNames, quoteColumns } from "./column-names.ts";
import { withoutGuard } from "./formula-guard.ts";
import { quoteIn } from "./read-codings.ts";
import { readCsv } from "./read-csv.ts";

const required = ["theme", "transcript", "quote"] as const;
const optional = [
  "order",
  "role",
  "form",
  "print",
  "interpretation",
  "translation",
  "language",
  "translator",
  "status",
  "checker",
  "comment",
  "path",
] as const;

/** What a column of chosen quotes may be read as. */
export const quoteFields: readonly string[] = [...required, ...optional];

/**
 * A table of chosen quotes: `theme` (a path "Theme > Subtheme", or just a name where Kvali's own table has the `path`), `transcript`, `quote`, and if it likes `order`, `role`, `form`,
 * `print`, `interpretation` (a paragraph a line), `translation` with its `language`, `translator`, `status`, `checker` and
 * `comment`. Their Swedish names are known, too. The project is asked only whether a quote that begins with an apostrophe stands so
 * in its transcript. Throws what read-csv.ts throws.
 */
export function readQuotes(
  bytes: Uint8Array,
  project: Project,
  chosen: ColumnChoice = {},
): readonly QuoteRow[] {
  const { rows } = readCsv(bytes, required, optional, {
    propose: (given) => inOwnNames(given, quoteColumns),
    chosen,
  });
  const find = transcriptFinder(project);
  return rows.map(({ line, cells }): QuoteRow => {
    const named: ReadonlyMap<string, string> = cells;
    const raw = (name: string) => named.get(name) ?? "";
    const cell = (name: string) => withoutGuard(raw(name).replaceAll("\r\n", "\n")).trim();
    const transcript = find(raw("transcript")) ?? find(cell("transcript"));
    return {
      line,
      theme: cell("path") || cell("theme"),
      transcript: transcript?.name ?? cell("transcript"),
      quote: quoteIn(raw("quote").replaceAll("\r\n", "\n"), transcript?.text ?? "") ?? "",
      order: cell("order"),
      role: cell("role"),
      form: cell("form"),
      print: cell("print"),
      interpretation: fromPlainText(cell("interpretation")),
      translation: {
        text: cell("translation"),
        language: cell("language"),
        translator: cell("translator"),
        status: cell("status"),
        checker: cell("checker"),
        comment: cell("comment"),
      },
    };
  });
}
