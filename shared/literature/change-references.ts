import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Reference, TranscriptId } from "../project/records.ts";
import { isCitable } from "./add-excerpt.ts";

/** What an excerpt is taken from. */
export type ExcerptReference = { readonly transcriptId: TranscriptId; readonly reference: Reference };

export type ChangeReferencesRefusal =
  | "no-such-transcript"
  | "not-an-excerpt"
  | "no-reference"
  | "nothing-changed";

/** Says what excerpts are taken from. Their names stay: tables find them by these. An interview is no excerpt, and becomes none. */
export function changeReferences(
  project: Project,
  references: readonly ExcerptReference[],
): Outcome<ProjectDiff, ChangeReferencesRefusal> {
  const updated = [];
  for (const { transcriptId, reference } of references) {
    const transcript = project.transcripts.get(transcriptId);
    if (!transcript) return refused("no-such-transcript");
    if (!transcript.reference) return refused("not-an-excerpt");
    if (!isCitable(reference)) return refused("no-reference");
    if (JSON.stringify(inOneOrder(reference)) !== JSON.stringify(inOneOrder(transcript.reference)))
      updated.push(updateOf(transcript, { reference }));
  }
  return updated.length === 0 ? refused("nothing-changed") : done(diffOf({ updated }));
}

function inOneOrder(reference: Reference): readonly (readonly [string, unknown])[] {
  return Object.entries(reference).sort(([a], [b]) => (a < b ? -1 : 1));
}
