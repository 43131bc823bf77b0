import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Transcript, TranscriptId } from "../project/records.ts";
import { applyChange, type TextChange } from "../text/change.ts";
import { followWords, isPlain, wasMadeFor } from "./follow-words.ts";

export type CorrectText = { readonly transcriptId: TranscriptId; readonly change: TextChange };

export type CorrectTextRefusal =
  | "no-such-transcript"
  | "nothing-changed"
  | "another-text"
  | "crosses-a-turn"
  | "not-plain-text";

/**
 * Corrects the words of a transcript. Every coding and every passage follows its own words: those before the
 * change stand still, those behind it shift, those that it reaches into keep what is left of them, and those
 * whose words are all gone are kept as lost. Replacing all the words of a coding keeps it on the new ones: that
 * is how a typo is corrected. The change must stay within turns, because speakers are not corrected by typing.
 */
export function correctText(
  project: Project,
  { transcriptId, change }: CorrectText,
): Outcome<ProjectDiff, CorrectTextRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (change.replacements.length === 0) return refused("nothing-changed");
  if (!wasMadeFor(change, transcript.text)) return refused("another-text");
  if (!staysWithinTurns(change, transcript)) return refused("crosses-a-turn");
  if (change.replacements.some((one) => !isPlain(one, transcript.text))) return refused("not-plain-text");

  if (applyChange(transcript.text, change) === transcript.text) return refused("nothing-changed");
  const updated = followWords(project, transcriptId, change);
  return done(diffOf({ edits: [{ transcriptId, change }], updated }));
}

function staysWithinTurns({ replacements }: TextChange, { turns }: Transcript): boolean {
  return replacements.every(({ start, from }) =>
    turns.some((turn) => turn.start <= start && start + from.length <= turn.end),
  );
}
