import type { Transcript, Turn } from "../../shared/project/records.ts";
import { turnsTouched } from "../../shared/quotes/voices.ts";
import { type Span, spanHolding } from "../../shared/text/span.ts";

/** A point in the page, as ranges and selections want it. */
type PagePoint = { readonly node: Node; readonly offset: number };

/** The turn in which a place of the text stands; a place on the LF between two belongs to the first. */
export function turnAt(turns: readonly Turn[], place: number): Turn | null {
  return turns[spanHolding(turns, place)] ?? null;
}

/**
 * The turns of what is selected, as positions in `turns`, `to` exclusive: those that the words touch, or the one in which
 * the caret stands, also at its very beginning.
 */
export function turnsSelected(
  turns: readonly Turn[],
  span: Span,
): { readonly from: number; readonly to: number } {
  if (span.start < span.end) return turnsTouched(turns, span);
  const from = Math.max(0, spanHolding(turns, span.start));
  return { from, to: Math.min(turns.length, from + 1) };
}

/** Turns a place of the text, in UTF-16 code units, into a point of the page. */
export function pagePoint(
  transcript: Transcript,
  elementOf: (turnId: number) => HTMLElement | null,
  place: number,
): PagePoint | null {
  const turn = turnAt(transcript.turns, place);
  const element = turn && elementOf(turn.id);
  return turn && element ? pointIn(element, Math.min(place, turn.end) - turn.start) : null;
}

/** A point so many units into a turn's paragraph. A line break within the turn counts as one. */
function pointIn(element: HTMLElement, offset: number): PagePoint {
  const only = element.firstChild?.firstChild;
  if (element.childNodes.length === 1 && only instanceof Text && offset <= only.length)
    return { node: only, offset };
  let left = offset;
  let last: PagePoint = { node: element, offset: 0 };
  for (const leaf of leavesOf(element)) {
    if (leaf instanceof Text) {
      if (left <= leaf.length) return { node: leaf, offset: left };
      left -= leaf.length;
      last = { node: leaf, offset: leaf.length };
    } else {
      const parent = leaf.parentNode ?? element;
      const at = [...parent.childNodes].indexOf(leaf as ChildNode);
      if (left === 0) return { node: parent, offset: at };
      left -= 1;
      last = { node: parent, offset: at + 1 };
    }
  }
  return last;
}

/** Turns a point of the page into a place of the text; null when it is in no turn. */
function textPlace(transcript: Transcript, root: HTMLElement, point: PagePoint): number | null {
  if (point.node === root) return placeOfChild(transcript, root, point.offset);
  const element = (point.node instanceof Element ? point.node : point.node.parentElement)?.closest(
    "p[data-turn]",
  );
  if (!(element instanceof HTMLElement) || !root.contains(element)) return null;
  const turn = transcript.turns.find(({ id }) => id === Number(element.dataset.turn));
  return turn ? Math.min(turn.end, turn.start + unitsBefore(element, point)) : null;
}

/** A selection of whole paragraphs ends between them: before the child of that number. */
function placeOfChild({ turns, text }: Transcript, root: HTMLElement, child: number): number {
  const element = root.children[child];
  const turn = element instanceof HTMLElement && turns.find(({ id }) => id === Number(element.dataset.turn));
  return turn ? turn.start : text.length;
}

function unitsBefore(element: HTMLElement, { node, offset }: PagePoint): number {
  let units = 0;
  for (const leaf of leavesOf(element)) {
    if (leaf === node) return units + (leaf instanceof Text ? offset : 0);
    if (!(node instanceof Text) && isAtOrAfter(leaf, node, offset)) return units;
    units += leaf instanceof Text ? leaf.length : 1;
  }
  return units;
}

/** Whether a leaf begins at or behind the child of that number of an element. */
function isAtOrAfter(leaf: Node, parent: Node, child: number): boolean {
  const boundary = parent.childNodes[child];
  if (!boundary) return !parent.contains(leaf) && Boolean(parent.compareDocumentPosition(leaf) & 4);
  return boundary === leaf || boundary.contains(leaf) || Boolean(boundary.compareDocumentPosition(leaf) & 4);
}

/** The texts and line breaks of a paragraph in order; breaks that the editor added for looks are no text. */
function* leavesOf(element: HTMLElement): Generator<Node> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) yield node;
    else if (node instanceof HTMLBRElement && !node.dataset.lexicalManagedLinebreak) yield node;
  }
}

/** How far into a turn's paragraph, as the page shows it just now, the caret stands; null when it is elsewhere. */
export function caretIn(element: HTMLElement, selection: Selection | null): number | null {
  const node = selection?.focusNode;
  if (!node || !element.contains(node)) return null;
  return unitsBefore(element, { node, offset: selection.focusOffset });
}

/** The words selected in the page, as a span of the text, and where the moving end of the selection is. */
export function selectedSpan(
  transcript: Transcript,
  root: HTMLElement,
  selection: Selection | null,
): { readonly span: Span; readonly focus: number } | null {
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const anchor = textPlace(transcript, root, { node: selection.anchorNode, offset: selection.anchorOffset });
  const focus = textPlace(transcript, root, { node: selection.focusNode, offset: selection.focusOffset });
  if (anchor === null || focus === null) return null;
  return { span: { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }, focus };
}
