import { allWordsFinder } from "../../shared/analysis/names.ts";
import type { CodeNode } from "../../shared/codebook/code-tree.ts";
import type { CodeId } from "../../shared/project/records.ts";

/**
 * The part of the tree whose codes have every sought word in their name, with all that stands above them.
 * Letters match as in a search of texts. An empty search answers the whole tree. `renaming` stays whatever it is called by now.
 */
export function findCodes(
  tree: readonly CodeNode[],
  sought: string,
  renaming: CodeId | null = null,
): readonly CodeNode[] {
  if (sought.trim() === "") return tree;
  const fits = allWordsFinder(sought);
  const within = (nodes: readonly CodeNode[]): CodeNode[] =>
    nodes.flatMap((node) => {
      const children = within(node.children);
      return children.length > 0 || node.code.id === renaming || fits(node.code.name)
        ? [{ ...node, children }]
        : [];
    });
  return within(tree);
}
