import type { ListedName } from "../../shared/gate/name-list.ts";
import type { Reading } from "../../shared/outcome.ts";
import { type FileAnswer, type FileQuestions, largestTable, readFile } from "../workers/read-file.ts";

type Asked = { readonly file: File };
type Read = Reading<readonly ListedName[]>;

/** What became of a file that was chosen as a list of names. */
export type NamesAnswer = FileAnswer<Read>;
export type NamesQuestions = FileQuestions<Asked, Read>;

/** Reads a list of names in a worker of its own; see `readFile`. */
export function readNamesFile(file: File): Promise<NamesAnswer> {
  const start = () => new Worker(new URL("./read-names.worker.ts", import.meta.url), { type: "module" });
  return new Promise((tell) => readFile<Asked, Read>(start, { file }, largestTable, tell));
}
