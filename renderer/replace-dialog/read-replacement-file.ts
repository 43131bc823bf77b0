import type { Note } from "../../shared/outcome.ts";
import type { Document } from "../../shared/speakers/document.ts";
import type { ReadTable, TableAsked } from "../table-import/use-table-file.ts";
import { type FileQuestions, readFile } from "../workers/read-file.ts";

/** A corrected transcript as it was read; who speaks in it is judged by what the study knows. */
export type ReplacementFile = {
  readonly document: Document;
  readonly notes: readonly Note[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
};

export type ReplacementQuestions = FileQuestions<TableAsked<never>, ReplacementFile>;

/** No transcript comes near this, in bytes. */
const largest = 100 * 1024 * 1024;

/** Reads a corrected transcript of any format, in a worker of its own; see `readFile`. */
export const readReplacementFile: ReadTable<never, ReplacementFile> = (asked, tell) => {
  const start = () =>
    new Worker(new URL("./read-replacement.worker.ts", import.meta.url), { type: "module" });
  return readFile(start, asked, largest, tell);
};
