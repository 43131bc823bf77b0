import { Pause, Play, Repeat1, RotateCcw, RotateCw, Timer, Undo2, ZoomIn, ZoomOut } from "lucide-react";
import { memo, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { type CommandId, changesStudy } from "../commands/command-list.ts";
import { useCommandDesk, useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { clock } from "../transcript-view/turn-looks.ts";
import { BarToggle } from "../ui/BarToggle.tsx";
import { IconButton } from "../ui/Button.tsx";
import { MenuButton } from "../ui/Menu.tsx";
import { usePlayerState } from "./PlayerOfStudy.tsx";
import type { Player } from "./player.ts";
import { backSteps, playerSlice, zooms } from "./player-slice.ts";
import { rates } from "./playing-rates.ts";
import type { PlayingDeeds } from "./use-player-commands.ts";

/** The buttons of the player, each with the key that does the same. */
export const PlayerControls = memo(function PlayerControls({
  player,
  deeds,
}: {
  readonly player: Player;
  readonly deeds: PlayingDeeds;
}) {
  const { say, language } = useWords();
  const desk = useDesk();
  const isPlaying = usePlayerState(player, ({ is }) => is === "playing");
  const rate = usePlayerState(player, (state) => state.rate);
  const isLooped = usePlayerState(player, ({ loop }) => loop !== null);
  const back = useDeskSlice(playerSlice, (state) => state.back);
  const zoom = useDeskSlice(playerSlice, (state) => state.zoom);
  const loopKey = useKeyOf("play-loop");
  const times = (value: number) => `${value.toLocaleString(language)}×`;
  const zoomTo = (to: number) => () => desk.put(playerSlice, { zoom: to });
  return (
    <div className="player-controls labels-hidden">
      <ByKey id="play-back">
        <RotateCcw aria-hidden />
      </ByKey>
      <ByKey id="play-stop" label={say(isPlaying ? "player.stop" : "player.play")}>
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
      </ByKey>
      <ByKey id="play-forward">
        <RotateCw aria-hidden />
      </ByKey>
      <Position player={player} />
      <span className="space" />
      <MenuButton
        label={say("player.rate", { rate: times(rate) })}
        entries={rates.map((value) => ({
          id: String(value),
          label: times(value),
          ...(value === rate && { keys: say("turn.now") }),
          onAction: () => player.setRate(value),
        }))}
      >
        {times(rate)}
      </MenuButton>
      <MenuButton
        label={say("player.back", { count: back })}
        entries={backSteps.map((seconds) => ({
          id: String(seconds),
          label: say("player.backBy", { count: seconds }),
          ...(seconds === back && { keys: say("turn.now") }),
          onAction: () => desk.put(playerSlice, { back: seconds }),
        }))}
      >
        <Undo2 aria-hidden /> {back} s
      </MenuButton>
      <span className="toggle">
        <BarToggle
          label={say("player.loop")}
          shownKey={loopKey}
          isSelected={isLooped}
          onChange={() => deeds.loop()}
        >
          <Repeat1 aria-hidden />
        </BarToggle>
      </span>
      <ByKey id="mark-time">
        <Timer aria-hidden />
      </ByKey>
      <IconButton label={say("player.zoomOut")} isDisabled={zoom === 0} onPress={zoomTo(zoom - 1)}>
        <ZoomOut aria-hidden />
      </IconButton>
      <IconButton
        label={say("player.zoomIn")}
        isDisabled={zoom === zooms.length - 1}
        onPress={zoomTo(zoom + 1)}
      >
        <ZoomIn aria-hidden />
      </IconButton>
    </div>
  );
});

/** A button that does a command, and names its key; the caret stays in the text. */
function ByKey({
  id,
  label,
  children,
}: {
  readonly id: CommandId;
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const desk = useCommandDesk();
  const key = useKeyOf(id);
  const name = label ?? say(`command.${id}`);
  return (
    <IconButton
      label={key ? `${name} (${key})` : name}
      writes={changesStudy(id)}
      preventFocusOnPress
      onPress={() => desk.run(id)}
    >
      {children}
    </IconButton>
  );
}

/** Where the recording is, and how long it is. Written by hand: it is another each second. */
function Position({ player }: { readonly player: Player }) {
  const { say } = useWords();
  const lengthMs = usePlayerState(player, (state) => state.lengthMs);
  const startMs = usePlayerState(player, ({ played }) => played?.startMs ?? 0);
  const place = useRef<HTMLSpanElement>(null);
  const show = useRef<(ms: number) => void>(() => undefined);
  useLayoutEffect(() => {
    show.current = (ms) => {
      const shown = clock(ms);
      if (place.current && place.current.textContent !== shown) place.current.textContent = shown;
    };
    show.current(player.position());
  }, [player]);
  useEffect(() => player.watch((ms) => show.current(ms)), [player]);
  const all = lengthMs === null ? "–" : clock(startMs + lengthMs);
  return (
    <span className="position small" title={say("player.position")}>
      <span ref={place} /> / {all}
    </span>
  );
}
