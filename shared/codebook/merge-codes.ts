import { isSame } from "../coding/code-passage.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import { allCodings, type Project } from "../project/project.ts";
import type { CodeId, Coding } from "../project/records.ts";
import { sameName } from "./add-code.ts";
import { childrenOf, withDescendants } from "./code-tree.ts";

export type MergeCodesRefusal = "no-such-code" | "into-itself" | "into-its-own-child" | "name-taken";

/**
 * Makes one code of two: the codings and the children of `from` go to `into`, which keeps its name and
 * definition, and `from` leaves the codebook. Where one coder had marked the same words with both, one
 * coding remains. Refused while a child of each has the same name: which of the two is meant then has to be
 * said first, by merging or renaming one.
 */
export function mergeCodes(
  project: Project,
  { from, into }: { readonly from: CodeId; readonly into: CodeId },
): Outcome<ProjectDiff, MergeCodesRefusal> {
  const leaving = project.codes.get(from);
  if (!leaving || !project.codes.has(into)) return refused("no-such-code");
  if (from === into) return refused("into-itself");
  if (withDescendants(project.codes, from).has(into)) return refused("into-its-own-child");

  const children = childrenOf(project.codes, from);
  const there = childrenOf(project.codes, into).filter(({ id }) => id !== from);
  if (children.some(({ name }) => there.some((other) => sameName(other.name, name))))
    return refused("name-taken");

  const { updated, removed } = recode(project, from, into);
  let order = (childrenOf(project.codes, into).at(-1)?.order ?? -1) + 1;
  const lifted: Update[] = children.map((child) => updateOf(child, { parentId: into, order: order++ }));
  return done(diffOf({ updated: [...updated, ...lifted], removed: [...removed, leaving] }));
}

/** Gives every coding of one code to another; a coding that would then stand twice is removed instead. */
export function recode(
  project: Project,
  from: CodeId,
  into: CodeId,
): { readonly updated: readonly Update[]; readonly removed: readonly Coding[] } {
  const updated: Update[] = [];
  const removed: Coding[] = [];
  for (const codings of project.codings.values()) {
    const there = codings.filter(({ codeId }) => codeId === into);
    for (const coding of codings.filter(({ codeId }) => codeId === from)) {
      if (there.some((other) => isSame(other, into, coding, coding.by))) removed.push(coding);
      else updated.push(updateOf(coding, { codeId: into }));
    }
  }
  return { updated, removed };
}

/** How many codings a code has itself, lost ones among them. */
export function countCodings(project: Project, codeId: CodeId): number {
  let count = 0;
  for (const coding of allCodings(project)) if (coding.codeId === codeId) count += 1;
  return count;
}
