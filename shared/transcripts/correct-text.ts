import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, isEmptyDiff, type ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Transcript, TranscriptId } from "../project/records.ts";
import { applyChange, composeChanges, reverseChange, type TextChange } from "../text/change.ts";
import type { Span } from "../text/span.ts";
import { type Correction, followWords, isPlain, wasMadeFor } from "./follow-words.ts";

export type CorrectText = {
  readonly transcriptId: TranscriptId;
  readonly change: TextChange;
  /** The correction that this one goes on with: nothing was done since, nor the caret moved by hand (rule C9). */
  readonly goesOn?: Correction | null;
};

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
 * is how a typo is corrected. The change must stay within turns, because speakers are not corrected by typing. One that goes on with
 * another leaves everything where both in one would.
 */
export function correctText(
  project: Project,
  { transcriptId, change, goesOn = null }: CorrectText,
): Outcome<ProjectDiff, CorrectTextRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (change.replacements.length === 0) return refused("nothing-changed");
  if (!wasMadeFor(change, transcript.text)) return refused("another-text");
  if (!staysWithinTurns(change, transcript)) return refused("crosses-a-turn");
  if (change.replacements.some((one) => !isPlain(one, transcript.text))) return refused("not-plain-text");

  const own = effectOf(project, transcriptId, change);
  const both = goesOn ? joined(goesOn, transcriptId, change) : { base: project, change };
  const whole = { ...both, change: effectOf(both.base, transcriptId, both.change) };
  const edits = own.replacements.length > 0 ? [{ transcriptId, change: own }] : [];
  const diff = diffOf({ edits, updated: followWords(project, transcriptId, own, whole) });
  return isEmptyDiff(diff) ? refused("nothing-changed") : done(diff);
}

/** A correction and a change that goes on with it, as one correction. */
export function joined({ base, change }: Correction, id: TranscriptId, next: TextChange): Correction {
  return { base, change: composeChanges(textIn(base, id), change, next) };
}

/** The stretch of the words that a correction put in, counted in the text after it. */
export function wordsPutIn({ change }: Correction): Span {
  const { replacements } = reverseChange(change);
  const last = replacements.at(-1);
  return { start: replacements[0]?.start ?? 0, end: last ? last.start + last.from.length : 0 };
}

/** The change, or none where it puts the words there that it takes out. */
function effectOf(project: Project, id: TranscriptId, change: TextChange): TextChange {
  const text = textIn(project, id);
  return applyChange(text, change) === text ? { ...change, replacements: [] } : change;
}

function textIn(project: Project, id: TranscriptId): string {
  return project.transcripts.get(id)?.text ?? "";
}

function staysWithinTurns({ replacements }: TextChange, { turns }: Transcript): boolean {
  return replacements.every(({ start, from }) =>
    turns.some((turn) => turn.start <= start && start + from.length <= turn.end),
  );
}
