import {
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type SerializedElementNode,
  type Spread,
} from "lexical";

/** How a turn stands on the page: who speaks, when, and whether it is one of the interviewer's, which are quieter. */
export type TurnLook = {
  readonly turnId: number;
  readonly number: number;
  readonly who: string;
  readonly time: string;
  readonly quiet: boolean;
  /** What stands above a turn at which a section of the interview guide begins or ends; else empty. */
  readonly section: string;
  /** What the place that shows the text marks the turn as; else empty. Its style sheet draws it. */
  readonly mark: string;
  /** How long its text is, in UTF-16 units: so high it is taken to be as long as it is not laid out. */
  readonly units: number;
};

type SerializedTurnNode = Spread<TurnLook, SerializedElementNode>;

/**
 * One turn of a transcript: one paragraph whose text is the turn's, letter for letter. Speaker and time are
 * shown beside it by the style sheet, from attributes, so that they are never part of the text.
 */
export class TurnNode extends ElementNode {
  __look: TurnLook;

  static override getType(): string {
    return "turn";
  }

  static override clone(node: TurnNode): TurnNode {
    return new TurnNode(node.__look, node.__key);
  }

  static override importJSON({
    turnId,
    number,
    who,
    time,
    quiet,
    section,
    mark,
    units,
  }: SerializedTurnNode): TurnNode {
    return new TurnNode({ turnId, number, who, time, quiet, section, mark, units });
  }

  constructor(look: TurnLook, key?: string) {
    super(key);
    this.__look = look;
  }

  override exportJSON(): SerializedTurnNode {
    return { ...super.exportJSON(), ...this.__look };
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement("p");
    dress(element, this.__look);
    return element;
  }

  override updateDOM(before: TurnNode, element: HTMLElement): boolean {
    if (before.__look !== this.__look) dress(element, this.__look);
    return false;
  }

  getTurnId(): number {
    return this.getLatest().__look.turnId;
  }

  setLook(look: TurnLook): void {
    this.getWritable().__look = look;
  }

  override canBeEmpty(): true {
    return true;
  }
}

function dress(
  element: HTMLElement,
  { turnId, number, who, time, quiet, section, mark, units }: TurnLook,
): void {
  element.className = quiet ? "turn quiet-turn" : "turn";
  element.dataset.turn = String(turnId);
  element.dataset.number = String(number);
  element.dataset.who = who;
  element.dataset.time = time;
  element.style.setProperty("--units", String(units));
  if (section === "") delete element.dataset.section;
  else element.dataset.section = section;
  if (mark === "") delete element.dataset.mark;
  else element.dataset.mark = mark;
}

export function isTurnNode(node: LexicalNode | null | undefined): node is TurnNode {
  return node instanceof TurnNode;
}
