import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { sameName } from "./add-code.ts";
import { childrenOf, codeTree, flatten, withDescendants } from "./code-tree.ts";
import { putAmong } from "./sibling-order.ts";

export type MoveCodes = {
  readonly codeIds: readonly CodeId[];
  readonly parentId: CodeId | null;
  /** Place of the first among the children they come to, counted without those that move; beyond the last means last. */
  readonly index: number;
};
export type MoveCodeRefusal =
  | "no-such-code"
  | "no-such-parent"
  | "into-itself"
  | "name-taken"
  | "nothing-changed";

/**
 * Puts codes, each with all beneath it, side by side somewhere else, in the order in which the codebook has
 * them. One that stands beneath another of them comes along with that one and stays beneath it.
 */
export function moveCodes(
  project: Project,
  { codeIds, ...to }: MoveCodes,
): Outcome<ProjectDiff, MoveCodeRefusal> {
  const { codes } = project;
  if (codeIds.length === 0 || codeIds.some((id) => !codes.has(id))) return refused("no-such-code");
  return putSideBySide(project, topmost(codes, codeIds), to);
}

/** Puts codes of which none stands beneath another side by side somewhere else, in the order given. */
export function putSideBySide(
  { codes }: Project,
  moving: readonly Code[],
  { parentId, index }: Omit<MoveCodes, "codeIds">,
): Outcome<ProjectDiff, MoveCodeRefusal> {
  if (parentId !== null && !codes.has(parentId)) return refused("no-such-parent");
  if (parentId !== null && moving.some(({ id }) => withDescendants(codes, id).has(parentId)))
    return refused("into-itself");

  const siblings = childrenOf(codes, parentId);
  const staying = siblings.filter((one) => !moving.includes(one));
  const arranged = staying.toSpliced(Math.max(0, index), 0, ...moving);
  const isTaken = ({ name }: Code, at: number) =>
    arranged.some((other, place) => place !== at && sameName(other.name, name));
  if (arranged.some((one, at) => moving.includes(one) && isTaken(one, at))) return refused("name-taken");

  const isAsBefore = arranged.length === siblings.length && arranged.every((one, at) => one === siblings[at]);
  if (isAsBefore && moving.every((one) => one.parentId === parentId)) return refused("nothing-changed");
  return done(diffOf({ updated: putAmong(staying, index, moving, parentId) }));
}

/** Those of some codes that stand beneath none of the others, in the order of the codebook. */
export function topmost(codes: Project["codes"], ids: readonly CodeId[]): readonly Code[] {
  const [only] = ids;
  const alone = ids.length === 1 && only && codes.get(only);
  if (alone) return [alone];
  const beneath = new Set(ids.flatMap((id) => [...withDescendants(codes, id)].filter((one) => one !== id)));
  const chosen = new Set(ids);
  return flatten(codeTree(codes)).flatMap(({ code }) =>
    chosen.has(code.id) && !beneath.has(code.id) ? [code] : [],
  );
}
