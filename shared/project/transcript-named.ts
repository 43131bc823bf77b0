import type { Project } from "./project.ts";
import type { Transcript } from "./records.ts";

/**
 * Finds transcripts by what tables call them: by name, or by the name of the file they came from. Spaces
 * around the name do not count, nor whether its accents are letters of their own; capitals only where several names
 * differ in nothing else. The name of a file that several came from (a survey, two folders) is that of none of them.
 */
export function transcriptFinder({ transcripts }: Project): (name: string) => Transcript | null {
  const byName = new Map<string, Transcript>();
  const byFile = new Map<string, Transcript | null>();
  const byLetters = new Map<string, Transcript | null>();
  for (const transcript of transcripts.values()) {
    byName.set(plain(transcript.name), transcript);
    const letters = plain(transcript.name).toLowerCase();
    byLetters.set(letters, byLetters.has(letters) ? null : transcript);
    const file = plain(transcript.source.fileName);
    if (file !== "") byFile.set(file, byFile.has(file) ? null : transcript);
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

/** A file's name without its extension: what a transcript is called at first. */
export function nameFromFile(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf("/"), fileName.lastIndexOf("\\")) + 1);
  const dot = base.lastIndexOf(".");
  return (dot > 0 ? base.slice(0, dot) : base).normalize("NFC").trim() || "Transcript";
}
