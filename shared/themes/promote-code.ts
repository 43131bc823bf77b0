import { newTheme } from "../codebook/new-theme.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { CodeId, Theme } from "../project/records.ts";

export type PromoteRefusal = "no-such-code" | "a-theme-already" | "not-a-theme" | "nothing-changed";

/** Gives a code the meaning of a theme. It stays where it stands in the codebook, with its codings. */
export function promoteCode(project: Project, codeId: CodeId): Outcome<ProjectDiff, PromoteRefusal> {
  const code = project.codes.get(codeId);
  if (!code) return refused("no-such-code");
  if (code.theme) return refused("a-theme-already");
  return done(diffOf({ updated: [updateOf(code, { theme: newTheme() })] }));
}

/** Makes a code of a theme again. What was written of the theme stays in the journal. */
export function demoteCode(project: Project, codeId: CodeId): Outcome<ProjectDiff, PromoteRefusal> {
  const code = project.codes.get(codeId);
  if (!code) return refused("no-such-code");
  if (!code.theme) return refused("not-a-theme");
  return done(diffOf({ updated: [updateOf(code, { theme: null })] }));
}

/** Changes what is written of a theme: its central organising concept, what it is and what it is not. */
export function describeTheme(
  project: Project,
  { codeId, ...fields }: { readonly codeId: CodeId } & Partial<Pick<Theme, "concept" | "is" | "isNot">>,
): Outcome<ProjectDiff, PromoteRefusal> {
  const code = project.codes.get(codeId);
  if (!code) return refused("no-such-code");
  if (!code.theme) return refused("not-a-theme");
  const theme = { ...code.theme, ...fields };
  if (JSON.stringify(theme) === JSON.stringify(code.theme)) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(code, { theme })] }));
}
