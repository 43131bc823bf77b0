import type { CodeNode } from "../../shared/codebook/code-tree.ts";

/**
 * The part of the tree whose codes have every sought word in their name, with all that stands above them.
 * Letters match without regard to case or accents. An empty search answers the whole tree.
 */
export function findCodes(tree: readonly CodeNode[], sought: string): readonly CodeNode[] {
  const words = bare(sought).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return tree;
  const within = (nodes: readonly CodeNode[]): CodeNode[] =>
    nodes.flatMap((node) => {
      const children = within(node.children);
      const name = bare(node.code.name);
      return children.length > 0 || words.every((word) => name.includes(word)) ? [{ ...node, children }] : [];
    });
  return within(tree);
}

/** å, ä and ö are letters of their own: only the marks that a keyboard may lack are taken off. */
function bare(text: string): string {
  return text
    .toLocaleLowerCase()
    .normalize("NFC")
    .replace(/[^åäö]/gu, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""));
}
