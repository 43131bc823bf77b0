import { type UnreadableCode, UnreadableFile } from "../../shared/outcome.ts";
import { askOnce } from "./asker.ts";

/** Why a file was not read. "not-read": it could not be fetched, or the reader broke down. `detail` says where, as UnreadableFile does. */
export type FileFailure = {
  readonly is: "failed";
  readonly why: UnreadableCode | "not-read";
  readonly detail: string;
};

/** What became of a file: what was read of it, or why nothing was. */
export type FileAnswer<Read> = ({ readonly is: "read" } & Read) | FileFailure;

/** What a worker that reads one kind of file is asked. */
export type FileQuestions<Asked extends { readonly file: File }, Read> = {
  readonly read: { readonly asked: Asked; readonly answer: Read };
};

/**
 * Reads a file in a worker of its own, so that the window stays free whatever the file is. One of more than `largest` bytes is
 * another file than was meant. It tells once, unless it is stopped before; answers how to stop it.
 */
export function readFile<Asked extends { readonly file: File }, Read>(
  start: () => Worker,
  asked: Asked,
  largest: number,
  tell: (answer: FileAnswer<Read>) => void,
): () => void {
  if (asked.file.size > largest) {
    tell({ is: "failed", why: "too-large", detail: "" });
    return () => undefined;
  }
  const ending = new AbortController();
  askOnce<FileQuestions<Asked, Read>, "read">(start, "read", asked, { signal: ending.signal }).then(
    (read) => tell({ is: "read", ...read }),
    (error: unknown) => {
      if (ending.signal.aborted) return;
      const unreadable = error instanceof UnreadableFile ? error : null;
      tell({ is: "failed", why: unreadable?.code ?? "not-read", detail: unreadable?.detail ?? "" });
    },
  );
  return () => ending.abort();
}

/** More than any table or list that somebody made by hand, in bytes. */
export const largestTable = 16 * 1024 * 1024;
