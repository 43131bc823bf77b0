import {
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type SerializedElementNode,
  type Spread,
} from "lexical";
import type { TextRun } from "../../shared/project/records.ts";

/** What words of a note can lead to. */
export type LinkTarget = NonNullable<TextRun["to"]>;

type SerializedLink = Spread<{ readonly to: LinkTarget }, SerializedElementNode>;

/** Words in a note that lead to a passage or a coding. What is typed at their edges stays outside. */
export class PassageLinkNode extends ElementNode {
  __to: LinkTarget;

  static override getType(): string {
    return "passage-link";
  }

  static override clone(node: PassageLinkNode): PassageLinkNode {
    return new PassageLinkNode(node.__to, node.__key);
  }

  static override importJSON({ to }: SerializedLink): PassageLinkNode {
    return new PassageLinkNode(to);
  }

  constructor(to: LinkTarget, key?: string) {
    super(key);
    this.__to = to;
  }

  override exportJSON(): SerializedLink {
    return { ...super.exportJSON(), to: this.getTo() };
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement("a");
    element.className = "note-link";
    element.setAttribute("role", "link");
    element.dataset.to = this.__to;
    return element;
  }

  override updateDOM(before: PassageLinkNode, element: HTMLElement): boolean {
    if (before.__to !== this.__to) element.dataset.to = this.__to;
    return false;
  }

  getTo(): LinkTarget {
    return this.getLatest().__to;
  }

  override isInline(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canInsertTextBefore(): false {
    return false;
  }

  override canInsertTextAfter(): false {
    return false;
  }
}

export function isPassageLink(node: LexicalNode | null | undefined): node is PassageLinkNode {
  return node instanceof PassageLinkNode;
}
