import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Transcript } from "../../shared/project/records.ts";
import { overlap, type Span } from "../../shared/text/span.ts";
import type { OpenText } from "./open-text.ts";
import type { TranscriptEditor } from "./transcript-editor.ts";

/** The first and the last of the turns that are in view or near it, as their places in the list of turns of one text. */
export type TurnsInView = { readonly of: string; readonly first: number; readonly last: number };

/** How much beyond the window's edge is painted and laid out already, as a share of its height. */
const ahead = 0.5;

/**
 * The turns in view, found anew when scrolling comes near the end of those that were found. Only what belongs to
 * them is painted and laid out: an interview with 2,000 codings shows a hundred at a time, and the browser works
 * out every painted range anew after each letter.
 */
export function useTurnsInView(text: OpenText | null, transcript: Transcript): TurnsInView | null {
  const [inView, setInView] = useState<TurnsInView | null>(null);
  const latest = useRef(transcript);
  latest.current = transcript;
  const of = listOf(transcript);

  useLayoutEffect(() => {
    if (!text) return;
    const { editor, scroller } = text;
    let found: { readonly from: number; readonly to: number } | null = null;
    let frame = 0;
    const find = () => {
      const origin = editor.root.getBoundingClientRect().top;
      const height = scroller.clientHeight;
      const top = scroller.getBoundingClientRect().top - origin;
      found = { from: top - height * ahead, to: top + height * (1 + ahead) };
      const next = { of, ...turnsBetween(editor, latest.current, found.from, found.to) };
      setInView((before) => (before && sameTurns(before, next) ? before : next));
    };
    const seek = () => {
      cancelAnimationFrame(frame);
      // In the frame itself, so that no text comes into view unpainted.
      frame = requestAnimationFrame(() => flushSync(find));
    };
    const scrolled = () => {
      const top = scroller.getBoundingClientRect().top - editor.root.getBoundingClientRect().top;
      const spare = (scroller.clientHeight * ahead) / 2;
      if (!found || top - spare < found.from || top + scroller.clientHeight + spare > found.to) seek();
    };
    // Of the text too: turns that come into view are higher or lower than they were taken to be, those found first among them.
    const resized = new ResizeObserver(seek);
    find();
    resized.observe(scroller);
    resized.observe(editor.root);
    scroller.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      scroller.removeEventListener("scroll", scrolled);
    };
  }, [text, of]);

  return inView;
}

/** The same as long as a text keeps its turns, whatever is typed in them. */
function listOf({ id, turns }: Transcript): string {
  return `${id} ${turns.length}`;
}

/** Those of some spans that reach into the turns in view; `spans` stand in reading order. */
export function useInView<Spanned extends Span>(
  spans: readonly Spanned[],
  transcript: Transcript,
  inView: TurnsInView | null,
): readonly Spanned[] {
  const { turns } = transcript;
  const current = inView?.of === listOf(transcript) ? inView : null;
  return useMemo(() => {
    const start = current && turns[current.first]?.start;
    const end = current && turns[Math.min(current.last, turns.length - 1)]?.end;
    if (typeof start !== "number" || typeof end !== "number") return [];
    return spans.filter((span) => span.start < end && overlap(span, { start, end }));
  }, [spans, turns, current]);
}

/** Found by halving, since turns stand below one another. Heights are counted from the top of the text. */
function turnsBetween(
  editor: TranscriptEditor,
  { turns }: Transcript,
  from: number,
  to: number,
): Omit<TurnsInView, "of"> {
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
  return { first: Math.max(0, firstBelow(from) - 1), last: Math.min(turns.length - 1, firstBelow(to)) };
}

function sameTurns(a: TurnsInView, b: TurnsInView): boolean {
  return a.of === b.of && a.first === b.first && a.last === b.last;
}
