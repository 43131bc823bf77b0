import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { CodeId } from "../project/records.ts";
import { sameName } from "./add-code.ts";
import { childrenOf, withDescendants } from "./code-tree.ts";

export type MoveCode = {
  readonly codeId: CodeId;
  readonly parentId: CodeId | null;
  /** Place among the children it comes to, counted without the code itself; beyond the last means last. */
  readonly index: number;
};
export type MoveCodeRefusal =
  | "no-such-code"
  | "no-such-parent"
  | "into-itself"
  | "name-taken"
  | "nothing-changed";

/** Puts a code, with all beneath it, somewhere else in the codebook. */
export function moveCode(
  project: Project,
  { codeId, parentId, index }: MoveCode,
): Outcome<ProjectDiff, MoveCodeRefusal> {
  const code = project.codes.get(codeId);
  if (!code) return refused("no-such-code");
  if (parentId !== null && !project.codes.has(parentId)) return refused("no-such-parent");
  if (parentId !== null && withDescendants(project.codes, codeId).has(parentId))
    return refused("into-itself");
  const siblings = childrenOf(project.codes, parentId).filter(({ id }) => id !== codeId);
  if (siblings.some(({ name }) => sameName(name, code.name))) return refused("name-taken");

  const arranged = siblings.toSpliced(Math.max(0, index), 0, code);
  const stood = parentId === code.parentId ? childrenOf(project.codes, parentId).indexOf(code) : -1;
  if (stood === arranged.indexOf(code)) return refused("nothing-changed");
  const updated = arranged
    .map((one, order) => updateOf(one, one.id === codeId ? { parentId, order } : { order }))
    .filter(({ to }) => Object.keys(to).length > 0);
  return done(diffOf({ updated }));
}
