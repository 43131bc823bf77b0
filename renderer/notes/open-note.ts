import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import {
  $createListItemNode,
  $createListNode,
  $insertList,
  $isListItemNode,
  $isListNode,
  $removeList,
  ListNode,
  registerList,
} from "@lexical/list";
import { $createHeadingNode, $isHeadingNode, HeadingNode, registerRichText } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import {
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  createEditor,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  TextNode,
} from "lexical";
import { sameText } from "../../shared/memos/rich-text.ts";
import type { RichText, TextBlock } from "../../shared/project/records.ts";
import { registerFreshSelection } from "../ui/fresh-selection.ts";
import { $readText, $showText, headingTag, noteNodes } from "./note-nodes.ts";
import { isPassageLink, type LinkTarget, PassageLinkNode } from "./passage-link-node.ts";

/** How the words at the caret look, and whether anything is written at all. */
export type CaretLook = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly kind: TextBlock["kind"];
  readonly isEmpty: boolean;
};

type NoteEvents = {
  changed(body: RichText): void;
  looked(look: CaretLook): void;
  followed(to: LinkTarget): void;
  /** By the key that leaves a field. */
  left(): void;
};

const fromRecord = "from-record";

/** What a letter, once typed at the beginning of a paragraph, makes of it. */
const starts: readonly { readonly written: string; readonly kind: TextBlock["kind"] }[] = [
  { written: "# ", kind: "heading" },
  { written: "- ", kind: "bullet" },
  { written: "* ", kind: "bullet" },
  { written: "1. ", kind: "number" },
];

/** The text of a note in Lexical, being written. It has an undo of its own, for what is typed until it is left. */
export class OpenNote {
  private readonly editor: LexicalEditor;
  private shown: RichText = [];
  private readonly close: () => void;

  constructor(
    private readonly root: HTMLElement,
    private readonly events: NoteEvents,
  ) {
    this.editor = createEditor({
      namespace: "note",
      nodes: noteNodes,
      onError: (error) => {
        throw error;
      },
      theme: { text: { bold: "note-bold", italic: "note-italic" } },
    });
    this.editor.setRootElement(root);
    const clicked = (event: MouseEvent) => this.followClick(event);
    root.addEventListener("click", clicked);
    this.close = mergeRegister(
      registerRichText(this.editor),
      registerFreshSelection(this.editor),
      registerList(this.editor),
      registerHistory(this.editor, createEmptyHistoryState(), 600),
      ...this.keepInBounds(),
      this.editor.registerNodeTransform(TextNode, $startBlock),
      this.editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => this.followKey(event),
        COMMAND_PRIORITY_CRITICAL,
      ),
      this.editor.registerUpdateListener(({ tags, dirtyElements, dirtyLeaves }) => {
        this.tellLook();
        if (!tags.has(fromRecord) && dirtyElements.size + dirtyLeaves.size > 0) this.tellChange();
      }),
      () => root.removeEventListener("click", clicked),
      () => this.editor.setRootElement(null),
    );
  }

  dispose(): void {
    this.close();
  }

  /** Shows a text, unless it is the one that is shown. */
  show(body: RichText): void {
    if (sameText(body, this.shown) && !this.isBlank()) return;
    this.shown = body;
    this.editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    this.editor.update(() => $showText(body), { discrete: true, tag: [fromRecord, HISTORY_MERGE_TAG] });
  }

  takeFocus(): true {
    this.editor.focus();
    return true;
  }

  format(look: "bold" | "italic"): void {
    this.editor.dispatchCommand(FORMAT_TEXT_COMMAND, look);
  }

  /** Makes the chosen blocks of a kind, or plain paragraphs if they are of it already. */
  setKind(kind: "heading" | "bullet" | "number"): void {
    this.editor.update(() => {
      const is = $lookAtCaret().kind;
      if (kind === "heading")
        $setBlocksType($getSelection(), () =>
          is === kind ? $createParagraphNode() : $createHeadingNode(headingTag),
        );
      else if (is === kind) $removeList();
      else $insertList(kind);
    });
  }

  /** Makes a link of the chosen words, or puts `words` at the caret as one. */
  link(to: LinkTarget, words: string): void {
    this.editor.update(() => {
      const selection = $getSelection() ?? $getRoot().selectEnd();
      if (!$isRangeSelection(selection)) return;
      const chosen = selection.getTextContent().replace(/\s+/gu, " ").trim();
      const link = new PassageLinkNode(to);
      link.append($createTextNode(chosen === "" ? words : chosen));
      selection.insertNodes([link]);
      link.selectNext(0, 0);
    });
    this.takeFocus();
  }

  private isBlank(): boolean {
    return this.editor.getEditorState().read(() => $getRoot().isEmpty());
  }

  private tellChange(): void {
    const body = this.editor.getEditorState().read($readText);
    if (sameText(body, this.shown)) return;
    this.shown = body;
    this.events.changed(body);
  }

  private tellLook(): void {
    this.events.looked(this.editor.getEditorState().read($lookAtCaret));
  }

  /** What a paste or a key of Lexical's own could bring in and a note does not have. */
  private keepInBounds(): (() => void)[] {
    const { editor } = this;
    return [
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (look) => look !== "bold" && look !== "italic",
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerNodeTransform(TextNode, (node) => {
        const looks = node.getFormat() & boldAndItalic;
        if (looks !== node.getFormat()) node.setFormat(looks);
        if (node.getStyle() !== "") node.setStyle("");
      }),
      editor.registerNodeTransform(HeadingNode, (node) => {
        if (node.getTag() !== headingTag) node.setTag(headingTag);
      }),
      editor.registerNodeTransform(ListNode, (node) => {
        if (node.getListType() === "check") node.setListType("bullet");
      }),
    ];
  }

  private followClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-to]") : null;
    if (!link || !this.root.contains(link) || document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    this.events.followed(link.dataset.to as LinkTarget);
  }

  /** Ctrl+Enter leads to where the link at the caret goes; where none stands, it leaves the note. */
  private followKey(event: KeyboardEvent | null): boolean {
    if (!event || !(event.ctrlKey || event.metaKey)) return false;
    const selection = $getSelection();
    const link = $isRangeSelection(selection)
      ? $findMatchingParent(selection.anchor.getNode(), isPassageLink)
      : null;
    event.preventDefault();
    if (link) this.events.followed(link.getTo());
    else this.events.left();
    return true;
  }
}

