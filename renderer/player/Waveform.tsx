import { memo, useEffect, useLayoutEffect, useRef } from "react";
import { useWords } from "../language/language.ts";
import { clock } from "../transcript-view/turn-looks.ts";
import { type Drawn, drawWaveform, type Inks, windowAbout } from "./draw-waveform.ts";
import { usePlayerState, useShownPeaks } from "./PlayerOfStudy.tsx";
import type { Player } from "./player.ts";
import "./waveform.css";

/** How far an arrow leads and how far Page Up and Page Down do, in milliseconds. */
const [arrow, page] = [5000, 60_000];

/**
 * How loud a recording is over its time, as a slider: a click leads there, arrows go back and forward. It is drawn by hand, since in
 * each frame that is played it is another.
 */
export const Waveform = memo(function Waveform({
  player,
  ticks,
  wide,
}: {
  readonly player: Player;
  /** Where turns begin, in milliseconds of the transcript's clock, rising. */
  readonly ticks: readonly number[];
  /** How much is shown at once, in milliseconds; 0: all. */
  readonly wide: number;
}) {
  const { say } = useWords();
  const peaks = useShownPeaks();
  const canvas = useRef<HTMLCanvasElement>(null);
  const slider = useRef<HTMLDivElement>(null);
  const lengthMs = usePlayerState(player, (state) => state.lengthMs) ?? 0;
  const startMs = usePlayerState(player, ({ played }) => played?.startMs ?? 0);
  const loop = usePlayerState(player, (state) => state.loop);
  const drawn = useRef<(ms: number) => void>(() => undefined);

  useLayoutEffect(() => {
    const shown = peaks?.is === "none" || !peaks ? new Uint8Array() : peaks.peaks;
    const fromStart = ticks.map((ms) => ms - startMs);
    let told = "";
    drawn.current = (ms) => {
      const position = ms - startMs;
      if (canvas.current) {
        const now: Drawn = {
          peaks: shown,
          window: windowAbout(position, lengthMs, wide),
          position,
          ticks: fromStart,
          loop: loop && { from: loop.startMs - startMs, to: loop.endMs - startMs },
        };
        drawWaveform(canvas.current, now, inksOf(canvas.current));
      }
      // In the transcript's clock, as all times that are shown.
      const text = clock(ms);
      if (slider.current && text !== told) {
        slider.current.ariaValueNow = String(Math.floor(ms / 1000));
        slider.current.ariaValueText = text;
        told = text;
      }
    };
    drawn.current(player.position());
  }, [player, peaks, ticks, wide, lengthMs, startMs, loop]);

  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const again = () => drawn.current(player.position());
    const stop = player.watch((ms) => drawn.current(ms));
    const resized = new ResizeObserver(again);
    resized.observe(current);
    // Inks change with the appearance.
    const repainted = new MutationObserver(again);
    repainted.observe(document.documentElement, { attributes: true });
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", again);
    return () => {
      stop();
      resized.disconnect();
      repainted.disconnect();
      dark.removeEventListener("change", again);
    };
  }, [player]);

  const lead = (clientX: number) => {
    const box = slider.current?.getBoundingClientRect();
    if (!box) return;
    const { from, to } = windowAbout(player.position() - startMs, lengthMs, wide);
    // Nobody knows yet how long it is.
    if (to <= from) return;
    player.goTo(startMs + from + ((clientX - box.left) / box.width) * (to - from));
  };
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowLeft: -arrow, ArrowDown: -arrow, ArrowRight: arrow, ArrowUp: arrow },
    ...{ PageDown: -page, PageUp: page },
  };
  const ends: Readonly<Record<string, number>> = {
    Home: startMs,
    ...(lengthMs > 0 && { End: startMs + lengthMs }),
  };
  return (
    <div
      ref={slider}
      className="waveform"
      data-peaks={peaks?.is}
      role="slider"
      tabIndex={0}
      aria-label={say("player.position")}
      aria-valuemin={Math.floor(startMs / 1000)}
      aria-valuemax={Math.floor((startMs + lengthMs) / 1000)}
      aria-valuenow={Math.floor(startMs / 1000)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        lead(event.clientX);
        // About the position, what is under the pointer moves as soon as it is led.
        if (wide === 0) event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) lead(event.clientX);
      }}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const [by, end] = [steps[event.key], ends[event.key]];
        if ((by ?? end) === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        if (by !== undefined) player.step(by);
        else if (end !== undefined) player.goTo(end);
      }}
    >
      <canvas ref={canvas} aria-hidden />
    </div>
  );
});

/** The style sheet says them as custom properties of the canvas, in words that a canvas understands. */
function inksOf(canvas: HTMLCanvasElement): Inks {
  const style = getComputedStyle(canvas);
  return {
    wave: style.color,
    played: style.accentColor === "auto" ? style.color : style.accentColor,
    tick: style.outlineColor,
    loop: style.textDecorationColor,
  };
}
