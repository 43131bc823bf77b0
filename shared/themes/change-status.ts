import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { CodeId, ThemeStatus } from "../project/records.ts";

export const statuses: readonly ThemeStatus[] = ["candidate", "provisional", "final", "dropped"];

export type ChangeStatusRefusal = "no-such-code" | "not-a-theme" | "no-reason" | "nothing-changed";

/**
 * Says how far a theme has come. Dropping one wants a reason and keeps everything else: its meaning, its codes,
 * its reviews; but a dropped theme is not the core theme. The reason stays when the theme is taken up again.
 * For a theme that is dropped already, another reason takes the place of the one given.
 */
export function changeStatus(
  project: Project,
  {
    codeId,
    status,
    reason = "",
  }: { readonly codeId: CodeId; readonly status: ThemeStatus; readonly reason?: string },
): Outcome<ProjectDiff, ChangeStatusRefusal> {
  const code = project.codes.get(codeId);
  if (!code) return refused("no-such-code");
  if (!code.theme) return refused("not-a-theme");
  const why = reason.trim();
  const isDropped = status === "dropped";
  if (isDropped && why === "") return refused("no-reason");
  if (status === code.theme.status && (!isDropped || why === code.theme.reason))
    return refused("nothing-changed");
  const theme = {
    ...code.theme,
    status,
    reason: isDropped ? why : code.theme.reason,
    core: code.theme.core && !isDropped,
  };
  return done(diffOf({ updated: [updateOf(code, { theme })] }));
}
