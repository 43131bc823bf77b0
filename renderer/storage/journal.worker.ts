import type { JournalEntry } from "../../shared/project/journal.ts";
import { JournalReader, type ToldEntries } from "./journal-reader.ts";

export type JournalJob = { readonly projectId: string; readonly unstored: readonly JournalEntry[] };
export type JournalAnswer =
  | ({ readonly is: "told" } & ToldEntries)
  | { readonly is: "ended" }
  | { readonly is: "failed" };

/** Reads the journal beside the window; see journal-desk.ts for who asks. One job at a time. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<JournalJob>) => void) | null;
  postMessage(answer: JournalAnswer): void;
};

let reader: JournalReader | null = null;

scope.onmessage = async ({ data: { projectId, unstored } }) => {
  reader ??= new JournalReader(projectId);
  try {
    for await (const told of reader.more(unstored)) scope.postMessage({ is: "told", ...told });
    scope.postMessage({ is: "ended" });
  } catch {
    scope.postMessage({ is: "failed" });
  }
};
