import { useEffect, useLayoutEffect, useRef } from "react";
import type { Transcript } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import type { Selected } from "./caret-moves.ts";
import type { OpenText } from "./open-text.ts";
import { turnAt } from "./text-places.ts";
import { type SelectedIn, textSlice } from "./text-slice.ts";

/** Between words and what stands beside them, in pixels. */
const gap = 8;
/** So long after the last scrolling it is remembered where that led to, in milliseconds. */
const scrollPause = 300;
/** How high a row of what is offered beside words is, in pixels: a control and its border. */
export const offerHeight = 32;

/** Where something stands beside the text, in pixels within the page. */
export type PagePlace = { readonly left: number; readonly top: number };

/**
 * Just below the last words of a span, kept within the page's width. Something so high (in pixels) that it would end below
 * what is in view stands above the first words instead, where there is room.
 */
export function placeBelow(span: Span, { editor, page, scroller }: OpenText, height = 0): PagePlace {
  const init = editor.rangeOf(span);
  if (!init) return { left: 0, top: 0 };
  const range = document.createRange();
  range.setStart(init.startContainer, init.startOffset);
  range.setEnd(init.endContainer, init.endOffset);
  const rects = range.getClientRects();
  const whole = range.getBoundingClientRect();
  const last = rects[rects.length - 1] ?? whole;
  const origin = page.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const left = Math.min(last.left - origin.left, origin.width - 372);
  const [below, above] = [last.bottom + gap, whole.top - gap - height];
  const top = below + height > view.bottom && above >= view.top ? above : below;
  return { left: Math.max(gap, left), top: top - origin.top };
}

/** Scrolls so that a span is well in view, unless it is already. */
export function reveal({ editor, scroller }: OpenText, span: Span): void {
  const init = editor.rangeOf(span);
  if (!init) return;
  const range = document.createRange();
  range.setStart(init.startContainer, init.startOffset);
  range.setEnd(init.endContainer, init.endOffset);
  const { top, bottom } = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (top >= view.top + 24 && bottom <= view.bottom - 24) return;
  scroller.scrollTop += top - view.top - view.height / 3;
}

/** What was selected last, also before one went to another place, or else a caret where the first turn in view begins. */
export function selectedLast(
  { editor, scroller }: OpenText,
  { id, turns, text }: Transcript,
  before: SelectedIn | null,
): Selected {
  const last = editor.selectedLast() ?? before;
  if (last?.in === id && last.span.end <= text.length) return last;
  const view = scroller.getBoundingClientRect().top;
  const first = turns.find(({ id }) => (editor.elementOf(id)?.getBoundingClientRect().bottom ?? 0) > view);
  const start = first?.start ?? 0;
  return { span: { start, end: start }, focus: start };
}

/** Tells of each change of the selection within the text, and of it as it is before each command. */
export function useSelection(text: OpenText | null, tell: (selected: Selected) => void): void {
  const teller = useRef(tell);
  teller.current = tell;
  const commands = useCommandDesk();
  useEffect(() => {
    if (!text) return;
    const { editor } = text;
    const ends = [
      editor.whenSelected((selected) => teller.current(selected)),
      commands.beforeCommands(editor.lookAtSelection),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [text, commands]);
}

/** Opens a transcript where it was left. */
export function useReadingPlace(text: OpenText | null, { id, turns }: Transcript): void {
  const desk = useDesk();
  const latest = useRef(turns);
  latest.current = turns;
  useLayoutEffect(() => {
    if (!text) return;
    const left = desk.of(textSlice).left[id] ?? 0;
    const turn = left > 0 ? turnAt(latest.current, left) : null;
    const element = turn && text.editor.elementOf(turn.id);
    text.scroller.scrollTop = element ? element.offsetTop : 0;
  }, [desk, text, id]);
}

/**
 * Remembers where a transcript is left: a moment after each scrolling, and at once where one leaves before that. Stands before
 * the effect that opens the text, so that it ends while the text still stands.
 */
export function useRememberedPlace(text: OpenText | null, { id, turns }: Transcript): void {
  const desk = useDesk();
  const shown = useRef(turns);
  useLayoutEffect(() => {
    if (!text) return;
    const { editor, scroller } = text;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = () => {
      timer = undefined;
      const first = shown.current.find(
        (one) => (editor.elementOf(one.id)?.offsetTop ?? 0) >= scroller.scrollTop - 4,
      );
      desk.put(textSlice, { left: { ...desk.of(textSlice).left, [id]: first?.start ?? 0 } });
    };
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(remember, scrollPause);
    };
    scroller.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      scroller.removeEventListener("scroll", scrolled);
      if (timer === undefined) return;
      clearTimeout(timer);
      remember();
    };
  }, [desk, text, id]);
  // After what leaves has ended, which still goes by the turns that were shown.
  useLayoutEffect(() => {
    shown.current = turns;
  }, [turns]);
}

/** Shows the span that another panel asked for, once. */
export function useShowing(text: OpenText | null, { id }: Transcript): void {
  const desk = useDesk();
  const show = useDeskState((state) => state.show);
  useEffect(() => {
    if (!show || !text || show.transcriptId !== id) return;
    reveal(text, show.span);
    const { start, end } = show.span;
    text.editor.select({ start, end: show.selects ? end : start });
    // Who comes back to this text later comes back to where it was left.
    desk.set({ show: null });
  }, [desk, show, text, id]);
}
