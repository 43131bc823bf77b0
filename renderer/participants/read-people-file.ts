import type { ColumnChoice } from "../../shared/formats/csv/column-names.ts";
import type { TableColumn } from "../../shared/formats/csv/read-csv.ts";
import type { PeopleTable } from "../../shared/participants/import-people.ts";
import type { ReadTable, TableAsked } from "../table-import/use-table-file.ts";
import { type FileQuestions, largestTable, readFile } from "../workers/read-file.ts";

/** What a person said of the columns of a table: which are read as what, and which (by their places from 0) are not read. */
export type PeopleColumns = { readonly choice: ColumnChoice; readonly leftOut: readonly number[] };

/** What was read of a table of people. */
export type ReadPeople = {
  /** null: it is not known which column holds the pseudonyms. */
  readonly table: PeopleTable | null;
  readonly columns: readonly TableColumn[];
  readonly choice: ColumnChoice;
};

export type PeopleQuestions = FileQuestions<TableAsked<PeopleColumns>, ReadPeople>;

/** Reads such a table in a worker of its own; see `readFile`. */
export const readPeopleFile: ReadTable<PeopleColumns, ReadPeople> = (asked, tell) => {
  const start = () => new Worker(new URL("./read-people.worker.ts", import.meta.url), { type: "module" });
  return readFile(start, asked, largestTable, tell);
};
