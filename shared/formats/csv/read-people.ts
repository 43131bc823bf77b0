import { UnreadableFile } from "../../outcome.ts";
import type { PeopleTable, PersonRow } from "../../participants/import-people.ts";
import { type ColumnChoice, inOwnNames, peopleColumns } from "./column-names.ts";
import { withoutGuard } from "./formula-guard.ts";
import { readCsv } from "./read-csv.ts";

/**
 * A table of people: `pseudonym`, if it likes `transcript` (who speaks where), and a column for each
 * attribute. What other programs call the first two is known (column-names.ts), or chosen. Which column holds pseudonyms is never
 * guessed from its cells: they may be real names. Throws what read-csv.ts throws.
 */
export function readPeople(bytes: Uint8Array, chosen: ColumnChoice = {}): PeopleTable {
  const { columns, rows, foreign } = readCsv(bytes, ["pseudonym"], ["transcript"], {
    propose: (given) => inOwnNames(given, peopleColumns),
    chosen,
  });
  const attributes = columns.filter((name) => name !== "" && name !== "pseudonym" && name !== "transcript");
  const twice = attributes.filter((name, index) => attributes.indexOf(name) < index);
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
        attributes: Object.fromEntries(filled),
      };
    }),
  };
}
