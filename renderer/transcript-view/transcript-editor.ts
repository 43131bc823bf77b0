import { registerPlainText } from "@lexical/plain-text";
import {
  $createLineBreakNode,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  createEditor,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
  SKIP_DOM_SELECTION_TAG,
} from "lexical";
import type { Transcript, Turn } from "../../shared/project/records.ts";
import { changeBetween, mappingOf, mapSpan, type TextChange } from "../../shared/text/change.ts";
import type { Span } from "../../shared/text/span.ts";
import type { Caret } from "../storage/open-study.ts";
import { registerFreshSelection } from "../ui/fresh-selection.ts";
import type { Selected } from "./caret-moves.ts";
import { caretIn, pagePoint, selectedSpan, turnAt } from "./text-places.ts";
import type { SelectedIn } from "./text-slice.ts";
import { isTurnNode, type TurnLook, TurnNode } from "./turn-node.ts";

/** What is done with what happens in the text. */
type EditorEvents = {
  /**
   * The person typed: the change is counted in the whole text. The caret stood where the typing before had left it, or
   * was moved by hand since. Answers the record after it; null puts the text back.
   */
  typed(change: TextChange, caret: Caret): Transcript | null;
  /** Something was tried that would cross from one turn into another. */
  crossedTurns(): void;
  /** Something was typed that is no change of the words of one turn, and the record is shown again. */
  notTaken(): void;
};

const fromRecord = "from-record";

/**
 * Shows a transcript in Lexical, one paragraph a turn, and lets its words be corrected. The record decides:
 * whatever the page shows is made from it, and what is typed goes there first as a change.
 */
export class TranscriptEditor {
  private readonly editor: LexicalEditor;
  private readonly keys = new Map<number, string>();
  private shown = new Map<number, string>();
  private transcript: Transcript | null = null;
  private looks: readonly TurnLook[] = [];
  private correcting = false;
  /** Where typing left the caret; null once it was moved by hand. */
  private caret: number | null = null;
  private composing = false;
  private last: SelectedIn | null = null;
  private readonly lookers = new Set<(selected?: Selected) => void>();
  private readonly removers: (() => void)[];

  constructor(
    readonly root: HTMLElement,
    private readonly events: EditorEvents,
  ) {
    this.editor = createEditor({
      namespace: "transcript",
      nodes: [TurnNode],
      onError: (error) => {
        throw error;
      },
    });
    const beforeInput = (event: InputEvent) => this.guardInput(event);
    root.addEventListener("beforeinput", beforeInput, { capture: true });
    root.addEventListener("compositionstart", this.compositionBegan);
    root.addEventListener("compositionend", this.compositionEnded);
    root.addEventListener("keydown", this.keyPressed);
    document.addEventListener("selectionchange", this.selectionChanged);
    this.editor.setRootElement(root);
    this.removers = [
      registerPlainText(this.editor),
      registerFreshSelection(this.editor),
      ...this.guardCommands(),
      this.editor.registerUpdateListener(({ dirtyElements, tags }) => {
        if (!tags.has(fromRecord)) this.readTyping(dirtyElements.keys());
      }),
      () => root.removeEventListener("beforeinput", beforeInput, { capture: true }),
      () => root.removeEventListener("compositionstart", this.compositionBegan),
      () => root.removeEventListener("compositionend", this.compositionEnded),
      () => root.removeEventListener("keydown", this.keyPressed),
      () => document.removeEventListener("selectionchange", this.selectionChanged),
      () => this.editor.setRootElement(null),
    ];
  }

  dispose(): void {
    for (const remove of this.removers) remove();
  }

  /** Whether typing corrects the text; otherwise the text is for reading and selecting only. */
  setCorrecting(correcting: boolean): void {
    this.correcting = correcting;
  }

  /**
   * Shows a transcript, or what has changed in the one that is shown: then turns that stay keep their place in the page,
   * and the selection its words.
   */
  show(transcript: Transcript, looks: readonly TurnLook[]): void {
    const shown = this.transcript;
    const before = this.looks;
    const selected = this.selection();
    this.transcript = transcript;
    this.looks = looks;
    if (shown?.id !== transcript.id) return this.build(transcript);
    const cutAnew = !sameTurns(shown.turns, transcript.turns);
    if (cutAnew && !stayInOrder(shown.turns, transcript.turns)) {
      this.build(transcript);
      return this.followSelected(shown, transcript, selected);
    }
    const byTurn = cutAnew ? new Map(before.map((look) => [look.turnId, look])) : null;
    const changed = transcript.turns.filter((turn) => this.shown.get(turn.id) !== textOf(transcript, turn));
    const isOther = cutAnew || changed.length > 0;
    const redressed = looks.filter(
      (look, at) => !sameLook(look, byTurn ? byTurn.get(look.turnId) : before[at]),
    );
    if (!cutAnew && changed.length + redressed.length === 0) return;
    // Where no text changes, what the page has selected stands, also before Lexical has heard of it.
    const tag = isOther ? fromRecord : [fromRecord, SKIP_DOM_SELECTION_TAG];
    this.editor.update(
      () => {
        if (cutAnew) this.$comeAndGo(transcript);
        for (const turn of changed) this.$fill(turn.id, textOf(transcript, turn));
        for (const look of redressed) {
          const node = this.$turn(look.turnId);
          if (node) node.setLook(look);
        }
      },
      { discrete: true, tag },
    );
    if (isOther) this.followSelected(shown, transcript, selected);
  }

