import { readCodebookTable } from "../../shared/formats/csv/read-codebook.ts";
import { answering } from "../workers/answering.ts";
import type { CodebookQuestions } from "./read-codebook-file.ts";

/** Reads one table beside the window; see read-codebook-file.ts for who asks. */
answering<CodebookQuestions>({
  read: async (file) => readCodebookTable(new Uint8Array(await file.arrayBuffer())),
});
