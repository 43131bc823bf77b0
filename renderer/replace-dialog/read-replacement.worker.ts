import { sha256 } from "../../shared/formats/project-file/hash.ts";
import { readAnyTranscript } from "../../shared/formats/read-any-transcript.ts";
import { UnreadableFile } from "../../shared/outcome.ts";
import { answering } from "../workers/answering.ts";
import type { ReplacementQuestions } from "./read-replacement-file.ts";

/** Reads one corrected transcript beside the window; see read-replacement-file.ts for who asks. */
answering<ReplacementQuestions>({
  read: async ({ file }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { value: document, notes } = await readAnyTranscript(file.name, bytes);
    if (document.paragraphs.every(({ runs }) => runs.every(({ text }) => text.trim() === "")))
      throw new UnreadableFile("empty-file", "there are no words in the file");
    return { document, notes, bytes, sha256: await sha256(bytes) };
  },
});
