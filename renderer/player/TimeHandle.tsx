import { Play } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import type { Transcript, Turn } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { clock } from "../transcript-view/turn-looks.ts";
import { useTextSizes } from "../transcript-view/use-text-sizes.ts";
import "./time-handle.css";

type Pointed = {
  readonly turnId: Turn["id"];
  readonly in: Transcript;
  readonly sizes: number;
  readonly left: number;
  readonly top: number;
  /** Whether names stand above the turns rather than beside them. */
  readonly isAbove: boolean;
};

/** How far below the name of who speaks the time of a turn stands, in pixels. */
const belowName = 17;

/** The time beside the turn that the pointer is on, as a button that plays it. By keys the same is reached from the text. */
export const TimeHandle = memo(function TimeHandle({
  text,
  transcript,
  onPlay,
}: {
  readonly text: OpenText;
  readonly transcript: Transcript;
  /** The same function each time. */
  readonly onPlay: (turnId: Turn["id"]) => void;
}) {
  const { say } = useWords();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const sizes = useTextSizes(text);
  const latest = useRef({ in: transcript, sizes });
  latest.current = { in: transcript, sizes };

  useEffect(() => {
    const { page, editor } = text;
    const ends = new AbortController();
    const point = ({ target, buttons }: PointerEvent) => {
      if (buttons !== 0 || !(target instanceof Element)) return;
      if (target.closest(".time-handle, .speaker-handle")) return;
      const element = target.closest<HTMLElement>("p[data-turn]");
      const turn = element && editor.root.contains(element) ? element : null;
      setPointed((before) => {
        if (!turn) return null;
        const turnId = Number(turn.dataset.turn);
        const now = latest.current;
        if (before?.turnId === turnId && before.in === now.in && before.sizes === now.sizes) return before;
        const beside = getComputedStyle(turn, "::before");
        const isAbove = beside.position === "static";
        const below = isAbove ? 0 : Number.parseFloat(beside.top) + belowName;
        const left = editor.root.offsetLeft + (isAbove ? editor.root.offsetWidth : 0);
        return { turnId, ...now, left, top: editor.root.offsetTop + turn.offsetTop + below, isAbove };
      });
    };
    page.addEventListener("pointermove", point, { signal: ends.signal });
    page.addEventListener("pointerleave", () => setPointed(null), { signal: ends.signal });
    return () => ends.abort();
  }, [text]);

  const place =
    pointed?.in === transcript && pointed.sizes === sizes
      ? transcript.turns.findIndex(({ id }) => id === pointed.turnId)
      : -1;
  const turn = transcript.turns[place];
  if (!pointed || !turn) return null;
  const n = place + 1;
  const time = turn.startMs === null ? "" : clock(turn.startMs);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={pointed.isAbove ? "time-handle above" : "time-handle"}
      style={{ left: pointed.left, top: pointed.top }}
      aria-label={time === "" ? say("player.playTurn", { n }) : say("player.playTurnAt", { n, time })}
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPlay(turn.id)}
    >
      <Play aria-hidden />
      {time}
    </button>
  );
});
