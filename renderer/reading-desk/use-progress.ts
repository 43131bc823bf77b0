import { useEffect, useRef } from "react";
import type { Transcript } from "../../shared/project/records.ts";
import { type Desk, useDesk } from "../storage/desk.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { readSlice } from "./read-slice.ts";

/** How long the text stands still before what is in view counts as read, in milliseconds. */
const rest = 400;

/** Remembers how far a transcript has been read: the furthest place that stood still in view. */
export function useProgress(text: OpenText | null, transcript: Transcript): void {
  const desk = useDesk();
  const latest = useRef(transcript);
  latest.current = transcript;
  useEffect(() => {
    if (!text) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const seen = () => remember(desk, latest.current, lowestInView(text, latest.current));
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(seen, rest);
    };
    const resized = new ResizeObserver(scrolled);
    resized.observe(text.scroller);
    text.scroller.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      resized.disconnect();
      text.scroller.removeEventListener("scroll", scrolled);
    };
  }, [desk, text]);
}

/** A text that was read to its end stays so while it is corrected, however long it grows. */
export function useWhollyRead(transcript: Transcript, correcting: boolean): void {
  const desk = useDesk();
  const latest = useRef(transcript);
  latest.current = transcript;
  useEffect(() => {
    if (!correcting) return;
    const { id, text } = latest.current;
    const wasRead = (desk.of(readSlice).furthest[id] ?? -1) >= text.length;
    return () => {
      if (wasRead) remember(desk, latest.current, latest.current.text.length);
    };
  }, [desk, correcting]);
}

function remember(desk: Desk, { id }: Transcript, place: number): void {
  const { furthest } = desk.of(readSlice);
  if (place > (furthest[id] ?? -1)) desk.put(readSlice, { furthest: { ...furthest, [id]: place } });
}

/** The last place of the text that is in view, in UTF-16 units; of a turn that reaches below it, the share that is seen. */
function lowestInView({ editor, scroller }: OpenText, { turns, text }: Transcript): number {
  const origin = editor.root.getBoundingClientRect().top;
  const bottom = scroller.getBoundingClientRect().bottom - origin;
  const last = turns.findLast(({ id }) => (editor.elementOf(id)?.offsetTop ?? 0) < bottom);
  if (!last) return 0;
  const element = editor.elementOf(last.id);
  const height = element?.offsetHeight ?? 0;
  const top = element?.offsetTop ?? 0;
  // The space below a turn's last line need not be in view.
  if (top + height - endOfLine <= bottom) return last === turns.at(-1) ? text.length : last.end;
  return Math.floor(last.start + ((bottom - top) / height) * (last.end - last.start));
}

/** How much space below its words a turn has at most, in pixels. */
const endOfLine = 20;
