import type { TranslationTable } from "../../shared/formats/read-translation-table.ts";
import type { ReadTable, TableAsked } from "../table-import/use-table-file.ts";
import { type FileQuestions, largestTable, readFile } from "../workers/read-file.ts";

export type ProofreadQuestions = FileQuestions<TableAsked<never>, TranslationTable>;

/** Reads a list of translations that came back, in a worker of its own; see `readFile`. */
export const readProofreadFile: ReadTable<never, TranslationTable> = (asked, tell) => {
  const start = () => new Worker(new URL("./read-proofread.worker.ts", import.meta.url), { type: "module" });
  return readFile(start, asked, largestTable, tell);
};
