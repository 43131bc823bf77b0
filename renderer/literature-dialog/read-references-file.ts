import type { ReadReference } from "../../shared/formats/references/reference-list.ts";
import { type Note, type UnreadableCode, UnreadableFile } from "../../shared/outcome.ts";
import { askOnce } from "../workers/asker.ts";

/** What became of a file: its references, or why there are none. "not-read": it could not be fetched, or the reader broke down. */
export type ReferencesAnswer =
  | { readonly is: "read"; readonly references: readonly ReadReference[]; readonly notes: readonly Note[] }
  | { readonly is: "failed"; readonly why: UnreadableCode | "not-read" };

export type ReferencesQuestions = {
  readonly read: {
    readonly asked: File;
    readonly answer: Omit<Extract<ReferencesAnswer, { readonly is: "read" }>, "is">;
  };
};

/** More than any library has, in bytes. */
const largest = 64 * 1024 * 1024;

/** Reads references in a worker of its own. It tells once, unless it is stopped before; answers how to stop it. */
export function readReferencesFile(file: File, tell: (answer: ReferencesAnswer) => void): () => void {
  if (file.size > largest) {
    tell({ is: "failed", why: "too-large" });
    return () => undefined;
  }
  const start = () => new Worker(new URL("./read-references.worker.ts", import.meta.url), { type: "module" });
  const ending = new AbortController();
  askOnce<ReferencesQuestions, "read">(start, "read", file, { signal: ending.signal }).then(
    (read) => tell({ is: "read", ...read }),
    (error: unknown) => {
      if (ending.signal.aborted) return;
      tell({ is: "failed", why: error instanceof UnreadableFile ? error.code : "not-read" });
    },
  );
  return () => ending.abort();
}
