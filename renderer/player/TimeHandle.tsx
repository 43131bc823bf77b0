import { Play } from "lucide-react";
import { memo } from "react";
import type { Transcript, Turn } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { clock } from "../transcript-view/turn-looks.ts";
import { usePointedTurn } from "../transcript-view/use-pointed-turn.ts";
import "./time-handle.css";

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
  const pointed = usePointedTurn(text, transcript);
  if (!pointed) return null;
  const { turn, number: n, isAbove } = pointed;
  const time = turn.startMs === null ? "" : clock(turn.startMs);
  // Where names stand above the turns, at the end of their line.
  const left = isAbove ? pointed.left + text.editor.root.offsetWidth : pointed.left;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={isAbove ? "time-handle above" : "time-handle"}
      style={{ left, top: isAbove ? pointed.top : pointed.top + belowName }}
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
