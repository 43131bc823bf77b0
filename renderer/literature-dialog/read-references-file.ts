import type { ReadReference } from "../../shared/formats/references/reference-list.ts";
import type { Note } from "../../shared/outcome.ts";
import { type FileAnswer, type FileQuestions, readFile } from "../workers/read-file.ts";

type Read = { readonly references: readonly ReadReference[]; readonly notes: readonly Note[] };

/** What became of a file: its references, or why there are none. */
export type ReferencesAnswer = FileAnswer<Read>;
export type ReferencesQuestions = FileQuestions<{ readonly file: File }, Read>;

/** More than any library has, in bytes. */
const largest = 64 * 1024 * 1024;

/** Reads references in a worker of its own; see `readFile`. */
export function readReferencesFile(file: File, tell: (answer: ReferencesAnswer) => void): () => void {
  const start = () => new Worker(new URL("./read-references.worker.ts", import.meta.url), { type: "module" });
  return readFile<{ readonly file: File }, Read>(start, { file }, largest, tell);
}
