import { memo, useEffect, useRef, useState } from "react";
import type { Transcript, Turn } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import type { OpenText } from "./open-text.ts";
import { nameOfTurn } from "./speaker-name.ts";
import { useTextSizes } from "./use-text-sizes.ts";
import type { PagePlace } from "./view-places.ts";
import "./speaker-handle.css";

/** Where the handle of a turn stands; asked once, so only as long as the transcript is that one and laid out as it was then. */
type Pointed = PagePlace & { readonly turnId: Turn["id"]; readonly in: Transcript; readonly sizes: number };

/**
 * The name beside the turn that the pointer is on, as a button: also where no name stands, because who speaks goes on
 * speaking. By keys the same menu is reached from the text.
 */
export const SpeakerHandle = memo(function SpeakerHandle({
  text,
  transcript,
  onAsk,
}: {
  readonly text: OpenText;
  readonly transcript: Transcript;
  /** The same function each time. */
  readonly onAsk: (turnId: Turn["id"], below: PagePlace) => void;
}) {
  const { say, language } = useWords();
  const participants = useProjectPart((project) => project.participants);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const sizes = useTextSizes(text);
  const latest = useRef({ in: transcript, sizes });
  latest.current = { in: transcript, sizes };

  useEffect(() => {
    const { page, editor } = text;
    const point = ({ target, buttons }: PointerEvent) => {
      if (buttons !== 0 || !(target instanceof Element) || target.closest(".speaker-handle")) return;
      const element = target.closest<HTMLElement>("p[data-turn]");
      const turn = element && editor.root.contains(element) ? element : null;
      setPointed((before) => {
        if (!turn) return null;
        const turnId = Number(turn.dataset.turn);
        const now = latest.current;
        if (before?.turnId === turnId && before.in === now.in && before.sizes === now.sizes) return before;
        const below = Number.parseFloat(getComputedStyle(turn, "::before").top);
        const top = editor.root.offsetTop + turn.offsetTop + below;
        return { turnId, ...now, left: editor.root.offsetLeft, top };
      });
    };
    const leave = () => setPointed(null);
    page.addEventListener("pointermove", point);
    page.addEventListener("pointerleave", leave);
    return () => {
      page.removeEventListener("pointermove", point);
      page.removeEventListener("pointerleave", leave);
    };
  }, [text]);

  const place =
    pointed?.in === transcript && pointed.sizes === sizes
      ? transcript.turns.findIndex(({ id }) => id === pointed.turnId)
      : -1;
  const turn = transcript.turns[place];
  if (!pointed || !turn) return null;
  const who = nameOfTurn(turn.speakerId, transcript, participants, { say, language });
  return (
    <button
      type="button"
      tabIndex={-1}
      className="speaker-handle"
      style={{ left: pointed.left, top: pointed.top }}
      aria-haspopup="menu"
      aria-label={say("turn.handle", { n: place + 1, who })}
      // The caret stays in the text: there the turn is split.
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ currentTarget: { offsetLeft: left, offsetTop, offsetHeight } }) =>
        onAsk(turn.id, { left, top: offsetTop + offsetHeight + 4 })
      }
    >
      {who}
    </button>
  );
});
