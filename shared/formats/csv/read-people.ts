import { UnreadableFile } from "../../outcome.ts";
import type { PeopleTable, PersonRow } from "../../participants/import-people.ts";
import { asRead } from "../../text/same-name.ts";
import { type ColumnChoice, inOwnNames, type NamedColumns, peopleColumns } from "./column-names.ts";
import { withoutGuard } from "./formula-guard.ts";
import { columnsIn, readCsv } from "./read-csv.ts";

/** What a column of people may be, but for their attributes. */
export const peopleFields = ["pseudonym", "transcript", "wave", "description"] as const;
export type PeopleField = (typeof peopleFields)[number];

/**
 * A table of people: `pseudonym`, if it likes `transcript` (who speaks where), `wave` (of that transcript; without a column of
 * transcripts it is an attribute) and `description`, and a column for each attribute. What other programs call the first is known (column-names.ts), or chosen. Which column holds pseudonyms is never
 * guessed from its cells: they may be real names. Columns by the numbers of `leftOut` (from 0) are not read. Throws what read-csv.ts throws.
 */
export function readPeople(
  bytes: Uint8Array,
  chosen: ColumnChoice = {},
  leftOut: readonly number[] = [],
): PeopleTable {
  const { columns, rows, foreign } = readCsv(bytes, ["pseudonym"], peopleFields, {
    propose: proposedNames,
    chosen,
  });
  const isOfPerson = (name: string) => (peopleFields as readonly string[]).includes(name);
  const isWaveOfTranscript = columns.includes("transcript");
  const attributes = columns.filter(
    (name, at) =>
      !leftOut.includes(at) && name !== "" && (!isOfPerson(name) || (name === "wave" && !isWaveOfTranscript)),
  );
  const keys = attributes.map(asRead);
  const twice = attributes.filter((_, index) => keys.indexOf(keys[index] ?? "") < index);
  if (twice.length > 0) throw new UnreadableFile("not-a-csv", "a column stands twice", twice.join(", "));
  // A column headed "participant" may hold real names; one headed "pseudonym" says that it does not.
  const heading = foreign.get("pseudonym") ?? "pseudonym";
  return {
    attributes,
    nameIs: /^(?:pseudonyms?|alias|fingerat namn)$/.test(heading) ? "pseudonym" : "unsaid",
    rows: rows.map(({ line, cells }): PersonRow => {
      const named: ReadonlyMap<string, string> = cells;
      const cell = (name: string) => withoutGuard(named.get(name) ?? "").trim();
      const filled = attributes
        .map((name) => [name, cell(name)] as const)
        .filter(([, value]) => value !== "");
      return {
        line,
        pseudonym: cell("pseudonym"),
        transcript: cell("transcript") || null,
        wave: (isWaveOfTranscript && cell("wave")) || null,
        description: cell("description") || null,
        attributes: Object.fromEntries(filled),
      };
    }),
  };
}

/** The columns of a table, each with a cell of it, and what they are read as; a column that is none of the fields is an attribute. */
export function columnsOfPeople(bytes: Uint8Array): ReturnType<typeof columnsIn> {
  return columnsIn(bytes, peopleFields, { propose: proposedNames });
}

/** What a wave is called elsewhere is one of a transcript only where the table names transcripts; else it is an attribute of that name. */
function proposedNames(given: NamedColumns): NamedColumns {
  const { wave = [], ...others } = peopleColumns;
  const named = inOwnNames(given, others);
  return named.columns.includes("transcript") ? inOwnNames(named, { wave }) : named;
}
