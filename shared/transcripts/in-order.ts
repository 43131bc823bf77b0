import type { Project } from "../project/project.ts";
import type { Transcript } from "../project/records.ts";

/** The interviews as they are listed: by name, "Interview 2" before "Interview 10", letters as the language sorts them. */
export function transcriptsInOrder(
  transcripts: Project["transcripts"],
  language: string,
): readonly Transcript[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...transcripts.values()].sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
