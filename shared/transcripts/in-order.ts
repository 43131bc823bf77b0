import type { Project } from "../project/project.ts";
import type { Transcript } from "../project/records.ts";
import { nameOrder } from "../text/name-order.ts";

/**
 * The transcripts as they are listed: interviews before excerpts from the literature, each by name, "Interview 2" before
 * "Interview 10", letters as the language sorts them.
 */
export function transcriptsInOrder(
  transcripts: Project["transcripts"],
  language: string,
): readonly Transcript[] {
  const compare = nameOrder(language);
  const part = ({ reference }: Transcript) => (reference ? 1 : 0);
  return [...transcripts.values()].sort(
    (a, b) => part(a) - part(b) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
}
