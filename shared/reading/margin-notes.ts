import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { findPassage, type Project, passagesOf } from "../project/project.ts";
import type { Passage, PassageId, TranscriptId } from "../project/records.ts";
import { removal } from "../project/removal.ts";
import { fits, type Span, trimSpan, wordsAt } from "../text/span.ts";
import { isLinked } from "./is-linked.ts";
import { type PointAtPassage, type PointAtPassageRefusal, passageAt } from "./passage-at.ts";

export type NotePassage = PointAtPassage & { readonly note: string };
export type NotePassageRefusal = PointAtPassageRefusal | "empty-note";

/**
 * Writes a note in the margin of a passage. White space at the edges of the passage and of the note is left out.
 * Passages may overlap, and one may have several notes.
 */
export function notePassage(
  project: Project,
  { note, ...place }: NotePassage,
): Outcome<ProjectDiff, NotePassageRefusal> {
  if (note.trim() === "") return refused("empty-note");
  const passage = passageAt(project, place);
  if (passage.is === "refused") return passage;
  return done(diffOf({ added: [{ ...passage.value, note: note.trim() }] }));
}

export type ChangeNoteRefusal = "no-such-passage" | "empty-note" | "nothing-changed";

/** Changes the note of a passage, standing or lost. A passage that was only the end of a link gets its first note. */
export function changeNote(
  project: Project,
  { passageId, note }: { readonly passageId: PassageId; readonly note: string },
): Outcome<ProjectDiff, ChangeNoteRefusal> {
  const passage = findPassage(project, passageId);
  if (!passage) return refused("no-such-passage");
  if (note.trim() === "") return refused("empty-note");
  if (note.trim() === passage.note) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(passage, { note: note.trim() })] }));
}

export type PlaceNoteRefusal =
  | "no-such-passage"
  | "nothing-selected"
  | "outside-the-text"
  | "nothing-changed";

/** Puts a note on other words. A lost note stands on words again. */
export function placeNote(
  project: Project,
  { passageId, span }: { readonly passageId: PassageId; readonly span: Span },
): Outcome<ProjectDiff, PlaceNoteRefusal> {
  const passage = findPassage(project, passageId);
  const transcript = passage && project.transcripts.get(passage.transcriptId);
  if (!passage || !transcript) return refused("no-such-passage");
  if (span.start === span.end) return refused("nothing-selected");
  if (!fits(span, transcript.text.length)) return refused("outside-the-text");
  const place = trimSpan(transcript.text, span);
  if (!place) return refused("nothing-selected");
  if (!passage.lost && passage.start === place.start && passage.end === place.end)
    return refused("nothing-changed");
  const quote = wordsAt(transcript.text, place);
  return done(diffOf({ updated: [updateOf(passage, { ...place, quote, lost: false })] }));
}

export type RemoveNoteRefusal = "no-such-passage";

/** Takes a note out of the margin. The passage goes with it, unless a memo links to it: then it stays as the end of that link. */
export function removeNote(project: Project, passageId: PassageId): Outcome<ProjectDiff, RemoveNoteRefusal> {
  const passage = findPassage(project, passageId);
  if (!passage || passage.note === "") return refused("no-such-passage");
  if (isLinked(project, passageId)) return done(diffOf({ updated: [updateOf(passage, { note: "" })] }));
  return done(diffOf(removal(project, [passage])));
}

/** The passages of a transcript that have a note, standing and lost, in reading order. */
export function notesOf(project: Project, transcriptId: TranscriptId): readonly Passage[] {
  return noted(passagesOf(project, transcriptId));
}

/** Those of some passages that have a note. */
export function noted(passages: readonly Passage[]): readonly Passage[] {
  return passages.filter(({ note }) => note !== "");
}

/** The note at a place, or on the words of a span: the shortest, which lies on top; null when there is none. */
export function noteAt(notes: readonly Passage[], { start, end }: Span): Passage | null {
  const there = notes.filter((note) => !note.lost && note.start <= start && end <= note.end);
  return there.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/**
 * The standing note after (or before) the note that is in front, or else after a position in the text; null when
 * there is no further one.
 */
export function nextNote(
  notes: readonly Passage[],
  {
    from,
    place,
    forward,
  }: { readonly from: PassageId | null; readonly place: number; readonly forward: boolean },
): Passage | null {
  const standing = notes.filter(({ lost }) => !lost);
  const at = standing.findIndex(({ id }) => id === from);
  if (at !== -1) return standing[at + (forward ? 1 : -1)] ?? null;
  const found = forward
    ? standing.find(({ start }) => start >= place)
    : standing.findLast(({ start }) => start < place);
  return found ?? null;
}
