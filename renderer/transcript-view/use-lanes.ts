import { useEffect, useRef, useState } from "react";
import type { Coding, TranscriptId } from "../../shared/project/records.ts";
import { type Lane, layLanes } from "./lane-layout.ts";
import type { OpenText } from "./open-text.ts";
import { useTextSizes } from "./use-text-sizes.ts";

/** How long lanes stand still while somebody types, in milliseconds. */
const afterTyping = 200;
const spacing = { gap: 3, labelHeight: 16 };

/** A lane and the coding whose it is, as it was when the lane was laid. */
export type CodingLane = Lane & { readonly coding: Coding };

/** The lanes of the codings in view, laid out anew when they, the text or the window's width change. */
export function useLanes(
  text: OpenText | null,
  transcriptId: TranscriptId,
  inView: readonly Coding[],
  columns: number,
): readonly CodingLane[] {
  const [lanes, setLanes] = useState<readonly CodingLane[]>([]);
  const before = useRef("");
  const sizes = useTextSizes(text);

  useEffect(() => {
    if (!text) return;
    const lay = () => setLanes(lanesOf(text, inView, columns));
    // The same codings in a changed text of the same size: somebody is typing, and lanes that move at once would only
    // hold them up.
    const same = `${transcriptId} ${sizes} ${inView.map(({ id }) => id).join(" ")}`;
    const typing = before.current === same;
    before.current = same;
    const frame = typing ? 0 : requestAnimationFrame(lay);
    const timer = typing ? setTimeout(lay, afterTyping) : undefined;
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [text, transcriptId, inView, columns, sizes]);

  return lanes;
}

function lanesOf({ editor }: OpenText, codings: readonly Coding[], columns: number): readonly CodingLane[] {
  const origin = editor.root.getBoundingClientRect().top;
  const range = document.createRange();
  const byId = new Map<string, Coding>();
  const inputs = codings.flatMap((coding) => {
    const place = coding.lost ? null : editor.rangeOf(coding);
    if (!place) return [];
    byId.set(coding.id, coding);
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    return [{ id: coding.id, top: top - origin, bottom: bottom - origin }];
  });
  return layLanes(inputs, { ...spacing, columns }).flatMap((lane) => {
    const coding = byId.get(lane.id);
    return coding ? [{ ...lane, coding }] : [];
  });
}
