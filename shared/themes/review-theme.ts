import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { CodeId, Theme, ThemeReview } from "../project/records.ts";

export type ReviewThemeRefusal = "no-such-code" | "not-a-theme" | "no-note";

/** The two levels at which themes are reviewed (Braun and Clarke 2006, phase 4), in their order. */
export const reviewLevels: readonly ThemeReview["level"][] = ["extracts", "set"];

/** Records one judgement of a theme, after those that there are. What needs work has to be said in the note. */
export function reviewTheme(
  project: Project,
  { codeId, ...review }: { readonly codeId: CodeId } & ThemeReview,
): Outcome<ProjectDiff, ReviewThemeRefusal> {
  const code = project.codes.get(codeId);
  if (!code) return refused("no-such-code");
  if (!code.theme) return refused("not-a-theme");
  const note = review.note.trim();
  if (note === "" && review.finding === "needs-work") return refused("no-note");
  const reviews = [...code.theme.reviews, { ...review, note }];
  return done(diffOf({ updated: [updateOf(code, { theme: { ...code.theme, reviews } })] }));
}

/** The judgement that counts at a level: the newest; null when the theme has not been reviewed at it. */
export function lastReview({ reviews }: Theme, level: ThemeReview["level"]): ThemeReview | null {
  return reviews.findLast((review) => review.level === level) ?? null;
}
