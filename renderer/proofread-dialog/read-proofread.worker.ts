import { readTranslationTable } from "../../shared/formats/read-translation-table.ts";
import { answering } from "../workers/answering.ts";
import type { ProofreadQuestions } from "./read-proofread-file.ts";

/** Reads one list beside the window; see read-proofread-file.ts for who asks. */
answering<ProofreadQuestions>({
  read: async ({ file }) => readTranslationTable(file.name, new Uint8Array(await file.arrayBuffer())),
});
