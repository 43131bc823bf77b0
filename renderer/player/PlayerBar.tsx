import { memo, type ReactNode, useEffect, useMemo } from "react";
import { createPortal } from "react-dom";
import type { Transcript } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useRecordingSource } from "../recordings/recording-source.ts";
import { useDeskSlice } from "../storage/desk.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { PlayerControls } from "./PlayerControls.tsx";
import { usePlayer, usePlayerState } from "./PlayerOfStudy.tsx";
import type { Player } from "./player.ts";
import { playerSlice, zooms } from "./player-slice.ts";
import { TimeHandle } from "./TimeHandle.tsx";
import { TimesNotice } from "./TimesNotice.tsx";
import { usePlayerCommands } from "./use-player-commands.ts";
import { useSounding } from "./use-sounding.ts";
import { useTimes } from "./use-times.ts";
import { Waveform } from "./Waveform.tsx";
import "./player-bar.css";

/**
 * The player of an interview, at the foot of its text: nothing where no recording is linked, but for `otherwise`, which stands there then. The text that it marks may be open
 * later than it.
 */
export const PlayerBar = memo(function PlayerBar({
  transcript,
  text,
  otherwise = null,
}: {
  readonly transcript: Transcript;
  readonly text: OpenText | null;
  /** Drawn where there is nothing to play. */
  readonly otherwise?: ReactNode;
}) {
  const player = usePlayer();
  const found = useRecordingSource(transcript.id);
  const source = found.is === "ready" ? found.source : null;
  const startMs = found.is === "ready" ? found.recording.startMs : 0;
  const isNothing = found.is === "none" || found.is === "missing";
  useEffect(() => {
    if (!player) return;
    if (source) player.open({ ...source, transcriptId: transcript.id, startMs });
    else if (isNothing) player.close();
  }, [player, source, transcript.id, startMs, isNothing]);
  if (!player || !source) return isNothing ? otherwise : null;
  return <OpenBar key={transcript.id} player={player} transcript={transcript} text={text} />;
});

function OpenBar({
  player,
  transcript,
  text,
}: {
  readonly player: Player;
  readonly transcript: Transcript;
  readonly text: OpenText | null;
}) {
  const { say } = useWords();
  const is = usePlayerState(player, (state) => state.is);
  const endMs = usePlayerState(player, ({ lengthMs, played }) =>
    lengthMs === null ? null : lengthMs + (played?.startMs ?? 0),
  );
  const zoom = useDeskSlice(playerSlice, (state) => state.zoom);
  const times = useTimes(transcript, endMs);
  const deeds = usePlayerCommands(text, player, times);
  useSounding(text, player, times);
  usePlayedClicks(text, deeds.playFrom);
  const { turns } = times.known.transcript;
  const ticks = useMemo(
    () => turns.flatMap(({ startMs }) => (startMs === null ? [] : [startMs])).sort((a, b) => a - b),
    [turns],
  );
  if (is === "failed")
    return (
      <section className="player-bar failed" aria-label={say("player.label")}>
        <p role="alert">{say("player.failed", { name: player.now().played?.name ?? "" })}</p>
      </section>
    );
  return (
    <section className="player-bar" aria-label={say("player.label")}>
      <TimesNotice
        transcript={times.known.transcript}
        marks={times.known.marks}
        hasTimes={times.timeline.places.length > 0}
        text={text}
      />
      <Waveform player={player} ticks={ticks} wide={zooms[zoom] ?? 0} />
      <PlayerControls player={player} deeds={deeds} />
      {text &&
        createPortal(<TimeHandle text={text} transcript={transcript} onPlay={deeds.playTurn} />, text.page)}
    </section>
  );
}

/** A click on a word, with Alt held, plays from there. */
function usePlayedClicks(text: OpenText | null, playFrom: (place: number) => void): void {
  useEffect(() => {
    if (!text) return;
    const { root } = text.editor;
    const clicked = ({ altKey, button }: MouseEvent) => {
      const place = altKey && button === 0 ? text.editor.selection()?.focus : undefined;
      if (place !== undefined) playFrom(place);
    };
    root.addEventListener("click", clicked);
    return () => root.removeEventListener("click", clicked);
  }, [text, playFrom]);
}
