import { PeakRow, peaksPerSecond } from "./peak-row.ts";

/** Samples of a stretch: planes of numbers of which so many stand for one frame. */
export type Samples = ArrayLike<number>;

/** Works the peaks of a recording out as its samples come, in their order. What it holds grows by fifty bytes a second. */
export class PeakWriter {
  private readonly row = new PeakRow();
  private frame = 0;
  private loudest = 0;

  /** `rate`: frames a second. */
  constructor(private readonly rate: number) {}

  /** How many peaks are whole. */
  get length(): number {
    return this.peakAt(this.frame);
  }

  /** Those that are whole so far, from one number on. */
  peaks(from = 0): Uint8Array<ArrayBuffer> {
    return this.row.slice(from, this.length);
  }

  /** The last one too, though it may be cut. */
  end(): Uint8Array<ArrayBuffer> {
    this.keep();
    const isCut = this.frame > this.firstOf(this.length);
    return this.row.slice(0, this.length + (isCut ? 1 : 0));
  }

  /** Goes on at another time, in seconds; what lies between is silent. Never back. */
  goTo(seconds: number): void {
    const frame = Math.round(seconds * this.rate);
    if (frame <= this.frame) return;
    this.keep();
    if (this.peakAt(frame) > this.length) this.loudest = 0;
    this.frame = frame;
  }

  /** Takes frames in. Each plane has `perFrame` samples a frame; `full` is what the loudest sample would be. */
  add(planes: readonly Samples[], frames: number, perFrame = 1, full = 1): void {
    let done = 0;
    while (done < frames) {
      const peak = this.length;
      const until = Math.min(frames, done + this.firstOf(peak + 1) - this.frame);
      let loudest = 0;
      for (const plane of planes)
        for (let at = done * perFrame; at < until * perFrame; at += 1) {
          const sample = plane[at] as number;
          if (sample > loudest) loudest = sample;
          else if (-sample > loudest) loudest = -sample;
        }
      this.loudest = Math.max(this.loudest, loudest / full);
      this.keep();
      this.frame += until - done;
      done = until;
      if (this.length > peak) this.loudest = 0;
    }
  }

  private keep(): void {
    this.row.raise(this.length, Math.min(255, Math.round(this.loudest * 255)));
  }

  private peakAt(frame: number): number {
    return Math.floor((frame * peaksPerSecond) / this.rate);
  }

  private firstOf(peak: number): number {
    return Math.ceil((peak * this.rate) / peaksPerSecond);
  }
}

/** The loudest of the peaks in each of `columns` equal parts of a stretch, 0 to 1. `from` and `to` are counted in peaks, and may lie outside them. */
export function columnsOf(
  peaks: Uint8Array,
  { from, to, columns }: { readonly from: number; readonly to: number; readonly columns: number },
): Float32Array {
  const heights = new Float32Array(columns);
  const wide = (to - from) / columns;
  for (let column = 0; column < columns; column += 1) {
    const first = Math.max(0, Math.floor(from + column * wide));
    const last = Math.min(peaks.length, Math.max(first + 1, Math.floor(from + (column + 1) * wide)));
    let loudest = 0;
    for (let at = first; at < last; at += 1) loudest = Math.max(loudest, peaks[at] ?? 0);
    heights[column] = loudest / 255;
  }
  return heights;
}
