import { type Outcome, refused } from "../outcome.ts";
import type { ProjectDiff } from "../project/diff.ts";
import { type Project, timeMarksOf } from "../project/project.ts";
import type { Transcript, TranscriptId, Turn } from "../project/records.ts";
import { changeBetween } from "../text/change.ts";
import { cutsCharacter, type Span, saysSomething, wordsAt } from "../text/span.ts";
import { cutNear } from "../text/words.ts";
import { isOfFirstWord } from "./place-times.ts";
import { type ReplaceTurnsRefusal, replaceTurns } from "./replace-turns.ts";

export type SplitTurn = {
  readonly transcriptId: TranscriptId;
  /** Where the second half shall begin, in UTF-16 code units of the text. */
  readonly at: number;
  /** Who says the second half, null for nobody; whoever says the first, when it is not given. */
  readonly speakerId?: string | null;
  /** When the second half begins, in milliseconds of the transcript's clock; the time that was marked at its first word, when it is not given. */
  readonly startMs?: number | null;
};

export type SplitTurnRefusal = ReplaceTurnsRefusal | "no-such-turn" | "half-without-words";

/**
 * Makes two turns of one. The white space between them becomes the line feed that stands between turns. It is cut
 * between words: who clicks into a word means the whole of it (rule T4).
 */
export function splitTurn(
  project: Project,
  { transcriptId, at, speakerId, startMs }: SplitTurn,
): Outcome<ProjectDiff, SplitTurnRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  const { text, turns, speakers, language } = transcript;
  const turn = turns.find(({ start, end }) => start <= at && at <= end);
  if (!turn) return refused("no-such-turn");
  const gap = gapAt(text, turn, at, language);
  if (!gap) return refused("half-without-words");

  const { replacements } = changeBetween(wordsAt(text, gap), "\n");
  const change = {
    length: text.length,
    replacements: replacements.map((one) => ({ ...one, start: one.start + gap.start })),
  };
  const drift = 1 - (gap.end - gap.start);
  const halves = [
    { ...turn, end: gap.start, endMs: null },
    {
      ...turn,
      start: gap.start + 1,
      end: turn.end + drift,
      speakerId: speakerId === undefined ? turn.speakerId : speakerId,
      startMs:
        startMs === undefined ? markedAt(project, transcript, { start: gap.end, end: turn.end }) : startMs,
    },
  ];
  const place = turns.indexOf(turn);
  const behind = turns.slice(place + 1).map((one) => moved(one, drift));
  return replaceTurns(project, {
    transcriptId,
    change,
    turns: [...turns.slice(0, place), ...halves, ...behind],
    speakers,
  });
}

/**
 * What stands between the halves when a turn is split near a place: white space, or nothing where two words meet
 * without any ("so.Yes"). Null when one half would be without words.
 */
export function gapAt(text: string, turn: Span, place: number, language: string | null): Span | null {
  const at = cutNear(text, turn, place, language);
  let [start, end] = [at, at];
  while (start > turn.start && /\s/u.test(text.charAt(start - 1))) start -= 1;
  while (end < turn.end && /\s/u.test(text.charAt(end))) end += 1;
  const halves =
    saysSomething(text, { start: turn.start, end: start }) &&
    saysSomething(text, { start: end, end: turn.end });
  return halves && !cutsCharacter(text, at) ? { start, end } : null;
}

/** The time that was marked at the first word of what becomes a turn; null where none was, or no word stands in it. */
function markedAt(project: Project, { id, text }: Transcript, half: Span): number | null {
  const mark = timeMarksOf(project, id).find(({ start, lost }) => !lost && start >= half.start);
  return mark && isOfFirstWord(text, half, mark.start) ? mark.ms : null;
}

/** A turn so many units further on. */
function moved(turn: Turn, by: number): Turn {
  return by === 0 ? turn : { ...turn, start: turn.start + by, end: turn.end + by };
}
