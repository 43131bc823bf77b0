import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { CodeId } from "../project/records.ts";
import { childrenOf } from "./code-tree.ts";
import { putAmong } from "./sibling-order.ts";

/** Puts the codes that stand beneath another (null: at the top) in the order of their names. */
export function orderByName(
  project: Project,
  { parentId }: { readonly parentId: CodeId | null },
): Outcome<ProjectDiff, "no-such-code" | "ordered-already"> {
  if (parentId !== null && !project.codes.has(parentId)) return refused("no-such-code");
  const standing = childrenOf(project.codes, parentId);
  const sorted = standing.toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
  if (sorted.every((code, place) => code === standing[place])) return refused("ordered-already");
  const updated = putAmong([], 0, sorted, parentId).filter(({ to }) => Object.keys(to).length > 0);
  return done(diffOf({ updated }));
}
