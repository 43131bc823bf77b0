import type { Turn } from "../../shared/project/records.ts";
import { spanHolding } from "../../shared/text/span.ts";
import { placeToMs, type Timeline } from "../../shared/transcripts/place-times.ts";

/** So far into a turn, "the turn before" is the beginning of this one, in milliseconds. */
const intoTurn = 1500;

/** A turn, and when it is gone to, in milliseconds of the transcript's clock. */
export type TurnInTime = { readonly turn: Turn; readonly startMs: number };

/**
 * The turn to which one comes from a time by going on (1) or back (-1): the next that begins later, or the last that begins earlier than the one that is heard; well into
 * that one, its own beginning. Of several that begin at one time all are gone over at once, since what is heard is the same. They begin by the line of
 * all times, which never runs back: so one comes from each turn to another. Null where there is none on that side, as far as times are known.
 */
export function turnBeside(
  timeline: Timeline,
  turns: readonly Turn[],
  ms: number,
  by: 1 | -1,
): TurnInTime | null {
  // Behind the last time nobody knows when a turn begins.
  const last = timeline.places.at(-1) ?? -1;
  const known = turns.filter(({ start }) => start <= last);
  const starts = known.map(({ start }) => ({ start: placeToMs(timeline, start) ?? 0 }));
  /** The last turn that has begun by then. */
  const begunBy = (time: number): TurnInTime | null => {
    const at = spanHolding(starts, time);
    const [turn, startMs] = [known[at], starts[at]?.start];
    return turn && startMs !== undefined && startMs <= time ? { turn, startMs } : null;
  };
  if (by === 1) {
    const later = starts.find(({ start }) => start > ms);
    return later ? begunBy(later.start) : null;
  }
  const heard = begunBy(ms);
  if (!heard || ms - heard.startMs > intoTurn) return heard;
  // Times are whole milliseconds.
  return begunBy(heard.startMs - 1);
}
