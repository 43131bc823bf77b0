import { readAnyTranscript } from "../shared/formats/read-any-transcript.ts";
import { type Note, UnreadableFile } from "../shared/outcome.ts";
import type { TranscriptFormat } from "../shared/project/records.ts";
import type { Document } from "../shared/speakers/document.ts";
import { unreadableSentence } from "./file-sentences.ts";
import type { GivenFile } from "./given-files.ts";
import { noWordsSentence } from "./sentences.ts";
import { namedFile, readNamed } from "./study-file.ts";
import { Stop, type Terminal } from "./terminal.ts";

export type ReadTranscript = GivenFile & { readonly document: Document; readonly notes: readonly Note[] };

/** A transcript of any format, by the name of its file; stops where it cannot be read or has no words. */
export async function readTranscriptNamed(terminal: Terminal, name: string): Promise<ReadTranscript> {
  const file = namedFile(terminal, name);
  return readGivenTranscript({ file, bytes: await readNamed(terminal, file) }, null);
}

/** A transcript whose bytes are there; `as` overrules what they look like. Stops like `readTranscriptNamed`. */
export async function readGivenTranscript(
  { file, bytes }: GivenFile,
  as: TranscriptFormat | null,
): Promise<ReadTranscript> {
  try {
    const { value: document, notes } = await readAnyTranscript(file.path, bytes, as);
    if (document.paragraphs.every(({ runs }) => runs.every(({ text }) => text.trim() === "")))
      throw new Stop(noWordsSentence(file.name));
    return { file, bytes, document, notes };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Stop(unreadableSentence(file.name, error));
    throw error;
  }
}
