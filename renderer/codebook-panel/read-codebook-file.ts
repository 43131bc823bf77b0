import type { CodebookEntry } from "../../shared/codebook/import-codebook.ts";
import type { ColumnChoice } from "../../shared/formats/csv/column-names.ts";
import type { TableColumn } from "../../shared/formats/csv/read-csv.ts";
import type { TableAsked } from "../table-import/use-table-file.ts";
import type { FileQuestions } from "../workers/read-file.ts";

/** What was read of a table that describes a codebook. */
export type ReadCodebook = {
  readonly entries: readonly CodebookEntry[];
  /** The columns of the table, and what each was read as; of Kvali's own file nothing is to be chosen. */
  readonly columns: readonly TableColumn[];
  readonly choice: ColumnChoice;
  readonly isOwn: boolean;
};

export type CodebookQuestions = FileQuestions<TableAsked<ColumnChoice>, ReadCodebook>;

export function startCodebookReader(): Worker {
  return new Worker(new URL("./read-codebook.worker.ts", import.meta.url), { type: "module" });
}
