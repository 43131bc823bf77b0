import { columnsOfCodebook, readCodebookTable } from "../../shared/formats/csv/read-codebook.ts";
import { answering } from "../workers/answering.ts";
import type { CodebookQuestions } from "./read-codebook-file.ts";

/** Reads one table beside the window; see read-codebook-file.ts for who asks. A table of which it is not known which column holds the codes has no entries. */
answering<CodebookQuestions>({
  read: async ({ file, said }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = columnsOfCodebook(bytes);
    const choice = said ?? found.choice;
    if (!found.isOwn && (choice.path ?? null) === null) return { ...found, choice, entries: [] };
    const { entries } = readCodebookTable(bytes, found.isOwn ? {} : choice);
    return { ...found, choice, entries };
  },
});
