import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { announce } from "../ui/announce.ts";
import { useLatest } from "../ui/use-latest.ts";
import { lengthOfPeaks } from "./peak-row.ts";
import { Player, type PlayerState } from "./player.ts";
import { playerSlice } from "./player-slice.ts";
import { type ShownPeaks, usePeaks } from "./use-peaks.ts";
import { VideoPane } from "./VideoPane.tsx";

const PlayerContext = createContext<Player | null>(null);
const PeaksContext = createContext<ShownPeaks | null>(null);

/** How far a key goes back or forward, in milliseconds. */
const stepMs = 3000;

/** The one player of an open study: whatever place is shown, it goes on, is reached by its keys, and shows the picture of a video. */
export function PlayerOfStudy({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const [player, setPlayer] = useState<Player | null>(null);
  useEffect(() => {
    const made = new Player();
    made.setRate(desk.of(playerSlice).rate);
    const keepRate = made.subscribe(() => desk.put(playerSlice, { rate: made.now().rate }));
    setPlayer(made);
    return () => {
      keepRate();
      made.dispose();
    };
  }, [desk]);
  const [shown, setShown] = useState<ShownPeaks | null>(null);
  return (
    <PlayerContext value={player}>
      <PeaksContext value={shown}>{children}</PeaksContext>
      {player && <WhilePlaying player={player} onPeaks={setShown} />}
    </PlayerContext>
  );
}

/** The peaks of the recording that is played; null where none is. */
export function useShownPeaks(): ShownPeaks | null {
  return useContext(PeaksContext);
}

/** The player; null in the moment before it is there. */
export function usePlayer(): Player | null {
  return useContext(PlayerContext);
}

/** One part of a player's state; the component is drawn again only when that part is another. */
export function usePlayerState<Part>(player: Player, part: (state: PlayerState) => Part): Part {
  return useSyncExternalStore(player.subscribe, () => part(player.now()));
}

function WhilePlaying({
  player,
  onPeaks,
}: {
  readonly player: Player;
  readonly onPeaks: (peaks: ShownPeaks | null) => void;
}) {
  const played = usePlayerState(player, (state) => state.played);
  const isLoaded = usePlayerState(player, ({ is }) => is === "stopped" || is === "playing");
  const peaks = usePeaks(played, isLoaded);
  useEffect(() => onPeaks(played && peaks), [played, peaks, onPeaks]);
  const isMeasured = usePlayerState(player, ({ lengthMs }) => lengthMs !== null);
  useEffect(() => {
    if (isLoaded && !isMeasured && peaks.is === "whole") player.takeLength(lengthOfPeaks(peaks.peaks));
  }, [player, isLoaded, isMeasured, peaks]);
  const hasPicture = usePlayerState(player, (state) => state.hasPicture && state.is !== "failed");
  return (
    <>
      {played && <PlayerKeys player={player} />}
      {played && hasPicture && <VideoPane player={player} />}
    </>
  );
}

/** What can be done to the player in any place, by the keys of the window and by those that a keyboard has for it. */
function PlayerKeys({ player }: { readonly player: Player }) {
  const { say, language } = useWords();
  const stop = useStop(player);
  const step = (by: number) => () => player.step(by * stepMs);
  const faster = (by: 1 | -1) => () => {
    player.stepRate(by);
    announce(say("player.rateIs", { rate: player.now().rate.toLocaleString(language) }));
  };
  useCommands({
    "play-stop": ({ repeat }) => {
      // A key or pedal that is held down would play and stop by turns.
      if (repeat) return;
      if (player.isGoing()) stop();
      else player.play();
    },
    "play-back": step(-1),
    "play-forward": step(1),
    "play-slower": faster(-1),
    "play-faster": faster(1),
  });
  useSystemKeys({ play: () => player.play(), pause: stop, seekbackward: step(-1), seekforward: step(1) });
  return null;
}

/** Stops, and goes back by what the person has chosen for that. */
function useStop(player: Player): () => void {
  const desk = useDesk();
  return () => player.stop(desk.of(playerSlice).back * 1000);
}

const systemKeys = ["play", "pause", "seekbackward", "seekforward"] as const;

/**
 * The system hands keys for sound to whoever plays rather than to who has the focus, and shows what plays, also on a locked screen: the program's name, and no study's,
 * which may be called after people.
 */
function useSystemKeys(acts: Readonly<Record<(typeof systemKeys)[number], () => void>>): void {
  const act = useLatest((key: (typeof systemKeys)[number]) => acts[key]());
  useEffect(() => {
    const { mediaSession } = navigator;
    mediaSession.metadata = new MediaMetadata({ title: "Kvali" });
    for (const key of systemKeys) mediaSession.setActionHandler(key, () => act(key));
    return () => {
      mediaSession.metadata = null;
      for (const key of systemKeys) mediaSession.setActionHandler(key, null);
    };
  }, [act]);
}
