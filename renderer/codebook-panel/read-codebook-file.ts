import type { CodebookEntry } from "../../shared/codebook/import-codebook.ts";
import type { ColumnChoice } from "../../shared/formats/csv/column-names.ts";
import type { TableColumn } from "../../shared/formats/csv/read-csv.ts";
import { type UnreadableCode, UnreadableFile } from "../../shared/outcome.ts";
import { askOnce } from "../workers/asker.ts";

/** What became of a file: its entries, or why there are none. "not-read": it could not be fetched, or the reader broke down. */
export type CodebookAnswer =
  | {
      readonly is: "read";
      readonly entries: readonly CodebookEntry[];
      /** The columns of the table, and what each was read as; of Kvali's own file nothing is to be chosen. */
      readonly columns: readonly TableColumn[];
      readonly choice: ColumnChoice;
      readonly isOwn: boolean;
    }
  | { readonly is: "failed"; readonly why: UnreadableCode | "not-read"; readonly detail: string };

export type CodebookQuestions = {
  readonly read: {
    /** `chosen`: what a person said of the columns; null: as they are found. */
    readonly asked: { readonly file: File; readonly chosen: ColumnChoice | null };
    readonly answer: Omit<Extract<CodebookAnswer, { readonly is: "read" }>, "is">;
  };
};

/** More than any codebook has, in bytes: a table of this size is another file. */
const largest = 16 * 1024 * 1024;

/**
 * Reads a table that describes a codebook in a worker of its own, so that the window stays free whatever the file
 * is. It tells once, unless it is stopped before; answers how to stop it.
 */
export function readCodebookFile(
  { file, chosen }: CodebookQuestions["read"]["asked"],
  tell: (answer: CodebookAnswer) => void,
): () => void {
  if (file.size > largest) {
    tell({ is: "failed", why: "too-large", detail: "" });
    return () => undefined;
  }
  const start = () => new Worker(new URL("./read-codebook.worker.ts", import.meta.url), { type: "module" });
  const ending = new AbortController();
  askOnce<CodebookQuestions, "read">(start, "read", { file, chosen }, { signal: ending.signal }).then(
    (table) => tell({ is: "read", ...table }),
    (error: unknown) => {
      if (ending.signal.aborted) return;
      const unreadable = error instanceof UnreadableFile ? error : null;
      tell({ is: "failed", why: unreadable?.code ?? "not-read", detail: unreadable?.detail ?? "" });
    },
  );
  return () => ending.abort();
}
