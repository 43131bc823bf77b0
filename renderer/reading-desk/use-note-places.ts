import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Span } from "../../shared/text/span.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { useLatest } from "../ui/use-latest.ts";
import { layNotes, type NoteBox } from "./note-layout.ts";

/** How much space is left between two notes, in pixels. */
const gap = 6;

/** How long notes stand still while somebody types, in milliseconds. */
const afterTyping = 200;

type PlacedNote = Span & { readonly id: string };

/** Where each note stands in the margin, in pixels from the top of the text, and how far down the lowest reaches. */
type NotePlaces = { readonly tops: ReadonlyMap<string, number>; readonly bottom: number };

const nowhere: NotePlaces = { tops: new Map(), bottom: 0 };

/**
 * Places notes beside their words, again whenever they, the text, its width or the height of one of them changes.
 * `list` holds an element for each, in the same order.
 */
export function useNotePlaces(
  text: OpenText,
  list: RefObject<HTMLElement | null>,
  notes: readonly PlacedNote[],
  forward: string | null,
): NotePlaces {
  const [places, setPlaces] = useState(nowhere);
  const seen = useRef<{ readonly resized: ResizeObserver; shown: string } | null>(null);
  const shown = `${forward} ${notes.map(({ id }) => id).join(" ")}`;
  const place = useLatest((of: readonly PlacedNote[]) => {
    if (!list.current) return;
    const next = placesOf(text, list.current, of, forward);
    setPlaces((now) => (samePlaces(now, next) ? now : next));
  });
  const latest = useLatest(() => place(notes));
  useLayoutEffect(() => {
    const resized = new ResizeObserver(latest);
    resized.observe(text.editor.root);
    seen.current = { resized, shown: "" };
    return () => resized.disconnect();
  }, [text, latest]);
  useLayoutEffect(() => {
    const { current } = seen;
    // The same notes elsewhere: somebody corrects the text, and measuring at once would only hold them up.
    if (current?.shown === shown) {
      const timer = setTimeout(() => place(notes), afterTyping);
      return () => clearTimeout(timer);
    }
    place(notes);
    if (!current) return;
    current.shown = shown;
    current.resized.disconnect();
    for (const element of [text.editor.root, ...(list.current?.children ?? [])])
      current.resized.observe(element);
  }, [text, list, notes, shown, place]);
  return places;
}

function placesOf(
  { editor }: OpenText,
  list: HTMLElement,
  notes: readonly PlacedNote[],
  forward: string | null,
): NotePlaces {
  const origin = editor.root.getBoundingClientRect().top;
  const range = document.createRange();
  const boxes = notes.flatMap((note, at): NoteBox[] => {
    const place = editor.rangeOf(note);
    const element = list.children[at];
    if (!place || !(element instanceof HTMLElement)) return [];
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return [
      { id: note.id, anchor: range.getBoundingClientRect().top - origin, height: element.offsetHeight },
    ];
  });
  const tops = layNotes(boxes, { gap, forward });
  const bottom = boxes.reduce((most, { id, height }) => Math.max(most, (tops.get(id) ?? 0) + height), 0);
  return { tops, bottom };
}

function samePlaces(a: NotePlaces, b: NotePlaces): boolean {
  return (
    a.bottom === b.bottom &&
    a.tops.size === b.tops.size &&
    [...b.tops].every(([id, top]) => a.tops.get(id) === top)
  );
}
