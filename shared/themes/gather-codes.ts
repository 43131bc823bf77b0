import { withDescendants } from "../codebook/code-tree.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { CodeId } from "../project/records.ts";

export type GatherRefusal =
  | "no-such-code"
  | "not-a-theme"
  | "into-itself"
  | "belongs-already"
  | "nothing-changed";

/**
 * Lets codes belong to one more theme without leaving their place in the codebook; what stands beneath them
 * comes along. Codes that belong to the theme already are passed over, and refused when there is no other; so is
 * a code that the theme itself stands beneath.
 */
export function gatherCodes(
  { codes }: Project,
  { themeId, codeIds }: { readonly themeId: CodeId; readonly codeIds: readonly CodeId[] },
): Outcome<ProjectDiff, GatherRefusal> {
  const code = codes.get(themeId);
  if (!code || codeIds.some((id) => !codes.has(id))) return refused("no-such-code");
  if (!code.theme) return refused("not-a-theme");
  if (codeIds.some((id) => id === themeId || withDescendants(codes, id).has(themeId)))
    return refused("into-itself");
  const beneath = withDescendants(codes, themeId);
  const gathers = [...new Set([...code.theme.gathers, ...codeIds.filter((id) => !beneath.has(id))])];
  if (gathers.length === code.theme.gathers.length) return refused("belongs-already");
  return done(diffOf({ updated: [updateOf(code, { theme: { ...code.theme, gathers } })] }));
}

/** Takes codes out of what a theme gathers. They stay where they stand in the codebook. */
export function ungatherCodes(
  { codes }: Project,
  { themeId, codeIds }: { readonly themeId: CodeId; readonly codeIds: readonly CodeId[] },
): Outcome<ProjectDiff, GatherRefusal> {
  const code = codes.get(themeId);
  if (!code) return refused("no-such-code");
  if (!code.theme) return refused("not-a-theme");
  const gathers = code.theme.gathers.filter((id) => !codeIds.includes(id));
  if (gathers.length === code.theme.gathers.length) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(code, { theme: { ...code.theme, gathers } })] }));
}
