import { memo, type ReactNode, type RefObject, useEffect, useMemo, useReducer, useRef } from "react";
import { createPortal } from "react-dom";
import type { Transcript, TranscriptId } from "../../shared/project/records.ts";
import { useCommandDesk, useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { finderOf } from "../recordings/recording-finder.ts";
import { type HeardSource, type KnownParts, useRecordingSource } from "../recordings/recording-source.ts";
import { useDeskSlice } from "../storage/desk.ts";
import { useWorld } from "../storage/use-study.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { PlayerControls } from "./PlayerControls.tsx";
import { usePlayer, usePlayerState } from "./PlayerOfStudy.tsx";
import type { Player } from "./player.ts";
import { playerSlice, zooms } from "./player-slice.ts";
import { SilentNotice } from "./SilentNotice.tsx";
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
  usePlayedParts(player, found, transcript.id);
  const awaited = useRef<Awaited | null>(null);
  // One that was never found is nothing to speak of where it is all that there is: it may be on another computer.
  if (found.is === "none" || (found.is === "silent" && found.silent.every(({ why }) => why === "missing")))
    return otherwise;
  if (!player) return null;
  if (found.is === "looking")
    return <AwaitedBar key={transcript.id} transcriptId={transcript.id} awaited={awaited} />;
  return <OpenBar key={transcript.id} {...{ player, found, transcript, text, awaited }} />;
});

/** Has the player play what is found of an interview, and the finder look again for what it could not play. */
function usePlayedParts(player: Player | null, found: HeardSource, transcriptId: TranscriptId): void {
  const { bridge } = useWorld();
  const finder = finderOf(bridge);
  useEffect(() => {
    if (!player) return;
    if (found.is === "looking") return player.wait(transcriptId);
    if (found.is === "none") return player.close();
    const { parts, linked } = found;
    const played = parts.map(({ recording: { startMs, durationMs }, source }) => ({
      ...{ ...source, transcriptId, startMs, lengthMs: durationMs },
    }));
    player.open(played, new Set(linked.map(({ sha256 }) => sha256)));
    return player.subscribe(() => {
      const { is, played } = player.now();
      const part = is === "failed" && parts.find(({ source }) => source.url === played?.url);
      if (part) void finder.hearsNothing(part.recording, part.source);
    });
  }, [player, finder, found, transcriptId]);
}

/** What somebody wanted to hear of an interview while its recordings were looked for. */
type Awaited = { readonly transcriptId: TranscriptId; readonly command: "play-stop" | "play-from-caret" };

/** Stands where the player will, while recordings are looked for: who asks to hear something hears it when it is found; the key that plays and stops takes that back. */
function AwaitedBar({
  transcriptId,
  awaited,
}: {
  readonly transcriptId: TranscriptId;
  readonly awaited: RefObject<Awaited | null>;
}) {
  const { say } = useWords();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const isAwaited = awaited.current?.transcriptId === transcriptId;
  const want = (command: Awaited["command"] | null) => {
    awaited.current = command && { transcriptId, command };
    draw();
  };
  useCommands({
    "play-stop": ({ repeat }) => repeat || want(isAwaited ? null : "play-stop"),
    "play-from-caret": () => want("play-from-caret"),
  });
  return (
    <p className="player-awaited quiet small" role="status">
      {isAwaited && say("player.awaited")}
    </p>
  );
}

function OpenBar({
  player,
  found,
  transcript,
  text,
  awaited,
}: {
  readonly player: Player;
  readonly found: KnownParts;
  readonly transcript: Transcript;
  readonly text: OpenText | null;
  readonly awaited: RefObject<Awaited | null>;
}) {
  const { say } = useWords();
  const played = usePlayerState(player, (state) => state.played);
  const lengthMs = usePlayerState(player, (state) => state.lengthMs);
  const zoom = useDeskSlice(playerSlice, (state) => state.zoom);
  const last = found.linked.at(-1);
  const lastMs = (played?.sha256 === last?.sha256 ? lengthMs : null) ?? last?.durationMs ?? null;
  const times = useTimes(transcript, last && lastMs !== null ? last.startMs + lastMs : null);
  const deeds = usePlayerCommands(text, player, times);
  useSounding(text, player, times);
  usePlayedClicks(text, deeds.playFrom);
  useAwaited(player, transcript.id, awaited);
  const { turns } = times.known.transcript;
  const ticks = useMemo(
    () => turns.flatMap(({ startMs }) => (startMs === null ? [] : [startMs])).sort((a, b) => a - b),
    [turns],
  );
  return (
    <section className="player-bar" aria-label={say("player.label")}>
      {found.silent.length > 0 && <SilentNotice silent={found.silent} />}
      {found.parts.length > 0 && (
        <>
          <TimesNotice
            transcript={times.known.transcript}
            marks={times.known.marks}
            hasTimes={times.timeline.places.length > 0}
            text={text}
          />
          <Waveform player={player} ticks={ticks} wide={zooms[zoom] ?? 0} />
          <PlayerControls player={player} deeds={deeds} />
          {text &&
            createPortal(
              <TimeHandle text={text} transcript={transcript} onPlay={deeds.playTurn} />,
              text.page,
            )}
        </>
      )}
    </section>
  );
}

/** What was wanted while recordings were looked for is heard when one is open, as far as one is still in that interview. */
function useAwaited(player: Player, transcriptId: TranscriptId, awaited: RefObject<Awaited | null>): void {
  const commands = useCommandDesk();
  const isOpen = usePlayerState(player, ({ played }) => played?.transcriptId === transcriptId);
  useEffect(() => {
    if (!isOpen) return;
    const { current: wanted } = awaited;
    awaited.current = null;
    if (wanted?.transcriptId !== transcriptId) return;
    if (wanted.command === "play-stop") player.play();
    else commands.run("play-from-caret");
  }, [isOpen, awaited, commands, player, transcriptId]);
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
