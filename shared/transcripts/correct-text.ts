import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, mapCodingSpan, type ProjectDiff, type Update } from "../project/diff.ts";
import { codingsOf, type Project } from "../project/project.ts";
import type { Coding, Transcript, TranscriptId } from "../project/records.ts";
import {
  applyChange,
  type Mapping,
  mappingOf,
  type Replacement,
  reverseChange,
  type TextChange,
  touches,
} from "../text/change.ts";
import { cutsCharacter, wordsAt } from "../text/span.ts";

export type CorrectText = { readonly transcriptId: TranscriptId; readonly change: TextChange };

export type CorrectTextRefusal =
  | "no-such-transcript"
  | "nothing-changed"
  | "another-text"
  | "crosses-a-turn"
  | "not-plain-text";

/**
 * Corrects the words of a transcript. Every coding follows its own words: those before the change stand
 * still, those behind it shift, those that it reaches into keep what is left of them, and those whose words
 * are all gone are kept as lost. Replacing all the words of a coding keeps it on the new ones: that is how a
 * typo is corrected. The change must stay within turns, because speakers are not corrected by typing.
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

  const text = applyChange(transcript.text, change);
  if (text === transcript.text) return refused("nothing-changed");
  const forth = mappingOf(change);
  const back = mappingOf(reverseChange(change));
  const updated: Update[] = [];
  for (const coding of codingsOf(project, transcriptId)) {
    const after = codingAfter(coding, forth, text);
    if (after.quote !== coding.quote || after.lost !== coding.lost || !comesBack(coding, after, back))
      updated.push({ id: coding.id, from: placeOf(coding), to: placeOf(after) });
  }
  return done(diffOf({ edits: [{ transcriptId, change }], updated }));
}

/**
 * Where a coding stands, in full: the edit of a diff moves it before its update is applied, in both
 * directions, so that a start which is the same before and after still has to be stated.
 */
function placeOf({ start, end, quote, lost }: Coding) {
  return { start, end, quote, lost };
}

function codingAfter(coding: Coding, forth: Mapping, text: string): Coding {
  const span = mapCodingSpan(forth, coding);
  if (!span) {
    const point = forth.set.mapPos(coding.start, -1);
    return { ...coding, start: point, end: point, lost: true };
  }
  const quote = !coding.lost && touches(forth, coding) ? wordsAt(text, span) : coding.quote;
  return { ...coding, ...span, quote };
}

/** Whether mapping alone brings the coding back to its place; if not, the diff must hold both places. */
function comesBack(before: Coding, after: Coding, back: Mapping): boolean {
  const span = mapCodingSpan(back, after);
  return span !== null && span.start === before.start && span.end === before.end;
}

/** Whether the replacements are the text's own, in rising order, and do not touch one another. */
function wasMadeFor({ length, replacements }: TextChange, text: string): boolean {
  let free = 0;
  return (
    length === text.length &&
    replacements.every(({ start, from }) => {
      const fits = start >= free && text.slice(start, start + from.length) === from;
      free = start + from.length + 1;
      return fits;
    })
  );
}

/** Whether it puts only whole characters into the text, and takes only whole ones out. */
function isPlain({ start, from, to }: Replacement, text: string): boolean {
  const cut = cutsCharacter(text, start) || cutsCharacter(text, start + from.length);
  return !cut && !/[\r\0]/.test(to) && !/\p{Surrogate}/u.test(to);
}

function staysWithinTurns({ replacements }: TextChange, { turns }: Transcript): boolean {
  return replacements.every(({ start, from }) =>
    turns.some((turn) => turn.start <= start && start + from.length <= turn.end),
  );
}
