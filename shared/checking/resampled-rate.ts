import type { JudgedStep } from "./error-rate.ts";

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
  const spoken = turns.filter(({ errors, words }) => errors + words > 0);
  if (spoken.filter(({ words }) => words > 0).length < 2) return null;
  const [errors, words] = [
    Float64Array.from(spoken, (turn) => turn.errors),
    Float64Array.from(spoken, (turn) => turn.words),
  ];
  const random = randomOf(seed);
  const rates = Float64Array.from({ length: resamples }, () => {
    let [wrong, all] = [0, 0];
    for (let drawn = 0; drawn < spoken.length; drawn += 1) {
      const at = Math.floor(random() * spoken.length);
      wrong += errors[at] as number;
      all += words[at] as number;
    }
    return all === 0 ? 1 : wrong / all;
  }).sort();
  const ranked = (share: number) => rates[Math.round((resamples + 1) * share) - 1] as number;
  return { low: ranked(0.025), high: ranked(0.975), resamples, seed };
}

/** The errors and words of each turn of the checked transcript. A word that was not said is counted where the word before it was. */
export function errorsByTurn(
  steps: readonly JudgedStep[],
  turns: readonly { readonly end: number }[],
): readonly TurnErrors[] {
  const counts = turns.map(() => ({ errors: 0, words: 0 }));
  let at = 0;
  for (const { is, checked } of steps) {
    if (checked) while (at < turns.length - 1 && (turns[at]?.end ?? 0) <= checked.start) at += 1;
    const turn = counts[at];
    if (!turn) continue;
    if (checked) turn.words += 1;
    if (is !== "same") turn.errors += 1;
  }
  return counts;
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
