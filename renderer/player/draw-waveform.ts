import { peaksPerSecond } from "./peak-row.ts";
import { columnsOf } from "./peak-writer.ts";

/** What a waveform shows: a stretch of the recording, in milliseconds from its beginning. */
export type Window = { readonly from: number; readonly to: number };

/** What is drawn, in milliseconds from the beginning of the recording. */
export type Drawn = {
  readonly peaks: Uint8Array;
  readonly window: Window;
  readonly position: number;
  /** Where turns begin. */
  readonly ticks: readonly number[];
  readonly loop: Window | null;
};

/** How the parts of it look, as the style sheet has them. */
export type Inks = {
  readonly wave: string;
  readonly played: string;
  readonly tick: string;
  readonly loop: string;
};

/** How high the strip with the ticks is, in pixels. */
const tickHeight = 5;
/** Ticks that would stand nearer to one another than this are one, in pixels. */
const tickGap = 3;

/** The stretch that is in view: all of it, or `wide` milliseconds about the position, which stands in the middle but for the ends. */
export function windowAbout(position: number, lengthMs: number, wide: number): Window {
  if (wide === 0 || wide >= lengthMs) return { from: 0, to: lengthMs };
  const from = Math.min(Math.max(0, position - wide / 2), lengthMs - wide);
  return { from, to: from + wide };
}

/** Draws the peaks in view, what was played of them in another ink, where turns begin, and the position. */
export function drawWaveform(canvas: HTMLCanvasElement, drawn: Drawn, inks: Inks): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const scale = window.devicePixelRatio;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  const { from, to } = drawn.window;
  if (to <= from || width === 0) return;
  const x = (ms: number) => ((ms - from) / (to - from)) * width;

  if (drawn.loop) {
    context.fillStyle = inks.loop;
    const left = x(drawn.loop.from);
    context.fillRect(left, 0, Math.max(1, x(drawn.loop.to) - left), height);
  }
  const inPeaks = (ms: number) => (ms / 1000) * peaksPerSecond;
  const columns = columnsOf(drawn.peaks, { from: inPeaks(from), to: inPeaks(to), columns: Math.ceil(width) });
  const middle = (height - tickHeight) / 2;
  const here = x(drawn.position);
  for (const [column, loud] of columns.entries()) {
    context.fillStyle = column < here ? inks.played : inks.wave;
    const reach = Math.max(0.5, loud * middle);
    context.fillRect(column, middle - reach, 1, 2 * reach);
  }
  context.fillStyle = inks.tick;
  let last = Number.NEGATIVE_INFINITY;
  for (const tick of drawn.ticks) {
    const at = x(tick);
    if (at < 0 || at > width || at - last < tickGap) continue;
    context.fillRect(at, height - tickHeight, 1, tickHeight);
    last = at;
  }
  context.fillStyle = inks.played;
  context.fillRect(Math.round(here) - 1, 0, 2, height);
}
