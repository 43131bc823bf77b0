import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Coding, Transcript } from "../../shared/project/records.ts";
import { type Lane, layLanes } from "./lane-layout.ts";
import type { TranscriptEditor } from "./transcript-editor.ts";

/** How much beyond the window's edge is laid out already, as a share of its height. */
const ahead = 0.75;
/** How long lanes stand still while somebody types, in milliseconds. */
const afterTyping = 200;
const spacing = { gap: 3, labelHeight: 16 };

/**
 * The lanes of the codings in view, laid out anew when codings, text or window change and when scrolling
 * comes near the end of what is laid out.
 */
export function useLanes(
  scroller: RefObject<HTMLElement | null>,
  editor: TranscriptEditor | null,
  transcript: Transcript,
  codings: readonly Coding[],
  columns: number,
): readonly Lane[] {
  const [lanes, setLanes] = useState<readonly Lane[]>([]);
  const before = useRef("");

  const measure = useCallback(() => {
    const view = scroller.current;
    if (!editor || !view) return null;
    const origin = editor.root.getBoundingClientRect().top;
    const from = view.getBoundingClientRect().top - origin - view.clientHeight * ahead;
    const to = from + view.clientHeight * (1 + 2 * ahead);
    const [first, last] = turnsBetween(editor, transcript, from, to);
    const range = document.createRange();
    const inView = codings.filter(({ lost, start, end }) => !lost && end > first && start < last);
    const inputs = inView.flatMap((coding) => {
      const place = editor.rangeOf(coding);
      if (!place) return [];
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      const { top, bottom } = range.getBoundingClientRect();
      return [{ id: coding.id, top: top - origin, bottom: bottom - origin }];
    });
    setLanes(layLanes(inputs, { ...spacing, columns }));
    return { from, to };
  }, [scroller, editor, transcript, codings, columns]);

  useEffect(() => {
    const view = scroller.current;
    if (!view || !editor) return;
    let laid: { from: number; to: number } | null = null;
    const lay = () => {
      laid = measure();
    };
    // The same codings in a changed text: somebody is typing, and lanes that move at once would only hold them up.
    const same = `${transcript.id} ${codings.length}`;
    const typing = before.current === same;
    before.current = same;
    let frame = typing ? 0 : requestAnimationFrame(lay);
    const timer = typing ? setTimeout(lay, afterTyping) : undefined;
    const scrolled = () => {
      const top = view.getBoundingClientRect().top - editor.root.getBoundingClientRect().top;
      if (laid && top > laid.from && top + view.clientHeight < laid.to) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(lay);
    };
    const sizeOf = ({ clientWidth, clientHeight }: HTMLElement) => `${clientWidth} × ${clientHeight}`;
    let size = sizeOf(editor.root);
    const resized = new ResizeObserver(() => {
      if (sizeOf(editor.root) === size) return;
      size = sizeOf(editor.root);
      laid = null;
      scrolled();
    });
    resized.observe(editor.root);
    view.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      resized.disconnect();
      view.removeEventListener("scroll", scrolled);
    };
  }, [scroller, editor, measure, transcript.id, codings.length]);

  return lanes;
}

/** The places of the text between two heights of the page: found by halving, since turns stand below one another. */
function turnsBetween(
  editor: TranscriptEditor,
  { turns }: Transcript,
  from: number,
  to: number,
): readonly [number, number] {
  const topOf = (at: number) => editor.elementOf(turns[at]?.id ?? -1)?.offsetTop ?? 0;
  const firstBelow = (height: number) => {
    let low = 0;
    let high = turns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (topOf(middle) < height) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const first = turns[Math.max(0, firstBelow(from) - 1)];
  const last = turns[Math.min(turns.length - 1, firstBelow(to))];
  return [first?.start ?? 0, last?.end ?? 0];
}
