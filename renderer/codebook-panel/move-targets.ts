import { type CodeNode, childrenOf, flatten, withDescendants } from "../../shared/codebook/code-tree.ts";
import type { MoveCodes } from "../../shared/codebook/move-code.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Code, CodeId } from "../../shared/project/records.ts";

type Codes = Project["codes"];

export type Step = "up" | "down" | "in" | "out";

/**
 * Where one step takes a code: past the sibling above or below, into the sibling above as its last child,
 * or out of its parent to stand right after it. Null when there is no such place.
 */
export function stepTo(codes: Codes, code: Code, step: Step): MoveCodes | null {
  const parentId = parentOf(codes, code);
  const siblings = childrenOf(codes, parentId);
  const place = siblings.findIndex(({ id }) => id === code.id);
  const move = (parent: CodeId | null, index: number): MoveCodes => ({
    codeIds: [code.id],
    parentId: parent,
    index,
  });
  switch (step) {
    case "up":
      return place > 0 ? move(parentId, place - 1) : null;
    case "down":
      return place < siblings.length - 1 ? move(parentId, place + 1) : null;
    case "in": {
      const above = siblings[place - 1];
      return above ? move(above.id, childrenOf(codes, above.id).length) : null;
    }
    case "out": {
      const parent = parentId === null ? undefined : codes.get(parentId);
      if (!parent) return null;
      const grandparentId = parentOf(codes, parent);
      const uncles = childrenOf(codes, grandparentId);
      return move(grandparentId, uncles.findIndex(({ id }) => id === parent.id) + 1);
    }
  }
}

/** Where codes come to when they are dropped before, after or onto another. Null on themselves and beneath themselves. */
export function dropTo(
  codes: Codes,
  codeIds: readonly CodeId[],
  onto: { readonly codeId: CodeId; readonly position: "before" | "on" | "after" },
): MoveCodes | null {
  const target = codes.get(onto.codeId);
  if (!target || codeIds.some((id) => withDescendants(codes, id).has(target.id))) return null;
  if (onto.position === "on") return { codeIds, parentId: target.id, index: codes.size };
  const parentId = parentOf(codes, target);
  const others = childrenOf(codes, parentId).filter(({ id }) => !codeIds.includes(id));
  const place = others.findIndex(({ id }) => id === target.id);
  return { codeIds, parentId, index: onto.position === "before" ? place : place + 1 };
}

/** The codes that some may be put beneath, or merged into: all but themselves and those beneath them. */
export function othersThan(
  tree: readonly CodeNode[],
  codes: Codes,
  codeIds: readonly CodeId[],
): readonly CodeNode[] {
  const family = new Set(codeIds.flatMap((id) => [...withDescendants(codes, id)]));
  return flatten(tree).filter(({ code }) => !family.has(code.id));
}

/** The parent as the tree shows it: a code whose parent is missing, or that stands in a circle, is a root there. */
function parentOf(codes: Codes, code: Code): CodeId | null {
  return childrenOf(codes, null).some(({ id }) => id === code.id) ? null : code.parentId;
}
