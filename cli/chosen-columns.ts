import { InvalidArgumentError } from "commander";
import type { ColumnChoice } from "../shared/formats/csv/column-names.ts";
import { plainName } from "../shared/formats/csv/column-names.ts";
import { columnsIn } from "../shared/formats/csv/read-csv.ts";
import { aText } from "./a-text.ts";
import {
  columnTwiceSentence,
  columnWithoutNameSentence,
  noSuchColumnSentence,
  noSuchFieldSentence,
} from "./sentences.ts";
import { type Named, Stop } from "./terminal.ts";

/** What is said of a table, whatever it holds. */
export type FromTable = {
  readonly from: string;
  readonly by: string;
  /** What columns are read as, by Kvali's names: what the table calls them; "" for none. */
  readonly column: Readonly<Record<string, string>>;
};

/** Notes one "--column quote=Utdrag" with those before it; what has no "=" is refused. */
export function columnSaid(said: string, before: FromTable["column"]): FromTable["column"] {
  const [, field, name] = /^([^=]+)=(.*)$/s.exec(aText(said)) ?? [];
  if (field === undefined || name === undefined) throw new InvalidArgumentError(columnWithoutNameSentence);
  return { ...before, [field.trim()]: name.trim() };
}

/**
 * The columns of a table that were said, by their places in it. Stops at a column that it has not, at one that is said to
 * be two things, and at a field that is none of `fields`; without them any will do, as of people, who have attributes.
 */
export function chosenColumns(
  table: Named,
  bytes: Uint8Array,
  said: FromTable["column"],
  fields: readonly string[] | null = null,
): ColumnChoice {
  if (Object.keys(said).length === 0) return {};
  const strange = Object.keys(said).find((field) => fields !== null && !fields.includes(field));
  if (strange !== undefined) throw new Stop(noSuchFieldSentence(strange, fields ?? []));
  const names = Object.values(said).filter((name) => name !== "");
  const twice = names.find((name, at) => names.map(plainName).indexOf(plainName(name)) < at);
  if (twice !== undefined) throw new Stop(columnTwiceSentence(twice));
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
