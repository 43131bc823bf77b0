import type { Project } from "../project/project.ts";
import type { Transcript } from "../project/records.ts";
import { nameOrder } from "../text/name-order.ts";

type Sorted = { readonly language: string; readonly transcripts: readonly Transcript[] };

const sorted = new WeakMap<Project["transcripts"], Sorted>();

/**
 * The transcripts as they are listed: interviews before excerpts from the literature, each by name, "Interview 2" before
 * "Interview 10", letters as the language sorts them. Whoever asks again for the same has the same list.
 */
export function transcriptsInOrder(
  transcripts: Project["transcripts"],
  language: string,
): readonly Transcript[] {
  const before = sorted.get(transcripts);
  if (before?.language === language) return before.transcripts;
  const compare = nameOrder(language);
  const part = ({ reference }: Transcript) => (reference ? 1 : 0);
  const inOrder = [...transcripts.values()].sort(
    (a, b) => part(a) - part(b) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
  sorted.set(transcripts, { language, transcripts: inOrder });
  return inOrder;
}
