import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { asRead, nameGiven } from "../text/same-name.ts";
import { childrenOf } from "./code-tree.ts";
import { lastOrder } from "./sibling-order.ts";

export type AddCode = { readonly codeId: CodeId; readonly parentId: CodeId | null; readonly name: string };
export type AddCodeRefusal = "no-name" | "no-such-parent" | "name-taken";

/** Adds an entry to the codebook, as the last child of its parent. Siblings have different names. */
export function addCode(
  project: Project,
  { codeId, parentId, name }: AddCode,
): Outcome<ProjectDiff, AddCodeRefusal> {
  const wanted = nameGiven(name);
  if (wanted === "") return refused("no-name");
  if (parentId !== null && !project.codes.has(parentId)) return refused("no-such-parent");
  const siblings = childrenOf(project.codes, parentId);
  if (siblings.some((sibling) => sameName(sibling.name, wanted))) return refused("name-taken");
  return done(diffOf({ added: [newCode(project.codes, { codeId, parentId, name: wanted })] }));
}

/** A code as it begins: last among its siblings, coloured like its parent, or with the hue least used among the roots. */
export function newCode(codes: Project["codes"], { codeId, parentId, name }: AddCode): Code {
  const siblings = childrenOf(codes, parentId);
  const parent = parentId === null ? undefined : codes.get(parentId);
  return {
    id: codeId,
    parentId,
    order: lastOrder(siblings),
    name,
    hue: parent?.hue ?? freshHue(siblings),
    definition: "",
    counts: "",
    countsNot: "",
    example: "",
    theme: null,
  };
}

/** Two names that a reader would take for one. */
export function sameName(a: string, b: string): boolean {
  return asRead(a) === asRead(b);
}

/** Hues that stay apart for readers who do not see red and green well, in the order in which they are given out. */
export const hues: readonly number[] = [245, 28, 150, 300, 85, 190, 340, 60, 270, 120];

function freshHue(roots: readonly Code[]): number {
  const uses = (hue: number) => roots.filter((root) => root.hue === hue).length;
  return hues.reduce((best, hue) => (uses(hue) < uses(best) ? hue : best), hues[0] ?? 0);
}
