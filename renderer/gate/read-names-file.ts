import type { ListedName } from "../../shared/gate/name-list.ts";
import { type Reading, type UnreadableCode, UnreadableFile } from "../../shared/outcome.ts";
import { askOnce } from "../workers/asker.ts";

/** What became of a file that was chosen as a list of names. "not-read": it could not be fetched, or the reader broke down. */
export type NamesAnswer =
  | ({ readonly is: "read" } & Reading<readonly ListedName[]>)
  | { readonly is: "failed"; readonly why: UnreadableCode | "not-read"; readonly detail: string };

export type NamesQuestions = {
  readonly read: { readonly asked: { readonly file: File }; readonly answer: Reading<readonly ListedName[]> };
};

/** More than any list has, in bytes: a file of this size is another. */
const largest = 16 * 1024 * 1024;

/** Reads a list of names in a worker of its own, so that the window stays free whatever the file is. */
export async function readNamesFile(file: File): Promise<NamesAnswer> {
  if (file.size > largest) return { is: "failed", why: "too-large", detail: "" };
  const start = () => new Worker(new URL("./read-names.worker.ts", import.meta.url), { type: "module" });
  try {
    return { is: "read", ...(await askOnce<NamesQuestions, "read">(start, "read", { file })) };
  } catch (error) {
    const unreadable = error instanceof UnreadableFile ? error : null;
    return { is: "failed", why: unreadable?.code ?? "not-read", detail: unreadable?.detail ?? "" };
  }
}
