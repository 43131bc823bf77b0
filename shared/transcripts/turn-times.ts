import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { type Project, timeMarksOf } from "../project/project.ts";
import type { TimeMark, TranscriptId, Turn } from "../project/records.ts";
import { type Span, wordsAt } from "../text/span.ts";
import { wordsOf } from "../text/words.ts";

/** When a turn begins, in milliseconds of the transcript's clock; null: nobody knows. */
export type TurnTime = { readonly turnId: Turn["id"]; readonly startMs: number | null };

export type SetTurnTimes = { readonly transcriptId: TranscriptId; readonly times: readonly TurnTime[] };

export type TurnTimesRefusal = "no-such-transcript" | "no-such-turn" | "no-such-time" | "nothing-changed";

/** A recording is at most so long: ten days, in milliseconds. */
const longest = 864_000_000;

/** Whether it is a time of a recording: whole milliseconds from its beginning. */
function isTime(ms: number): boolean {
  return Number.isInteger(ms) && ms >= 0 && ms <= longest;
}

/**
 * Says when turns begin. A time that runs back, or is another turn's too, is taken as it is said (timesThatRunBack tells of it): which of the two
 * is wrong, only who listens can know. Where a turn was known to end before it now begins, its end is not known any more.
 */
export function setTurnTimes(
  project: Project,
  { transcriptId, times }: SetTurnTimes,
): Outcome<ProjectDiff, TurnTimesRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  const wanted = new Map(times.map(({ turnId, startMs }) => [turnId, startMs]));
  if (transcript.turns.filter(({ id }) => wanted.has(id)).length < wanted.size)
    return refused("no-such-turn");
  if ([...wanted.values()].some((ms) => ms !== null && !isTime(ms))) return refused("no-such-time");
  const turns = transcript.turns.map((turn) => {
    const startMs = wanted.get(turn.id);
    if (startMs === undefined || startMs === turn.startMs) return turn;
    const endsAfter = turn.endMs === null || startMs === null || turn.endMs > startMs;
    return { ...turn, startMs, endMs: endsAfter ? turn.endMs : null };
  });
  if (turns.every((turn, at) => turn === transcript.turns[at])) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(transcript, { turns })] }));
}

export type MarkTime = {
  readonly transcriptId: TranscriptId;
  /** Where the caret stands, in UTF-16 code units. */
  readonly at: number;
  /** What is heard there, in milliseconds of the transcript's clock. */
  readonly ms: number;
} & Pick<TimeMark, "id" | "by"> & { readonly markedAt: TimeMark["at"] };

export type MarkTimeRefusal = TurnTimesRefusal | "no-words";

/**
 * Says that the word at a place is said at a time. The first word of a turn has the time of its turn; any other gets a mark, or its mark another time.
 */
export function markTime(
  project: Project,
  { transcriptId, at, ms, id, by, markedAt }: MarkTime,
): Outcome<ProjectDiff, MarkTimeRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (!isTime(ms)) return refused("no-such-time");
  const spot = timedSpot(project, transcriptId, at);
  if (!spot) return refused("no-words");
  if ("turnId" in spot)
    return setTurnTimes(project, { transcriptId, times: [{ turnId: spot.turnId, startMs: ms }] });
  const { word, mark } = spot;
  if (mark?.ms === ms) return refused("nothing-changed");
  if (mark) return done(diffOf({ updated: [updateOf(mark, { ms, by, at: markedAt })] }));
  const quote = wordsAt(transcript.text, word);
  return done(diffOf({ added: [{ id, transcriptId, ...word, quote, lost: false, ms, by, at: markedAt }] }));
}

export type TakeTimeAwayRefusal = "no-such-transcript" | "no-time-here";

/** Takes the time away that the word at a place was given: of the first word of a turn that of the turn, else that of its mark. */
export function takeTimeAway(
  project: Project,
  { transcriptId, at }: { readonly transcriptId: TranscriptId; readonly at: number },
): Outcome<ProjectDiff, TakeTimeAwayRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  const spot = timedSpot(project, transcriptId, at);
  if (
    spot &&
    "turnId" in spot &&
    transcript.turns.some(({ id, startMs }) => id === spot.turnId && startMs !== null)
  ) {
    const times = [{ turnId: spot.turnId, startMs: null }];
    const outcome = setTurnTimes(project, { transcriptId, times });
    return outcome.is === "done" ? outcome : refused("no-time-here");
  }
  return spot?.mark ? done(diffOf({ removed: [spot.mark] })) : refused("no-time-here");
}

type TurnSpot = { readonly turnId: Turn["id"] };
type WordSpot = { readonly word: Span };

/**
 * What has the time of a place: the turn whose first word stands there, or the word; and the mark of either, if it has one: a first word has one where its turn was
 * split off there. A place behind the last word of a turn is that word's.
 * Null in a turn without words.
 */
export function timedSpot(
  project: Project,
  transcriptId: TranscriptId,
  at: number,
): ((TurnSpot | WordSpot) & { readonly mark: TimeMark | null }) | null {
  const transcript = project.transcripts.get(transcriptId);
  const turn = transcript?.turns.findLast(({ start }) => start <= at);
  if (!transcript || !turn) return null;
  const words = wordsOf(transcript.text, turn, transcript.language);
  const word = words.find(({ end }) => end > at) ?? words.at(-1);
  if (!word) return null;
  const marks = timeMarksOf(project, transcriptId);
  const mark = marks.find(({ start, end, lost }) => !lost && start < word.end && word.start < end) ?? null;
  return word === words[0] ? { turnId: turn.id, mark } : { word, mark };
}
