import { allWordsFinder } from "../../shared/analysis/names.ts";
import type { CodeNode } from "../../shared/codebook/code-tree.ts";

/**
 * The part of the tree whose codes have every sought word in their name, with all that stands above them.
 * Letters match as in a search of texts. An empty search answers the whole tree.
 */
export function findCodes(tree: readonly CodeNode[], sought: string): readonly CodeNode[] {
  if (sought.trim() === "") return tree;
  const fits = allWordsFinder(sought);
  const within = (nodes: readonly CodeNode[]): CodeNode[] =>
    nodes.flatMap((node) => {
      const children = within(node.children);
      return children.length > 0 || fits(node.code.name) ? [{ ...node, children }] : [];
    });
  return within(tree);
}
