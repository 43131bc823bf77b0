import { interviewsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import type { CheckedStudy } from "./checked-study.ts";
import { comparedWords } from "./compared-words.ts";
import { errorsByTurn, type RateInterval, resampledRate, type TurnErrors } from "./resampled-rate.ts";
import { turnChecks } from "./turn-checks.ts";

/** The word error rate in the turns that somebody compared with the recording. */
export type RateOfChecked = {
  readonly interviews: number;
  readonly turns: number;
  readonly words: number;
  readonly wordErrorRate: number;
  readonly interval: RateInterval | null;
  /** Who checked them, by name. */
  readonly checkers: readonly string[];
};

/**
 * The rate in turns that are marked as checked or corrected and not changed since, whether something was corrected in them or not. Turns
 * that are queried or cannot be understood have no words to count errors by. Null where no turn is checked.
 */
export function rateOfChecked(project: Project, study: CheckedStudy, seed: number): RateOfChecked | null {
  const all: TurnErrors[] = [];
  const checkers = new Set<string>();
  const corrections = new Map(study.corrected.map((one) => [one.transcript.id, one]));
  let interviews = 0;
  for (const { id, text, turns } of interviewsOf(project)) {
    if (!study.told.has(id)) continue;
    const done = turnChecks(project, id).filter(
      ({ state, isChanged }) => !isChanged && (state === "checked" || state === "corrected"),
    );
    const corrected = corrections.get(id);
    const errors = corrected && done.length > 0 ? errorsByTurn(corrected.steps, turns) : [];
    interviews += done.length > 0 ? 1 : 0;
    for (const { turn, number, checks } of done) {
      all.push(errors[number - 1] ?? { errors: 0, words: comparedWords(text, turn).length });
      for (const { by } of checks) checkers.add(by);
    }
  }
  if (all.length === 0) return null;
  const wrong = all.reduce((sum, one) => sum + one.errors, 0);
  const words = all.reduce((sum, one) => sum + one.words, 0);
  return {
    ...{ interviews, turns: all.length, words, checkers: [...checkers].sort() },
    wordErrorRate: words === 0 ? Math.min(wrong, 1) : wrong / words,
    interval: resampledRate(all, seed),
  };
}