/** Lexical's bits for bold and italic. */
const boldAndItalic = 1 | 2;

function $lookAtCaret(): CaretLook {
  const root = $getRoot();
  const first = root.getFirstChild();
  const isEmpty = root.getChildrenSize() < 2 && root.getTextContent() === "" && $isParagraphNode(first);
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { bold: false, italic: false, kind: "paragraph", isEmpty };
  const looks = { bold: selection.hasFormat("bold"), italic: selection.hasFormat("italic"), isEmpty };
  const anchor = selection.anchor.getNode();
  const item = $findMatchingParent(anchor, $isListItemNode);
  const list = item?.getParent();
  if ($isListNode(list)) return { ...looks, kind: list.getListType() === "number" ? "number" : "bullet" };
  return { ...looks, kind: $findMatchingParent(anchor, $isHeadingNode) ? "heading" : "paragraph" };
}

/** "# ", "- " and "1. " at the beginning of a paragraph make a heading or a list of it as they are typed. */
function $startBlock(node: TextNode): void {
  const block = node.getParent();
  const selection = $getSelection();
  if (!$isParagraphNode(block) || block.getFirstChild() !== node) return;
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { key, offset } = selection.anchor;
  const text = node.getTextContent();
  const start = starts.find(({ written }) => text.startsWith(written) && offset === written.length);
  if (!start || key !== node.getKey()) return;

  const { kind } = start;
  const isList = kind === "bullet" || kind === "number";
  const fresh = isList ? $createListItemNode() : $createHeadingNode(headingTag);
  block.replace(isList ? $createListNode(kind).append(fresh) : fresh);
  const rest = text.slice(offset);
  if (rest === "") node.remove();
  else fresh.append(node.setTextContent(rest));
  fresh.append(...block.getChildren());
  fresh.selectStart();
}
