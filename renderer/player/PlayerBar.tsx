import { memo, type ReactNode, useEffect, useMemo, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import type { Transcript } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { finderOf } from "../recordings/recording-finder.ts";
import { type HeardSource, useRecordingSource } from "../recordings/recording-source.ts";
import { useDeskSlice } from "../storage/desk.ts";
import { useWorld } from "../storage/use-study.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { PlayerControls } from "./PlayerControls.tsx";
import { usePlayer, usePlayerState } from "./PlayerOfStudy.tsx";
import type { Played, Player } from "./player.ts";
import { playerSlice, zooms } from "./player-slice.ts";
import { SilentBar } from "./SilentBar.tsx";
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
  const { bridge } = useWorld();
  const finder = finderOf(bridge);
  const found = useRecordingSource(transcript.id);
  const parts = useMemo(
    () =>
      found.is === "ready"
        ? found.parts.map(({ recording: { startMs, durationMs }, source }) => ({
            ...{ ...source, transcriptId: transcript.id, startMs, lengthMs: durationMs },
          }))
        : null,
    [found, transcript.id],
  );
  const isNothing = found.is === "none" || found.is === "missing";
  useEffect(() => {
    if (!player) return;
    if (parts) player.open(parts);
    else if (isNothing) player.close();
  }, [player, parts, isNothing]);
  if (found.is === "unanswered" || (found.is === "missing" && found.wasThere))
    return (
      <SilentBar
        why={found.is === "missing" ? "lost" : "unanswered"}
        name={found.recording.name}
        onLookAgain={() => finder.lookAgain(found.recording)}
      />
    );
  if (!player || found.is !== "ready") return isNothing ? otherwise : null;
  return <OpenBar key={transcript.id} player={player} found={found} transcript={transcript} text={text} />;
});

function OpenBar({
  player,
  found,
  transcript,
  text,
}: {
  readonly player: Player;
  readonly found: Extract<HeardSource, { readonly is: "ready" }>;
  readonly transcript: Transcript;
  readonly text: OpenText | null;
}) {
  const { say } = useWords();
  const is = usePlayerState(player, (state) => state.is);
  const played = usePlayerState(player, (state) => state.played);
  const lengthMs = usePlayerState(player, (state) => state.lengthMs);
  const zoom = useDeskSlice(playerSlice, (state) => state.zoom);
  const { last } = found;
  const lastMs = (played?.sha256 === last.sha256 ? lengthMs : null) ?? last.durationMs;
  const times = useTimes(transcript, lastMs === null ? null : last.startMs + lastMs);
  const deeds = usePlayerCommands(text, player, times);
  useSounding(text, player, times);
  usePlayedClicks(text, deeds.playFrom);
  const { turns } = times.known.transcript;
  const ticks = useMemo(
    () => turns.flatMap(({ startMs }) => (startMs === null ? [] : [startMs])).sort((a, b) => a - b),
    [turns],
  );
  const silent = useSilent(found, is === "failed" ? played : null);
  if (silent === "looking") return null;
  if (silent) return <SilentBar why="failed" name={silent.recording.name} onLookAgain={silent.lookAgain} />;
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

/**
 * What failed to play, which the host is asked for once more first: it may have been started anew, or the file be somewhere else. Null where nothing failed; "looking" until
 * it is known.
 */
function useSilent({ parts }: Extract<HeardSource, { readonly is: "ready" }>, failed: Played | null) {
  const { bridge } = useWorld();
  const finder = finderOf(bridge);
  const part = failed && parts.find(({ source }) => source.url === failed.url);
  useEffect(() => {
    if (part) void finder.hearsNothing(part.recording, part.source);
  }, [finder, part]);
  const isKnown = useSyncExternalStore(
    finder.subscribe,
    () => part !== null && part !== undefined && finder.hasHeardNothing(part.source.url),
  );
  if (!failed) return null;
  if (!part || !isKnown) return "looking";
  const { recording } = part;
  return { recording, lookAgain: () => finder.lookAgain(recording) };
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
