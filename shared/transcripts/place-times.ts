import type { TimeMark, Transcript, Turn } from "../project/records.ts";
import { type Span, spanHolding } from "../text/span.ts";
import { lastUpTo, type Numbers } from "./last-up-to.ts";
import type { WordTimes } from "./word-times.ts";

/** What is known of when words are said: the transcript's turns, times that were marked within them, and words with times of their own. */
export type KnownTimes = {
  readonly transcript: Pick<Transcript, "text" | "turns">;
  readonly marks: readonly Pick<TimeMark, "start" | "ms" | "lost">[];
  /** Null where no word has a time, or nobody has looked yet. */
  readonly words: WordTimes | null;
  /** Where the recording ends, in milliseconds of the transcript's clock; null where nobody knows. */
  readonly endMs: number | null;
};

/**
 * Places of a text, in UTF-16 code units, and the times at which they are said, in milliseconds of the transcript's clock: lists of one length, of
 * which the first rises and the second never falls.
 */
export type Timeline = { readonly places: Uint32Array; readonly times: Float64Array };

type Known = { readonly place: number; readonly ms: number };

/**
 * The times of a transcript as one line that never runs back. What people can see, times of turns and marks, counts before the times of words: of
 * each, the fewest are left out that contradict the others by running back. The time of a turn counts before a mark on its first word.
 */
export function timelineOf({ transcript, marks, words, endMs }: KnownTimes): Timeline {
  const { text, turns } = transcript;
  const told = new Map<number, number>();
  for (const { start, ms } of marksOfTheirOwn(transcript, marks)) told.set(start, ms);
  for (const { start, startMs } of turns) if (startMs !== null) told.set(start, startMs);
  const heard = new Map<number, number>();
  for (let at = 0; words && at < words.starts.length; at += 1)
    heard.set(words.starts[at] ?? 0, words.startsMs[at] ?? 0);
  if (told.size + heard.size === 0) return { places: new Uint32Array(), times: new Float64Array() };

  const firm = longestRising(inOrder(told));
  for (const turn of turns) if (turn.endMs !== null && !heard.has(turn.end)) heard.set(turn.end, turn.endMs);
  if (!heard.has(0)) heard.set(0, 0);
  if (endMs !== null && !heard.has(text.length)) heard.set(text.length, endMs);
  const kept = longestRising(inOrder(new Map([...fitting(heard, firm), ...firm.map(asPair)])));
  return {
    places: Uint32Array.from(kept, ({ place }) => place),
    times: Float64Array.from(kept, ({ ms }) => ms),
  };
}

/** Whether no word of a turn stands before a place in it: what does, a dash or a bracket, nobody says. */
export function isOfFirstWord(text: string, turn: Span, place: number): boolean {
  return turn.start <= place && place <= turn.end && !/[\p{L}\p{N}]/u.test(text.slice(turn.start, place));
}

/** The marks that count: not those that are lost, or on the first word of a turn that has a time, which is that word's (Z1). */
function marksOfTheirOwn<Mark extends KnownTimes["marks"][number]>(
  { text, turns }: KnownTimes["transcript"],
  marks: readonly Mark[],
): readonly Mark[] {
  return marks.filter(({ start, lost }) => {
    const turn: Turn | undefined = turns[spanHolding(turns, start)];
    const hasTime = turn && turn.startMs !== null && isOfFirstWord(text, turn, start);
    return !lost && !hasTime;
  });
}

function inOrder(byPlace: ReadonlyMap<number, number>): readonly Known[] {
  return Array.from(byPlace, ([place, ms]) => ({ place, ms })).sort((a, b) => a.place - b.place);
}

function asPair({ place, ms }: Known): readonly [number, number] {
  return [place, ms];
}

/** Those of some times that lie between the ones that stand firm around them. */
function fitting(
  byPlace: ReadonlyMap<number, number>,
  firm: readonly Known[],
): readonly (readonly [number, number])[] {
  const places = Uint32Array.from(firm, ({ place }) => place);
  return [...byPlace].filter(([place, ms]) => {
    const before = lastUpTo(places, place);
    return ms >= (firm[before]?.ms ?? 0) && ms <= (firm[before + 1]?.ms ?? Number.POSITIVE_INFINITY);
  });
}