  /**
   * Keeps what was selected on its words, and tells of where they are now. While the focus is elsewhere the page is left alone: what is told
   * is selected again when the focus comes back.
   */
  private followSelected(before: Transcript, after: Transcript, selected: Selected | null): void {
    const isFocused = document.activeElement === this.root;
    const was = selected ?? (isFocused ? null : this.selectedLast());
    if (!was) return;
    const now = followed(was, before, after);
    if (isFocused) this.select(now.span, now.focus < now.span.end ? "start" : "end");
    this.lookAt(now);
  }

  elementOf = (turnId: number): HTMLElement | null => {
    const key = this.keys.get(turnId);
    return key === undefined ? null : this.editor.getElementByKey(key);
  };

  /** The page's range for a span of the text, for painting and measuring. */
  rangeOf = (span: Span): StaticRangeInit | null => {
    if (!this.transcript) return null;
    const start = pagePoint(this.transcript, this.elementOf, span.start);
    const end = pagePoint(this.transcript, this.elementOf, span.end);
    if (!start || !end) return null;
    return {
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    };
  };

  /**
   * What is selected, and where its moving end is; null when the selection is elsewhere, and while the page is taken down: it is
   * emptied before it loses the focus, and what was selected would seem to be its end.
   */
  selection(): Selected | null {
    if (!this.root.hasChildNodes()) return null;
    return this.transcript && selectedSpan(this.transcript, this.root, document.getSelection());
  }

  /** What was selected in the transcript that is shown, when its text had the focus last. */
  selectedLast(): SelectedIn | null {
    return this.last?.in === this.transcript?.id ? this.last : null;
  }

  /**
   * Tells of each change of the selection within the text: of a caret that a letter moves on with that letter, not
   * when the browser gets to it, and at the latest when the text loses the focus, which a key can take before the browser
   * has told of the selection; or when it is asked to look. Answers what ends it.
   */
  whenSelected(tell: (selected: Selected) => void): () => void {
    let told: { readonly selected: Selected; readonly in: Transcript } | null = null;
    const look = (given?: Selected) => {
      const { transcript } = this;
      const selected = given ?? this.selection();
      if (!transcript || !selected) return;
      if (told?.in === transcript && sameSelected(told.selected, selected)) return;
      told = { selected, in: transcript };
      this.last = { ...selected, in: transcript.id };
      tell(selected);
    };
    const changed = () => look();
    document.addEventListener("selectionchange", changed);
    this.root.addEventListener("focusout", changed);
    this.lookers.add(look);
    return () => {
      this.root.removeEventListener("focusout", changed);
      document.removeEventListener("selectionchange", changed);
      this.lookers.delete(look);
    };
  }

  /** Tells of the selection now, where the browser has not told of it yet. */
  readonly lookAtSelection = (): void => this.lookAt();

  private lookAt(selected?: Selected): void {
    for (const look of this.lookers) look(selected);
  }

  /** Selects words (or puts the caret somewhere) and takes the focus. `focus` is the end that moves on. */
  select(span: Span, focus: "start" | "end" = "end"): void {
    const range = this.rangeOf(span);
    const selection = document.getSelection();
    if (!range || !selection) return;
    if (document.activeElement !== this.root) this.root.focus({ preventScroll: true });
    const { startContainer, startOffset, endContainer, endOffset } = range;
    if (focus === "end") selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    else selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  }

  /** While letters are composed, the caret moves among them by itself, and stands behind them in the end. */
  private readonly compositionBegan = () => {
    this.composing = true;
  };

  private readonly compositionEnded = () => {
    this.composing = false;
    if (this.caret !== null) this.caret = this.selection()?.focus ?? null;
  };

  /** A caret that goes and comes back at once is never told as a change of the selection. */
  private readonly keyPressed = ({ key }: KeyboardEvent) => {
    if (!this.composing && /^(?:Arrow|Home|End|Page)/.test(key)) this.caret = null;
  };

