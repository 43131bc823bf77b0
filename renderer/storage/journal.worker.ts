import { answering } from "../workers/answering.ts";
import type { JournalQuestions } from "./journal-desk.ts";
import { JournalReader } from "./journal-reader.ts";

let reader: JournalReader | null = null;

/** Reads the journal of one study beside the window; see journal-desk.ts for who asks. One question at a time. */
answering<JournalQuestions>({
  read: async ({ projectId, unstored }, tell) => {
    reader ??= new JournalReader(projectId);
    for await (const told of reader.more(unstored)) tell(told);
    return undefined;
  },
});