/**
 * When a place of the text is said, in milliseconds of the transcript's clock: between two known times by its share of the way; null where no time is known. Never a
 * moment before it, at which the place before would be heard: whoever goes to the beginning of a turn hears that turn.
 */
export function placeToMs({ places, times }: Timeline, place: number): number | null {
  const at = lastUpTo(places, place);
  const [before, after] = [at, at + 1];
  if (times.length === 0) return null;
  if (before < 0) return times[0] ?? null;
  if (after >= times.length) return times[before] ?? null;
  return Math.ceil(between(place, places, times, before));
}

/** What a share of the way may lack of a whole place by arithmetic alone, in UTF-16 code units. */
const hair = 1e-6;

/**
 * The place of the text that is said at a time, which is the last one where several are said at once; null where no time is known, and before the first.
 */
export function msToPlace({ places, times }: Timeline, ms: number): number | null {
  const before = lastUpTo(times, ms);
  if (before < 0) return null;
  if (before + 1 >= places.length) return places[before] ?? null;
  return Math.floor(between(ms, times, places, before) + hair);
}

/** Where `value` of `from` stands in `to`, between the entry `at` and the next. */
function between(value: number, from: Numbers, to: Numbers, at: number): number {
  const [low = 0, high = 0] = [from[at], from[at + 1]];
  const [begin = 0, end = 0] = [to[at], to[at + 1]];
  return high === low ? begin : begin + ((value - low) / (high - low)) * (end - begin);
}

/** The longest part of a list whose times never fall, by patience sorting (Schensted 1961). */
function longestRising(known: readonly Known[]): readonly Known[] {
  const ends: number[] = [];
  const before = new Int32Array(known.length).fill(-1);
  for (const [at, { ms }] of known.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[ends[middle] ?? 0]?.ms ?? 0) <= ms) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  }
  const kept: Known[] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) {
    const one = known[at];
    if (one) kept.push(one);
  }
  return kept.reverse();
}

/** A time that does not lie behind the one before it in the text, and where it stands. */
export type RunsBack = {
  readonly place: number;
  readonly ms: number;
  /** The time before it, which is later or the same. */
  readonly beforeMs: number;
};

/** The times of turns and marks that run back, or are those of another place too, in the order of the text. */
export function timesThatRunBack(
  transcript: KnownTimes["transcript"],
  marks: KnownTimes["marks"],
): readonly RunsBack[] {
  const told = [
    ...transcript.turns.flatMap(({ start, startMs }) =>
      startMs === null ? [] : [{ place: start, ms: startMs }],
    ),
    ...marksOfTheirOwn(transcript, marks).map(({ start, ms }) => ({ place: start, ms })),
  ]
    .sort((a, b) => a.place - b.place)
    .filter(({ place }, at, all) => place !== all[at - 1]?.place);
  return told.flatMap(({ place, ms }, at) => {
    const before = told[at - 1];
    return before && before.ms >= ms ? [{ place, ms, beforeMs: before.ms }] : [];
  });
}

/** From when to when a turn is said, in milliseconds: to its end if that is known, else to where the next words begin; null where no time is known. */
export function timesOfTurn(
  { transcript, endMs }: Pick<KnownTimes, "transcript" | "endMs">,
  timeline: Timeline,
  turnId: number,
): { readonly startMs: number; readonly endMs: number | null } | null {
  const at = transcript.turns.findIndex(({ id }) => id === turnId);
  const [turn, next] = [transcript.turns[at], transcript.turns[at + 1]];
  if (!turn) return null;
  const startMs = turn.startMs ?? placeToMs(timeline, turn.start);
  if (startMs === null) return null;
  const ends = [turn.endMs, next?.startMs, next ? placeToMs(timeline, next.start) : endMs];
  return { startMs, endMs: ends.find((ms): ms is number => typeof ms === "number" && ms > startMs) ?? null };
}
