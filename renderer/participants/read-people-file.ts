import type { ColumnChoice } from "../../shared/formats/csv/column-names.ts";
import type { TableColumn } from "../../shared/formats/csv/read-csv.ts";
import { type UnreadableCode, UnreadableFile } from "../../shared/outcome.ts";
import type { PeopleTable } from "../../shared/participants/import-people.ts";
import { askOnce } from "../workers/asker.ts";

/** What a person said of the columns of a table: which are read as what, and which (by their places from 0) are not read. */
export type PeopleColumns = { readonly choice: ColumnChoice; readonly leftOut: readonly number[] };

/** What became of a file: its people, or why there are none. "not-read": it could not be fetched, or the reader broke down. */
export type PeopleAnswer =
  | {
      readonly is: "read";
      /** null: it is not known which column holds the pseudonyms. */
      readonly table: PeopleTable | null;
      readonly columns: readonly TableColumn[];
      readonly choice: ColumnChoice;
    }
  | { readonly is: "failed"; readonly why: UnreadableCode | "not-read"; readonly detail: string };

export type PeopleQuestions = {
  readonly read: {
    /** `said` is null while nobody said anything of the columns: they are read as they are found. */
    readonly asked: { readonly file: File; readonly said: PeopleColumns | null };
    readonly answer: Omit<Extract<PeopleAnswer, { readonly is: "read" }>, "is">;
  };
};

/** More than any table of people has, in bytes: one of this size is another file. */
const largest = 16 * 1024 * 1024;

/**
 * Reads a table of people in a worker of its own, so that the window stays free whatever the file is. It tells once, unless it is
 * stopped before; answers how to stop it.
 */
export function readPeopleFile(
  { file, said }: PeopleQuestions["read"]["asked"],
  tell: (answer: PeopleAnswer) => void,
): () => void {
  if (file.size > largest) {
    tell({ is: "failed", why: "too-large", detail: "" });
    return () => undefined;
  }
  const start = () => new Worker(new URL("./read-people.worker.ts", import.meta.url), { type: "module" });
  const ending = new AbortController();
  askOnce<PeopleQuestions, "read">(start, "read", { file, said }, { signal: ending.signal }).then(
    (table) => tell({ is: "read", ...table }),
    (error: unknown) => {
      if (ending.signal.aborted) return;
      const unreadable = error instanceof UnreadableFile ? error : null;
      tell({ is: "failed", why: unreadable?.code ?? "not-read", detail: unreadable?.detail ?? "" });
    },
  );
  return () => ending.abort();
}
