import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { inOrder } from "./sibling-order.ts";

/** The codebook as it is read: each code with its children in their order. */
export type CodeNode = {
  readonly code: Code;
  readonly depth: number;
  readonly children: readonly CodeNode[];
};

type Codes = Project["codes"];

/** The whole codebook. A code whose parent is missing, or that stands in a circle, is read as a root, so that none is ever hidden. */
export function codeTree(codes: Codes): readonly CodeNode[] {
  const byParent = new Map<CodeId | null, Code[]>();
  for (const code of codes.values()) {
    const parent = parentIn(codes, code);
    byParent.set(parent, [...(byParent.get(parent) ?? []), code]);
  }
  const nodesUnder = (parent: CodeId | null, depth: number): CodeNode[] =>
    (byParent.get(parent) ?? [])
      .sort(inOrder)
      .map((code) => ({ code, depth, children: nodesUnder(code.id, depth + 1) }));
  return nodesUnder(null, 0);
}

/** Every code from top to bottom, as a printed codebook lists them. */
export function flatten(nodes: readonly CodeNode[]): readonly CodeNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** The children of a code (null: the roots), in their order. */
export function childrenOf(codes: Codes, parentId: CodeId | null): readonly Code[] {
  return [...codes.values()].filter((code) => parentIn(codes, code) === parentId).sort(inOrder);
}

/** Which of its siblings each code is, counted from 0. */
export function placesAmongSiblings(codes: Codes): ReadonlyMap<CodeId, number> {
  const places = new Map<CodeId, number>();
  const count = (siblings: readonly CodeNode[]) => {
    for (const [place, { code, children }] of siblings.entries()) {
      places.set(code.id, place);
      count(children);
    }
  };
  count(codeTree(codes));
  return places;
}

/** From the root down to the code itself. */
export function pathTo(codes: Codes, code: Code): readonly Code[] {
  const path: Code[] = [code];
  let parent = parentIn(codes, code);
  while (parent) {
    const next = codes.get(parent);
    if (!next) break;
    path.unshift(next);
    parent = parentIn(codes, next);
  }
  return path;
}

/** The code and all codes beneath it. */
export function withDescendants(codes: Codes, id: CodeId): ReadonlySet<CodeId> {
  const family = new Set<CodeId>([id]);
  let grown = true;
  while (grown) {
    grown = false;
    for (const code of codes.values())
      if (code.parentId && family.has(code.parentId) && !family.has(code.id)) {
        family.add(code.id);
        grown = true;
      }
  }
  return family;
}

/** Where a code stands in the study's themes: its theme, the subthemes between, and its own name. */
export type ThemePlace = {
  readonly theme: Code | null;
  readonly subthemes: readonly Code[];
  readonly code: Code;
};

/**
 * The theme of a code is the topmost promoted code on its path, itself included; what stands between the
 * theme and the code are its subthemes, promoted or not. A code under no theme has neither.
 */
export function themePlace(codes: Codes, code: Code): ThemePlace {
  const path = pathTo(codes, code);
  const top = path.findIndex(({ theme }) => theme !== null);
  if (top === -1) return { theme: null, subthemes: [], code };
  return { theme: path[top] ?? null, subthemes: path.slice(top + 1, -1), code };
}

/** The name under which a code is found again in tables: "Theme > Subtheme > Code". */
export function pathName(codes: Codes, code: Code): string {
  return pathTo(codes, code)
    .map(({ name }) => name)
    .join(" > ");
}

function parentIn(codes: Codes, code: Code): CodeId | null {
  if (code.parentId === null || !codes.has(code.parentId)) return null;
  return standsInCircle(codes, code) ? null : code.parentId;
}

function standsInCircle(codes: Codes, code: Code): boolean {
  const seen = new Set<CodeId>([code.id]);
  let parent = code.parentId;
  while (parent) {
    if (parent === code.id) return true;
    if (seen.has(parent)) return false;
    seen.add(parent);
    parent = codes.get(parent)?.parentId ?? null;
  }
  return false;
}
