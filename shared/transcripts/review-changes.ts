import { applyDiff, type ProjectDiff } from "../project/diff.ts";
import { codingsOf, onWordsOf, type Project } from "../project/project.ts";
import type { Participant, Transcript, TranscriptId } from "../project/records.ts";
import { turnsTouched } from "../quotes/voices.ts";
import { type Passing, wordsPassing } from "../speakers/words-passing.ts";
import type { Span } from "../text/span.ts";

/** What comes of looking at the speakers of an interview again, before it is taken. */
export type ReviewChanges = {
  readonly turnsBefore: number;
  readonly turnsAfter: number;
  /** Words that pass to another voice, most first. */
  readonly passing: readonly Passing[];
  /** Codings that stay and are said by others then. */
  readonly codingsPassing: number;
  /** Codings, notes and ends of links whose words were only labels or times. */
  readonly lost: number;
  readonly newPeople: readonly string[];
  /** Whether anything changes at all but who judged it. */
  readonly isNothing: boolean;
};

/** What a review changes in an interview; `diff` is what `reviewSpeakers` answered for this project. */
export function reviewChanges(
  project: Project,
  transcriptId: TranscriptId,
  diff: ProjectDiff,
): ReviewChanges {
  const before = project.transcripts.get(transcriptId);
  const later = applyDiff(project, diff);
  const after = later.transcripts.get(transcriptId);
  if (!before || !after) throw new RangeError(`not in the project: ${transcriptId}`);
  const change = diff.edits[0]?.change ?? { length: before.text.length, replacements: [] };
  const voicesAfter = new Map(codingsOf(later, transcriptId).map((one) => [one.id, voicesIn(after, one)]));
  const standing = codingsOf(project, transcriptId).filter(({ lost }) => !lost);
  const wasLost = new Set(onWordsOf(project, transcriptId).flatMap(({ id, lost }) => (lost ? [id] : [])));
  const lostNow = onWordsOf(later, transcriptId).filter(({ id, lost }) => lost && !wasLost.has(id));
  const goneNow = new Set(lostNow.map(({ id }) => id));
  return {
    turnsBefore: before.turns.length,
    turnsAfter: after.turns.length,
    passing: wordsPassing(before, { change, turns: after.turns, speakers: after.speakers }),
    codingsPassing: standing.filter(
      (one) => !goneNow.has(one.id) && voicesAfter.get(one.id) !== voicesIn(before, one),
    ).length,
    lost: lostNow.length,
    newPeople: diff.added.map((record) => (record as Participant).pseudonym),
    isNothing: before.turns === after.turns && before.speakers === after.speakers,
  };
}

/** The speakers of the turns that a span reaches into, as one word to compare by. */
function voicesIn({ turns }: Transcript, span: Span): string {
  const { from, to } = turnsTouched(turns, span);
  return [...new Set(turns.slice(from, to).map(({ speakerId }) => speakerId))].sort().join(" ");
}
