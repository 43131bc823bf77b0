import { mappingOf, type TextChange } from "../text/change.ts";
import { type Span, spanHolding } from "../text/span.ts";
import { errorShare, type JudgedStep } from "./error-rate.ts";

/** The errors and the words of a turn. */
export type TurnErrors = { readonly errors: number; readonly words: number };

/** Between which rates 95 % of what was drawn lies, and how it was drawn. */
export type RateInterval = {
  readonly low: number;
  readonly high: number;
  readonly resamples: number;
  readonly seed: number;
};

/** So many that the bounds, the 50th and the 1,950th in their order, are numbers that were drawn. */
const resamples = 1_999;

/**
 * The 95 % interval of a word error rate by the bootstrap: as many turns as there are are drawn with replacement, errors over words are
 * counted anew, and the interval is that of the percentiles (Bisani and Ney 2004, "Bootstrap estimates for confidence intervals in ASR
 * performance evaluation", ICASSP; Davison and Hinkley 1997, section 5.3, on the number of resamples). The same seed, a whole number, gives the
 * same interval. Null where fewer than two turns have words: nothing can be drawn.
 */
export function resampledRate(turns: readonly TurnErrors[], seed: number): RateInterval | null {
  const each = turns.map(({ errors, words }) => ({ errors: [errors], words }));
  return resampledRates(each, seed)[0] ?? null;
}

/** The same of several kinds of errors, each by the same draws: an interval each, in their order; none where nothing can be drawn. */
export function resampledRates(
  turns: readonly { readonly errors: readonly number[]; readonly words: number }[],
  seed: number,
): readonly RateInterval[] {
  const spoken = turns.filter(({ errors, words }) => words > 0 || errors.some((count) => count > 0));
  if (spoken.filter(({ words }) => words > 0).length < 2) return [];
  const words = Float64Array.from(spoken, (turn) => turn.words);
  const kinds = (spoken[0]?.errors ?? []).map((_, kind) => ({
    errors: Float64Array.from(spoken, ({ errors }) => errors[kind] ?? 0),
    rates: new Float64Array(resamples),
  }));
  const random = randomOf(seed);
  const times = new Int32Array(spoken.length);
  for (let draw = 0; draw < resamples; draw += 1) {
    times.fill(0);
    for (let drawn = 0; drawn < spoken.length; drawn += 1)
      (times[Math.floor(random() * spoken.length)] as number) += 1;
    const all = weighed(words, times);
    for (const { errors, rates } of kinds) rates[draw] = errorShare(weighed(errors, times), all);
  }
  const at = (share: number) => Math.round((resamples + 1) * share) - 1;
  return kinds.map(({ rates }) => {
    const ranked = rates.sort();
    return { low: ranked[at(0.025)] as number, high: ranked[at(0.975)] as number, resamples, seed };
  });
}

/** A sum of counts, each as often as it was drawn. */
function weighed(counts: Float64Array, times: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at += 1) sum += (counts[at] as number) * (times[at] as number);
  return sum;
}

/** What became of the words of a transcript, and the change that made its text of the text as it came. */
export type SteppedTranscript = {
  readonly transcript: { readonly turns: readonly Pick<Span, "start">[] };
  readonly steps: readonly JudgedStep[];
  readonly change: TextChange;
};

/**
 * What became of the words of each turn. A word that was not said is told in the turn from which it was taken out. Of the fewest errors, one may take a word that was put in for one
 * that was taken out of another turn: it is told where the word stands, or where that turn is not `counted`, in the other.
 */
export function stepsByTurn(
  { transcript: { turns }, steps, change }: SteppedTranscript,
  counted: (turn: number) => boolean = () => true,
): readonly (readonly JudgedStep[])[] {
  const byTurn: JudgedStep[][] = turns.map(() => []);
  const { set } = mappingOf(change);
  for (const step of steps) {
    const { is, came, checked } = step;
    const now = checked && spanHolding(turns, checked.start);
    const before = now !== null && is !== "other" ? null : spanHolding(turns, set.mapPos(came?.start ?? 0));
    const isOfOther = now !== null && before !== null && before !== now && !counted(now) && counted(before);
    if (isOfOther) byTurn[before]?.push(takenOut(step));
    else byTurn[now ?? before ?? 0]?.push(step);
  }
  return byTurn;
}

/** Of a word that has another in its place, only that it was not said. */
function takenOut({ came, counts }: JudgedStep): JudgedStep {
  const others = counts.filter((name) => name !== "substitution");
  return { is: "only-a", came, checked: null, counts: ["insertion", ...others] };
}

/** The errors and words of each turn. */
export function errorsByTurn(transcript: SteppedTranscript): readonly TurnErrors[] {
  return stepsByTurn(transcript).map((own) => ({
    errors: own.filter(({ is }) => is !== "same").length,
    words: own.filter(({ checked }) => checked).length,
  }));
}

/** Numbers from 0 up to 1: mulberry32 of Tommy Ettinger, in the public domain. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
