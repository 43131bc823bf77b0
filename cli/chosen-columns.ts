import type { ColumnChoice } from "../shared/formats/csv/column-names.ts";
import { plainName } from "../shared/formats/csv/column-names.ts";
import { columnsIn } from "../shared/formats/csv/read-csv.ts";
import { noSuchColumnSentence } from "./sentences.ts";
import { type Named, Stop } from "./terminal.ts";

/** What is said of a table, whatever it holds. */
export type FromTable = {
  readonly from: string;
  readonly by: string;
  /** What columns are read as, by Kvali's names: what the table calls them; "" for none. */
  readonly column: Readonly<Record<string, string>>;
};

/** Notes one "--column quote=Utdrag" with those before it. */
export function columnSaid(said: string, before: FromTable["column"]): FromTable["column"] {
  const [, field = said, name = ""] = /^([^=]*)=(.*)$/s.exec(said) ?? [];
  return { ...before, [field.trim()]: name.trim() };
}

/** The columns of a table that were said, by their places in it. */
export function chosenColumns(table: Named, bytes: Uint8Array, said: FromTable["column"]): ColumnChoice {
  if (Object.keys(said).length === 0) return {};
  const headings = columnsIn(bytes, []).columns.map(({ heading }) => heading);
  return Object.fromEntries(
    Object.entries(said).map(([field, name]) => {
      if (name === "") return [field, null];
      const at = headings.findIndex((heading) => plainName(heading) === plainName(name));
      if (at === -1) throw new Stop(noSuchColumnSentence(table.name, name, headings));
      return [field, at];
    }),
  );
}
