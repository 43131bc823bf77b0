import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { announce } from "../ui/announce.ts";
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
  const lengthMs = usePlayerState(player, (state) => state.lengthMs);
  const peaks = usePeaks(played, lengthMs);
  useEffect(() => onPeaks(played && peaks), [played, peaks, onPeaks]);
  const isThere = usePlayerState(player, ({ played, is }) => played !== null && is !== "failed");
  const hasPicture = usePlayerState(player, (state) => state.hasPicture);
  return (
    <>
      {isThere && <PlayerKeys player={player} />}
      {isThere && hasPicture && <VideoPane player={player} />}
    </>
  );
}

/** What can be done to the player in any place, by the keys of the window and by those that a keyboard has for it. */
function PlayerKeys({ player }: { readonly player: Player }) {
  const { say } = useWords();
  const playOrStop = usePlayOrStop(player);
  const step = (by: number) => () => player.goTo(player.position() + by * stepMs);
  const faster = (by: number) => () => {
    player.stepRate(by);
    announce(say("player.rateIs", { rate: player.now().rate.toLocaleString() }));
  };
  useCommands({
    "play-stop": playOrStop,
    "play-back": step(-1),
    "play-forward": step(1),
    "play-slower": faster(-1),
    "play-faster": faster(1),
  });
  useSystemKeys(playOrStop, step(-1), step(1));
  return null;
}

/** Plays, or stops and goes back by what the person has chosen for that. */
export function usePlayOrStop(player: Player): () => void {
  const desk = useDesk();
  return () => {
    if (player.isGoing()) player.stop(desk.of(playerSlice).back * 1000);
    else player.play();
  };
}

/** The system hands keys for sound to whoever plays rather than to who has the focus. */
function useSystemKeys(playOrStop: () => void, back: () => void, forward: () => void): void {
  const latest = useRef({ playOrStop, back, forward });
  latest.current = { playOrStop, back, forward };
  useEffect(() => {
    const { mediaSession } = navigator;
    const keys = {
      play: () => latest.current.playOrStop(),
      pause: () => latest.current.playOrStop(),
      seekbackward: () => latest.current.back(),
      seekforward: () => latest.current.forward(),
    } as const;
    for (const [key, act] of Object.entries(keys))
      mediaSession?.setActionHandler(key as keyof typeof keys, act);
    return () => {
      for (const key of Object.keys(keys)) mediaSession?.setActionHandler(key as keyof typeof keys, null);
    };
  }, []);
}
