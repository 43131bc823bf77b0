import type { Span } from "../../shared/text/span.ts";

/** Words that are selected in one turn of the preview, in UTF-16 code units of that turn. */
export type SelectedWords =
  | { readonly is: "words"; readonly turn: number; readonly within: Span; readonly box: DOMRect }
  | { readonly is: "across-turns"; readonly turn: number; readonly box: DOMRect };

/** The selection within the turns of a list; null when there is none, or it is elsewhere. */
export function selectedWords(list: HTMLElement): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = turnOf(range.startContainer);
  if (!first || !list.contains(first)) return null;
  const last = turnOf(range.endContainer);
  const turn = Number(first.dataset.turn);
  const start = offsetIn(first, range.startContainer, range.startOffset);
  const length = first.textContent?.length ?? 0;
  // Three clicks select a paragraph up to the beginning of the next.
  const endsBefore = last !== first && (range.endOffset === 0 || !last);
  const box = range.getBoundingClientRect();
  if (last !== first && !endsBefore) return { is: "across-turns", turn, box };
  const end = last === first ? offsetIn(first, range.endContainer, range.endOffset) : length;
  const words = (first.textContent ?? "").slice(start, end);
  if (words.trim() === "") return null;
  const from = start + (words.length - words.trimStart().length);
  return { is: "words", turn, within: { start: from, end: from + words.trim().length }, box };
}

/** Whether the same words are selected. */
export function areSame(a: SelectedWords, b: SelectedWords): boolean {
  if (a.is !== b.is || a.turn !== b.turn) return false;
  if (a.is !== "words" || b.is !== "words") return true;
  return a.within.start === b.within.start && a.within.end === b.within.end;
}

function turnOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("p[data-turn]") ?? null;
}

function offsetIn(turn: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(turn, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** Whether the caret stands in the first or the last line of a turn. */
export function caretLine(turn: HTMLElement): { readonly isFirst: boolean; readonly isLast: boolean } {
  const selection = document.getSelection();
  const box = selection && selection.rangeCount > 0 ? caretBox(selection) : null;
  if (!box) return { isFirst: true, isLast: true };
  const whole = turn.getBoundingClientRect();
  return {
    isFirst: box.top - whole.top < box.height,
    isLast: whole.bottom - box.bottom < box.height,
  };
}

/** Where the moving end of the selection stands. */
function caretBox({ focusNode, focusOffset }: Selection): DOMRect | null {
  if (!focusNode) return null;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  range.collapse(true);
  const box = range.getBoundingClientRect();
  return box.height > 0 ? box : null;
}
