import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";

/** Says up to which word error rate transcripts are accepted, as a fraction from 0 to 1; null: the study sets none. */
export function acceptErrorRate(
  { study }: Pick<Project, "study">,
  { rate }: { readonly rate: number | null },
): Outcome<ProjectDiff, "no-such-rate" | "nothing-changed"> {
  if (rate !== null && !(rate >= 0 && rate <= 1)) return refused("no-such-rate");
  if (rate === study.acceptedErrorRate) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { acceptedErrorRate: rate })] }));
}

/** A rate as a person says it, in percent with at most two decimals: "5", "2.5 %", "2,5"; null where it is none from 0 to 100. */
export function percentSaid(words: string): number | null {
  const said = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/u.exec(words.trim())?.[1];
  const percent = said === undefined ? Number.NaN : Number(said.replace(",", "."));
  // Hundredths of a percent are whole numbers, so that 2.3 % is 0.023 and nothing beside it.
  return percent >= 0 && percent <= 100 ? Math.round(percent * 100) / 10_000 : null;
}
