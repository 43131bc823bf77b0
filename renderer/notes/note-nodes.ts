import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  ListItemNode,
  ListNode,
} from "@lexical/list";
import { $createHeadingNode, $isHeadingNode, HeadingNode } from "@lexical/rich-text";
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { tidied } from "../../shared/memos/rich-text.ts";
import type { RichText, TextBlock, TextRun } from "../../shared/project/records.ts";
import { isPassageLink, PassageLinkNode } from "./passage-link-node.ts";

/** The kinds of node that a note is made of in Lexical. */
export const noteNodes = [HeadingNode, ListNode, ListItemNode, PassageLinkNode];

/** The page's element for a note's headings, which have one level: beneath the title of a place or a dialog. */
export const headingTag = "h3";

/** Replaces the text of the open editor. A line break within a block is a line feed in its runs. */
export function $showText(body: RichText): void {
  const root = $getRoot().clear();
  for (const block of body.length > 0 ? body : [{ kind: "paragraph" as const, runs: [] }]) {
    const node = $blockNode(block, root);
    let link: PassageLinkNode | null = null;
    for (const run of block.runs) {
      if (run.to === null) link = null;
      else if (link?.getTo() !== run.to) {
        link = new PassageLinkNode(run.to);
        node.append(link);
      }
      (link ?? node).append(...$textNodes(run));
    }
  }
}

/** A new element for a block, put at the end of the text; neighbouring items of one kind share a list. */
function $blockNode({ kind }: TextBlock, root: ElementNode): ElementNode {
  if (kind === "paragraph" || kind === "heading") {
    const node = kind === "heading" ? $createHeadingNode(headingTag) : $createParagraphNode();
    root.append(node);
    return node;
  }
  const last = root.getLastChild();
  const open = $isListNode(last) && last.getListType() === kind ? last : null;
  const list = open ?? $createListNode(kind);
  if (!open) root.append(list);
  const item = $createListItemNode();
  list.append(item);
  return item;
}

function $textNodes({ text, bold, italic }: TextRun): readonly LexicalNode[] {
  return text.split("\n").flatMap((line, at) => {
    const node = $createTextNode(line);
    if (bold) node.toggleFormat("bold");
    if (italic) node.toggleFormat("italic");
    return [...(at > 0 ? [$createLineBreakNode()] : []), ...(line === "" ? [] : [node])];
  });
}

/** The text that the open editor holds. Lists within lists, which only a paste can bring, are read as one list. */
export function $readText(): RichText {
  return tidied($getRoot().getChildren().flatMap($blocksOf));
}

function $blocksOf(node: LexicalNode): readonly TextBlock[] {
  if ($isListNode(node)) {
    const kind = node.getListType() === "number" ? "number" : "bullet";
    return node.getChildren().flatMap((item) => $itemBlocks(item, kind));
  }
  if (!$isElementNode(node)) return [];
  return [{ kind: $isHeadingNode(node) ? "heading" : "paragraph", runs: $runsOf(node, null) }];
}

function $itemBlocks(item: LexicalNode, kind: "bullet" | "number"): readonly TextBlock[] {
  if (!$isListItemNode(item)) return [];
  const lists = item.getChildren().filter($isListNode);
  const runs = $runsOf(item, null);
  const own: readonly TextBlock[] = runs.length === 0 && lists.length > 0 ? [] : [{ kind, runs }];
  return [...own, ...lists.flatMap($blocksOf)];
}

function $runsOf(node: ElementNode, to: TextRun["to"]): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const child of node.getChildren()) {
    if ($isTextNode(child)) {
      const looks = { bold: child.hasFormat("bold"), italic: child.hasFormat("italic") };
      runs.push({ text: child.getTextContent(), ...looks, to });
    } else if ($isLineBreakNode(child)) {
      runs.push({ text: "\n", bold: false, italic: false, to });
    } else if ($isElementNode(child) && !$isListNode(child))
      runs.push(...$runsOf(child, isPassageLink(child) ? child.getTo() : to));
  }
  return runs;
}
