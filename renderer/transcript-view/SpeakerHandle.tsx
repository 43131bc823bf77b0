import { memo } from "react";
import type { Transcript, Turn } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import type { OpenText } from "./open-text.ts";
import { nameOfTurn } from "./speaker-name.ts";
import { usePointedTurn } from "./use-pointed-turn.ts";
import type { PagePlace } from "./view-places.ts";
import "./speaker-handle.css";

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
  const pointed = usePointedTurn(text, transcript);
  if (!pointed) return null;
  const { turn, number, left, top, isAbove } = pointed;
  const who = nameOfTurn(turn.speakerId, transcript, participants, { say, language });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={isAbove ? "speaker-handle above" : "speaker-handle"}
      style={{ left, top }}
      aria-haspopup="menu"
      aria-label={say("turn.handle", { n: number, who })}
      // The caret stays in the text: there the turn is split.
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ currentTarget: { offsetLeft, offsetTop, offsetHeight } }) =>
        onAsk(turn.id, { left: offsetLeft, top: offsetTop + offsetHeight + 4 })
      }
    >
      {who}
    </button>
  );
});