  private readonly selectionChanged = () => {
    if (this.caret === null || this.composing) return;
    const span = this.selection()?.span;
    if (span?.start !== this.caret || span.end !== this.caret) this.caret = null;
  };

  private build(transcript: Transcript): void {
    this.keys.clear();
    this.shown.clear();
    this.editor.update(
      () => {
        const nodes = transcript.turns.map((turn, at) => {
          const look = this.looks[at];
          if (!look) throw new RangeError("a turn without a look");
          const node = new TurnNode(look);
          this.keys.set(turn.id, node.getKey());
          appendText(node, textOf(transcript, turn));
          this.shown.set(turn.id, textOf(transcript, turn));
          return node;
        });
        $getRoot()
          .clear()
          .append(...nodes);
      },
      { discrete: true, tag: fromRecord, skipTransforms: true },
    );
  }

  /** Takes out the turns that have gone and puts empty ones where others have come. */
  private $comeAndGo({ turns }: Transcript): void {
    const staying = new Set(turns.map(({ id }) => id));
    for (const turnId of [...this.keys.keys()]) {
      if (staying.has(turnId)) continue;
      this.$turn(turnId)?.remove();
      this.keys.delete(turnId);
      this.shown.delete(turnId);
    }
    for (const [at, { id }] of turns.entries()) {
      const look = this.looks[at];
      if (this.keys.has(id) || !look) continue;
      const node = new TurnNode(look);
      $getRoot().splice(at, 0, [node]);
      this.keys.set(id, node.getKey());
      this.shown.set(id, "");
    }
  }

  private $turn(turnId: number): TurnNode | null {
    const key = this.keys.get(turnId);
    const node = key === undefined ? null : $getNodeByKey(key);
    return isTurnNode(node) ? node : null;
  }

  private $fill(turnId: number, text: string): void {
    const node = this.$turn(turnId);
    if (!node) return;
    node.clear();
    appendText(node, text);
    this.shown.set(turnId, text);
  }

  /** Hands over what was typed, turn by turn; what is not allowed is undone by showing the record again, and said. */
  private readTyping(dirty: Iterable<string>): void {
    const { transcript } = this;
    if (!transcript) return;
    const keys = new Set(dirty);
    let refused = false;
    const typed: { turn: Turn; text: string }[] = [];
    this.editor.getEditorState().read(() => {
      const children = $getRoot().getChildren();
      refused =
        children.length !== transcript.turns.length ||
        !children.every((node, at) => isTurnNode(node) && node.getTurnId() === transcript.turns[at]?.id);
      if (refused) return;
      for (const [at, node] of children.entries()) {
        const turn = transcript.turns[at];
        if (turn && keys.has(node.getKey())) typed.push({ turn, text: node.getTextContent() });
      }
    });
    const changes = typed.filter(({ turn, text }) => text !== this.shown.get(turn.id));
    if (!refused && changes.length === 0) return;
    if (refused || !this.correcting || changes.length > 1) {
      if (this.correcting) this.events.notTaken();
      return this.restore(transcript);
    }
    for (const { turn, text } of changes) {
      const element = this.elementOf(turn.id);
      const caret = element && caretIn(element, document.getSelection());
      const inTurn = changeBetween(textOf(transcript, turn), text, caret ?? undefined);
      const change = {
        length: transcript.text.length,
        replacements: inTurn.replacements.map((one) => ({ ...one, start: one.start + turn.start })),
      };
      this.shown.set(turn.id, text);
      const after = this.events.typed(change, this.caret === null ? "moved" : "stayed");
      if (!after) return this.restore(transcript);
      this.transcript = after;
      this.caret = caret === null ? null : turn.start + caret;
    }
    this.lookAtSelection();
  }

  /** Shows the record again as it stands, with the caret where it was. */
  private restore(transcript: Transcript): void {
    const at = this.selection()?.focus ?? 0;
    queueMicrotask(() => {
      this.build(transcript);
      this.select({ start: at, end: at });
    });
  }

  /** Refuses input that the browser itself would do: all of it while reading, and what crosses turns while correcting. */
  private guardInput(event: InputEvent): void {
    const refuse = () => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (!this.correcting || /^(?:format|history|insertFromDrop|deleteByDrag)/.test(event.inputType))
      return refuse();
    if (this.crosses(event.inputType.startsWith("delete") ? event.inputType.endsWith("Forward") : null)) {
      refuse();
      this.events.crossedTurns();
    }
  }

