import { type CodeNode, flatten } from "../../shared/codebook/code-tree.ts";
import type { Project } from "../../shared/project/project.ts";
import type { CodeId } from "../../shared/project/records.ts";

/** How often a code was given: by itself, and by the codes beneath it. Lost codings are counted apart. */
export type CodeCount = { readonly own: number; readonly beneath: number; readonly lost: number };

export type CodingCounts = {
  readonly byCode: ReadonlyMap<CodeId, CodeCount>;
  /** Codings of the whole study that lost their words. */
  readonly lost: number;
};

export const noCodings: CodeCount = { own: 0, beneath: 0, lost: 0 };

/** Counts the codings of every code of the tree in one pass over the codings and one over the tree. */
export function countsByCode(tree: readonly CodeNode[], codings: Project["codings"]): CodingCounts {
  const standing = new Map<CodeId, number>();
  const gone = new Map<CodeId, number>();
  let lost = 0;
  for (const list of codings.values())
    for (const { codeId, lost: isLost } of list) {
      const table = isLost ? gone : standing;
      table.set(codeId, (table.get(codeId) ?? 0) + 1);
      if (isLost) lost += 1;
    }
  const byCode = new Map<CodeId, CodeCount>();
  const countWithin = (node: CodeNode): number => {
    const beneath = node.children.reduce((sum, child) => sum + countWithin(child), 0);
    const own = standing.get(node.code.id) ?? 0;
    byCode.set(node.code.id, { own, beneath, lost: gone.get(node.code.id) ?? 0 });
    return own + beneath;
  };
  for (const root of tree) countWithin(root);
  return { byCode, lost };
}

/**
 * What the head of the codebook says it holds: themes (those that stand under no other theme, as everywhere
 * else), and codes that are no themes. Subthemes are seen below.
 */
export function sizeOf(tree: readonly CodeNode[]): { readonly themes: number; readonly codes: number } {
  const topmost = (nodes: readonly CodeNode[]): number =>
    nodes.reduce((sum, { code, children }) => sum + (code.theme ? 1 : topmost(children)), 0);
  const codes = flatten(tree).filter(({ code }) => code.theme === null).length;
  return { themes: topmost(tree), codes };
}
