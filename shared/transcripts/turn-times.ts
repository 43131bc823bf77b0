import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { type Project, timeMarksOf } from "../project/project.ts";
import type { TimeMark, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { isTime } from "../text/clock-time.ts";
import { type Span, spanHolding, wordsAt } from "../text/span.ts";
import { wordsOf } from "../text/words.ts";
import { isOfFirstWord } from "./place-times.ts";

/** When a turn begins, in milliseconds of the transcript's clock; null: nobody knows. */
export type TurnTime = { readonly turnId: Turn["id"]; readonly startMs: number | null };

export type SetTurnTimes = { readonly transcriptId: TranscriptId; readonly times: readonly TurnTime[] };

export type TurnTimesRefusal = "no-such-transcript" | "no-such-turn" | "no-such-time" | "nothing-changed";

/**
 * Says when turns begin. A time that runs back, or is another turn's too, is taken as it is said (timesThatRunBack tells of it): which of the two
 * is wrong, only who listens can know. Where a turn was known to end before it now begins, its end is not known any more. A mark on its first word, which it has where
 * the turn was split off there, goes with it.
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
  const marks = firstWordMarks(project, transcript);
  const updated: ReturnType<typeof updateOf<TimeMark>>[] = [];
  const removed: TimeMark[] = [];
  const turns = transcript.turns.map((turn) => {
    const startMs = wanted.get(turn.id);
    const mark = marks.get(turn.id);
    if (mark && startMs === null) removed.push(mark);
    if (mark && typeof startMs === "number" && mark.ms !== startMs)
      updated.push(updateOf(mark, { ms: startMs }));
    if (startMs === undefined || startMs === turn.startMs) return turn;
    const endsAfter = turn.endMs === null || startMs === null || turn.endMs > startMs;
    return { ...turn, startMs, endMs: endsAfter ? turn.endMs : null };
  });
  const isSame = turns.every((turn, at) => turn === transcript.turns[at]);
  if (isSame && updated.length + removed.length === 0) return refused("nothing-changed");
  const ofTurns = isSame ? [] : [updateOf(transcript, { turns })];
  return done(diffOf({ updated: [...ofTurns, ...updated], removed }));
}

/** The marks that stand on first words, by the turn. */
function firstWordMarks(
  project: Project,
  { id, text, turns }: Transcript,
): ReadonlyMap<Turn["id"], TimeMark> {
  const byTurn = new Map<Turn["id"], TimeMark>();
  for (const mark of timeMarksOf(project, id)) {
    const turn = turns[spanHolding(turns, mark.start)];
    if (!mark.lost && turn && isOfFirstWord(text, turn, mark.start)) byTurn.set(turn.id, mark);
  }
  return byTurn;
}

export type MarkTime = {
  readonly transcriptId: TranscriptId;
  /** Where the caret stands, in UTF-16 code units. */
  readonly at: number;
  /** What is heard there, in milliseconds of the transcript's clock. */
  readonly ms: number;
} & Pick<TimeMark, "id" | "by"> & { readonly markedAt: TimeMark["at"] };

export type MarkTimeRefusal = TurnTimesRefusal | "no-word-here";

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
  if (!spot) return refused("no-word-here");
  if ("turnId" in spot)
    return setTurnTimes(project, { transcriptId, times: [{ turnId: spot.turnId, startMs: ms }] });
  const { word, mark } = spot;
  if (mark?.ms === ms) return refused("nothing-changed");
  if (mark) return done(diffOf({ updated: [updateOf(mark, { ms, by, at: markedAt })] }));
  const quote = wordsAt(transcript.text, word);
  return done(diffOf({ added: [{ id, transcriptId, ...word, quote, lost: false, ms, by, at: markedAt }] }));
}

export type TakeTimeAwayRefusal = "no-such-transcript" | "no-time-here";

/** Takes the time away that the word at a place was given: of the first word of a turn that of the turn, with its mark, else that of its mark. */
export function takeTimeAway(
  project: Project,
  { transcriptId, at }: { readonly transcriptId: TranscriptId; readonly at: number },
): Outcome<ProjectDiff, TakeTimeAwayRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  const spot = timedSpot(project, transcriptId, at);
  if (!spot) return refused("no-time-here");
  if (!("turnId" in spot))
    return spot.mark ? done(diffOf({ removed: [spot.mark] })) : refused("no-time-here");
  const times = [{ turnId: spot.turnId, startMs: null }];
  const outcome = setTurnTimes(project, { transcriptId, times });
  return outcome.is === "done" ? outcome : refused("no-time-here");
}

/**
 * What has the time of a place: the turn whose first word stands there, or the word, with its mark if it has one. A place behind the last word of a turn is that word's.
 * Null in a turn without words.
 */
function timedSpot(
  project: Project,
  transcriptId: TranscriptId,
  at: number,
): { readonly turnId: Turn["id"] } | { readonly word: Span; readonly mark: TimeMark | null } | null {
  const transcript = project.transcripts.get(transcriptId);
  const turn = transcript?.turns[spanHolding(transcript.turns, at)];
  if (!transcript || !turn) return null;
  const words = wordsOf(transcript.text, turn, transcript.language);
  const word = words.find(({ end }) => end > at) ?? words.at(-1);
  if (!word) return null;
  if (isOfFirstWord(transcript.text, turn, Math.min(at, word.start))) return { turnId: turn.id };
  const marks = timeMarksOf(project, transcriptId);
  const mark = marks.find(({ start, end, lost }) => !lost && start < word.end && word.start < end) ?? null;
  return { word, mark };
}