  private guardCommands(): (() => void)[] {
    const guard = <Payload>(
      command: LexicalCommand<Payload>,
      forward: (payload: Payload) => boolean | null,
      $does: () => boolean = () => false,
    ) =>
      this.editor.registerCommand(
        command,
        (payload) => {
          if (!this.correcting) return true;
          if (!this.crosses(forward(payload))) return $does();
          this.events.crossedTurns();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      );
    const neither = () => null;
    const never = <Payload>(command: LexicalCommand<Payload>) =>
      this.editor.registerCommand(command, () => true, COMMAND_PRIORITY_CRITICAL);
    return [
      guard(KEY_BACKSPACE_COMMAND, () => false),
      guard(KEY_DELETE_COMMAND, () => true),
      guard(DELETE_CHARACTER_COMMAND, (backward) => !backward, $removeSelected),
      guard(DELETE_WORD_COMMAND, (backward) => !backward, $removeSelected),
      guard(DELETE_LINE_COMMAND, (backward) => !backward, $removeSelected),
      guard(CONTROLLED_TEXT_INSERTION_COMMAND, neither),
      guard(REMOVE_TEXT_COMMAND, neither),
      guard(INSERT_LINE_BREAK_COMMAND, neither),
      guard(INSERT_PARAGRAPH_COMMAND, neither),
      guard(KEY_ENTER_COMMAND, neither),
      guard(PASTE_COMMAND, neither),
      guard(CUT_COMMAND, neither),
      never(DROP_COMMAND),
      never(DRAGSTART_COMMAND),
    ];
  }

  /** Whether an input at the selection would reach from one turn into another. `forward` is the way of a deletion, else null. */
  private crosses(forward: boolean | null): boolean {
    const { transcript } = this;
    const selected = this.selection();
    if (!transcript || !selected) return false;
    const { start, end } = selected.span;
    const turn = turnAt(transcript.turns, start);
    if (!turn) return true;
    if (start !== end) return end > turn.end;
    if (forward === null) return false;
    return forward ? start >= turn.end : start <= turn.start;
  }
}

/** Deletes what is selected; false where nothing is. Lexical itself takes away the only turn with the last of its words. */
function $removeSelected(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  selection.removeText();
  return true;
}

function appendText(node: TurnNode, text: string): void {
  for (const [at, line] of text.split("\n").entries()) {
    if (at > 0) node.append($createLineBreakNode());
    if (line !== "") node.append($createTextNode(line));
  }
}

function textOf({ text }: Transcript, { start, end }: Turn): string {
  return text.slice(start, end);
}

function sameSelected(a: Selected, b: Selected): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.focus === b.focus;
}

/** What was selected in a text, on the same words of the text that came of it; a caret where they were, when they have gone. */
function followed({ span, focus }: Selected, before: Transcript, after: Transcript): Selected {
  const turn = turnAt(before.turns, span.start);
  const stays = turn && span.end <= turn.end && after.turns.find(({ id }) => id === turn.id);
  if (stays && textOf(after, stays) === textOf(before, turn)) {
    const drift = stays.start - turn.start;
    return { span: { start: span.start + drift, end: span.end + drift }, focus: focus + drift };
  }
  const mapping = mappingOf(changeOfText(before, after));
  const place = mapping.set.mapPos(span.start, 1);
  const now = mapSpan(mapping, span) ?? { start: place, end: place };
  return { span: now, focus: focus < span.end ? now.start : now.end };
}

/** What makes one text of the other: turn by turn, where both have the same turns. */
function changeOfText(before: Transcript, after: Transcript): TextChange {
  if (!sameTurns(before.turns, after.turns)) return changeBetween(before.text, after.text);
  const replacements = before.turns.flatMap((turn, at) => {
    const now = after.turns[at];
    if (!now) return [];
    const inTurn = changeBetween(textOf(before, turn), textOf(after, now));
    return inTurn.replacements.map((one) => ({ ...one, start: one.start + turn.start }));
  });
  return { length: before.text.length, replacements };
}

function sameTurns(a: readonly Turn[], b: readonly Turn[]): boolean {
  return a === b || (a.length === b.length && a.every(({ id }, at) => id === b[at]?.id));
}

/** Whether the turns that both have stand in the same order. */
function stayInOrder(before: readonly Turn[], after: readonly Turn[]): boolean {
  const places = new Map(before.map(({ id }, at) => [id, at]));
  let last = -1;
  return after.every(({ id }) => {
    const place = places.get(id) ?? last;
    const rises = place >= last;
    last = place;
    return rises;
  });
}

/** The length need not be the same: once a turn was laid out, its height is known. */
function sameLook(a: TurnLook, b: TurnLook | undefined): boolean {
  return (
    b !== undefined &&
    a.turnId === b.turnId &&
    a.number === b.number &&
    a.who === b.who &&
    a.time === b.time &&
    a.mark === b.mark &&
    a.quiet === b.quiet &&
    a.section === b.section
  );
}
