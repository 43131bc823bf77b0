import { useEffect, useRef, useState } from "react";
import type { Transcript, Turn } from "../../shared/project/records.ts";
import type { OpenText } from "./open-text.ts";
import { useTextSizes } from "./use-text-sizes.ts";

/** The turn that the pointer is on, and where its name stands, in pixels within the page. */
export type PointedTurn = {
  readonly turn: Turn;
  /** From 1. */
  readonly number: number;
  readonly left: number;
  readonly top: number;
  /** Whether names stand above the turns, at the left edge of the text, rather than beside them. */
  readonly isAbove: boolean;
};

type Place = Pick<PointedTurn, "left" | "top" | "isAbove">;
/** Asked once, so only as long as the transcript is that one and laid out as it was then. */
type Pointed = Place & { readonly turnId: Turn["id"]; readonly in: Transcript; readonly sizes: number };

/** The handles that stand over what is beside a turn: the pointer on one of them has not left the turn. */
const handles = ".speaker-handle, .time-handle";

/** The turn that the pointer is on; null where it is on none. */
export function usePointedTurn(text: OpenText, transcript: Transcript): PointedTurn | null {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const sizes = useTextSizes(text);
  const latest = useRef({ in: transcript, sizes });
  latest.current = { in: transcript, sizes };

  useEffect(() => {
    const { page, editor } = text;
    const ends = new AbortController();
    const point = ({ target, buttons }: PointerEvent) => {
      if (buttons !== 0 || !(target instanceof Element) || target.closest(handles)) return;
      const element = target.closest<HTMLElement>("p[data-turn]");
      const turn = element && editor.root.contains(element) ? element : null;
      setPointed((before) => {
        if (!turn) return null;
        const turnId = Number(turn.dataset.turn);
        const now = latest.current;
        if (before?.turnId === turnId && before.in === now.in && before.sizes === now.sizes) return before;
        const beside = getComputedStyle(turn, "::before");
        const isAbove = beside.position === "static";
        const below = isAbove ? 0 : Number.parseFloat(beside.top);
        const top = editor.root.offsetTop + turn.offsetTop + below;
        return { turnId, ...now, left: editor.root.offsetLeft, top, isAbove };
      });
    };
    page.addEventListener("pointermove", point, { signal: ends.signal });
    page.addEventListener("pointerleave", () => setPointed(null), { signal: ends.signal });
    return () => ends.abort();
  }, [text]);

  if (pointed?.in !== transcript || pointed.sizes !== sizes) return null;
  const at = transcript.turns.findIndex(({ id }) => id === pointed.turnId);
  const turn = transcript.turns[at];
  const { left, top, isAbove } = pointed;
  return turn ? { turn, number: at + 1, left, top, isAbove } : null;
}
