import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { findCorrectionNote, type Project } from "../project/project.ts";
import type { CorrectionClass, CorrectionNote, CorrectionNoteId, TranscriptId } from "../project/records.ts";
import { removal } from "../project/removal.ts";
import { fits, type Span, trimSpan, wordsAt } from "../text/span.ts";
import { inClassOrder } from "./corrections.ts";

export type NoteCorrection = {
  /** Of the note that is there already, or of a new one. */
  readonly noteId: CorrectionNoteId;
  readonly transcriptId: TranscriptId;
  /** Other notes of the same correction, which this one stands for from now on: corrections that were noted have become one. */
  readonly others: readonly CorrectionNoteId[];
  /** The words that the correction is noted on (`wordsToNote`); null: they are gone. */
  readonly span: Span | null;
  /** Null: as it tells by itself. */
  readonly classes: readonly CorrectionClass[] | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

export type NoteCorrectionRefusal =
  | ("no-such-transcript" | "correction-gone" | "nothing-selected" | "outside-the-text" | "no-checker")
  | ("no-class" | "nothing-changed");

/**
 * Says of a correction of which class it is and why, or says it anew. White space at the edges of the reason is left out. "no-class": of no class at all it
 * cannot be. Where nothing is left that is said, the note goes.
 */
export function noteCorrection(
  project: Project,
  { noteId, others, transcriptId, span, classes: said, reason: why, by: who, at }: NoteCorrection,
): Outcome<ProjectDiff, NoteCorrectionRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (span === null) return refused("correction-gone");
  if (span.start === span.end) return refused("nothing-selected");
  if (!fits(span, transcript.text.length)) return refused("outside-the-text");
  const place = trimSpan(transcript.text, span);
  if (!place) return refused("nothing-selected");
  if (said?.length === 0) return refused("no-class");
  const [by, reason] = [who.trim(), why.replace(/\r\n?/gu, "\n").trim()];
  if (by === "") return refused("no-checker");
  const classes = said && inClassOrder(said);
  const before = findCorrectionNote(project, noteId);
  const beside = others.flatMap((id) => (id === noteId ? [] : (findCorrectionNote(project, id) ?? [])));
  if (beside.length === 0 && isSaid(before, classes, reason)) return refused("nothing-changed");
  if (isEmpty(classes, reason))
    return done(diffOf(removal(project, [...(before ? [before] : []), ...beside])));
  const quote = wordsAt(transcript.text, place);
  const fields = { ...place, quote, lost: false, classes, reason, by, at };
  const going = removal(project, beside);
  if (before) return done(diffOf({ ...going, updated: [...going.updated, updateOf(before, fields)] }));
  return done(diffOf({ ...going, added: [{ id: noteId, transcriptId, ...fields }] }));
}

/** Takes back what was said of a correction, by all its notes. */
export function removeCorrectionNote(
  project: Project,
  { noteId, others }: Pick<NoteCorrection, "noteId" | "others">,
): Outcome<ProjectDiff, "no-such-note"> {
  const notes = [...new Set([noteId, ...others])].flatMap((id) => findCorrectionNote(project, id) ?? []);
  return notes.length > 0 ? done(diffOf(removal(project, notes))) : refused("no-such-note");
}

function isSaid(before: CorrectionNote | null, classes: CorrectionNote["classes"], reason: string): boolean {
  if (!before) return isEmpty(classes, reason);
  return before.reason === reason && JSON.stringify(before.classes) === JSON.stringify(classes);
}

/** That a turn was given to another speaker is told by itself: it takes a reason to be noted. */
function isEmpty(classes: CorrectionNote["classes"], reason: string): boolean {
  return reason === "" && (classes === null || (classes.length === 1 && classes[0] === "speaker"));
}
