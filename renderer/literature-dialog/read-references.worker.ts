import { readReferences } from "../../shared/formats/references/read-references.ts";
import { answering } from "../workers/answering.ts";
import type { ReferencesQuestions } from "./read-references-file.ts";

/** Reads one file of references beside the window; see read-references-file.ts for who asks. */
answering<ReferencesQuestions>({
  read: async ({ file }) => {
    const { value: references, notes } = readReferences(new Uint8Array(await file.arrayBuffer()));
    return { references, notes };
  },
});
