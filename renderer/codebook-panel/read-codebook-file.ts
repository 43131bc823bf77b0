import type { CodebookEntry } from "../../shared/codebook/import-codebook.ts";
import type { ColumnChoice } from "../../shared/formats/csv/column-names.ts";
import type { TableColumn } from "../../shared/formats/csv/read-csv.ts";
import type { ReadTable, TableAsked } from "../table-import/use-table-file.ts";
import { type FileQuestions, largestTable, readFile } from "../workers/read-file.ts";

/** What was read of a table that describes a codebook. */
export type ReadCodebook = {
  readonly entries: readonly CodebookEntry[];
  /** The columns of the table, and what each was read as; of Kvali's own file nothing is to be chosen. */
  readonly columns: readonly TableColumn[];
  readonly choice: ColumnChoice;
  readonly isOwn: boolean;
};

export type CodebookQuestions = FileQuestions<TableAsked<ColumnChoice>, ReadCodebook>;

/** Reads such a table in a worker of its own; see `readFile`. */
export const readCodebookFile: ReadTable<ColumnChoice, ReadCodebook> = (asked, tell) => {
  const start = () => new Worker(new URL("./read-codebook.worker.ts", import.meta.url), { type: "module" });
  return readFile(start, asked, largestTable, tell);
};
