import type { Project } from "../project/project.ts";
import type { Transcript } from "../project/records.ts";
import { nameFromFile } from "./import-transcripts.ts";

/**
 * Finds transcripts by what tables call them: by name, or by the name of the file they came from. Spaces
 * around the name do not count, nor whether its accents are letters of their own; capitals only where several names
 * differ in nothing else.
 */
export function transcriptFinder({ transcripts }: Project): (name: string) => Transcript | null {
  const byName = new Map<string, Transcript>();
  const byFile = new Map<string, Transcript>();
  const byLetters = new Map<string, Transcript | null>();
  for (const transcript of transcripts.values()) {
    byName.set(plain(transcript.name), transcript);
    const letters = plain(transcript.name).toLowerCase();
    byLetters.set(letters, byLetters.has(letters) ? null : transcript);
    if (transcript.source.fileName !== "") byFile.set(plain(transcript.source.fileName), transcript);
  }
  return (name) =>
    byName.get(plain(name)) ??
    byFile.get(plain(name)) ??
    byName.get(plain(nameFromFile(name))) ??
    byLetters.get(plain(name).toLowerCase()) ??
    byLetters.get(plain(nameFromFile(name)).toLowerCase()) ??
    null;
}

function plain(name: string): string {
  return name.normalize("NFC").trim();
}
