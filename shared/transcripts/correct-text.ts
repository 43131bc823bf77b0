import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update } from "../project/diff.ts";
import { mapWords } from "../project/on-words.ts";
import { onWordsOf, type Project } from "../project/project.ts";
import type { OnWords, Transcript, TranscriptId } from "../project/records.ts";
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

  const text = applyChange(transcript.text, change);
  if (text === transcript.text) return refused("nothing-changed");
  const forth = mappingOf(change);
  const back = mappingOf(reverseChange(change));
  const updated: Update[] = [];
  for (const one of onWordsOf(project, transcriptId)) {
    const before = placeOf(one);
    const after = placeAfter(before, forth, text);
    if (after.quote !== before.quote || after.lost !== before.lost || !comesBack(before, after, back))
      updated.push({ id: one.id, from: before, to: after });
  }
  return done(diffOf({ edits: [{ transcriptId, change }], updated }));
}

type Place = Pick<OnWords, "start" | "end" | "quote" | "lost">;

/**
 * Where a coding or a passage stands, in full: the edit of a diff moves it before its update is applied, in both
 * directions, so that a start which is the same before and after still has to be stated.
 */
function placeOf({ start, end, quote, lost }: OnWords): Place {
  return { start, end, quote, lost };
}

function placeAfter(before: Place, forth: Mapping, text: string): Place {
  const span = mapWords(forth, before);
  if (!span) {
    const point = forth.set.mapPos(before.start, -1);
    return { ...before, start: point, end: point, lost: true };
  }
  const quote = !before.lost && touches(forth, before) ? wordsAt(text, span) : before.quote;
  return { ...before, ...span, quote };
}

/** Whether mapping alone brings it back to its place; if not, the diff must hold both places. */
function comesBack(before: Place, after: Place, back: Mapping): boolean {
  const span = mapWords(back, after);
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
