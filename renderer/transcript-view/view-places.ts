import { useEffect, useLayoutEffect, useRef } from "react";
import type { Transcript } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { type DeskState, useDesk } from "../storage/desk.ts";
import type { BarPlace } from "./CodeBar.tsx";
import type { Selected } from "./caret-moves.ts";
import { turnAt } from "./text-places.ts";
import type { TranscriptEditor } from "./transcript-editor.ts";

/** Just below the last words of a span, kept within the page's width. */
export function placeOf(span: Span, editor: TranscriptEditor, page: HTMLElement | null): BarPlace {
  const init = editor.rangeOf(span);
  if (!init || !page) return { left: 0, top: 0 };
  const range = document.createRange();
  range.setStart(init.startContainer, init.startOffset);
  range.setEnd(init.endContainer, init.endOffset);
  const rects = range.getClientRects();
  const last = rects[rects.length - 1] ?? range.getBoundingClientRect();
  const origin = page.getBoundingClientRect();
  const left = Math.min(last.left - origin.left, origin.width - 372);
  return { left: Math.max(8, left), top: last.bottom - origin.top + 8 };
}

/** Scrolls so that a span is well in view, unless it is already. */
export function reveal(scroller: HTMLElement | null, editor: TranscriptEditor, span: Span): void {
  const init = editor.rangeOf(span);
  if (!init || !scroller) return;
  const range = document.createRange();
  range.setStart(init.startContainer, init.startOffset);
  range.setEnd(init.endContainer, init.endOffset);
  const { top, bottom } = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (top >= view.top + 24 && bottom <= view.bottom - 24) return;
  scroller.scrollTop += top - view.top - view.height / 3;
}

/** Tells of each change of the selection within the text. */
export function useSelection(
  editor: TranscriptEditor | null,
  tell: (selected: Selected | null) => void,
): void {
  const teller = useRef(tell);
  teller.current = tell;
  useEffect(() => {
    if (!editor) return;
    const changed = () => {
      const selected = editor.selection();
      if (selected) teller.current(selected);
    };
    document.addEventListener("selectionchange", changed);
    return () => document.removeEventListener("selectionchange", changed);
  }, [editor]);
}

/** Opens a transcript where it was left, and remembers where that is. */
export function useReadingPlace(
  scroller: { readonly current: HTMLElement | null },
  editor: TranscriptEditor | null,
  { id, turns }: Transcript,
): void {
  const desk = useDesk();
  const latest = useRef(turns);
  latest.current = turns;
  useLayoutEffect(() => {
    const view = scroller.current;
    if (!view || !editor) return;
    const left = desk.now().left[id] ?? 0;
    const turn = left > 0 ? turnAt(latest.current, left) : null;
    const element = turn && editor.elementOf(turn.id);
    view.scrollTop = element ? element.offsetTop : 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const first = latest.current.find(
          (one) => (editor.elementOf(one.id)?.offsetTop ?? 0) >= view.scrollTop - 4,
        );
        desk.set({ left: { ...desk.now().left, [id]: first?.start ?? 0 } });
      }, 300);
    };
    view.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      view.removeEventListener("scroll", scrolled);
    };
  }, [desk, editor, id, scroller]);
}

/** Shows the span that another panel asked for, once. */
export function useShowing(
  scroller: { readonly current: HTMLElement | null },
  editor: TranscriptEditor | null,
  { id }: Transcript,
  show: DeskState["show"],
): void {
  useEffect(() => {
    if (!show || !editor || show.transcriptId !== id) return;
    reveal(scroller.current, editor, show.span);
    editor.select({ start: show.span.start, end: show.span.start });
  }, [show, editor, id, scroller]);
}
