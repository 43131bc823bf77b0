import { PeakRow } from "./peak-row.ts";

/** Peaks of a stretch of a recording, the first of them at that number of it. The first and the last may be cut. */
export type StretchPeaks = { readonly first: number; readonly peaks: Uint8Array };

/** The peaks of stretches, whichever is done first, put together in the order of the recording. */
export class JoinedPeaks {
  private readonly row = new PeakRow();
  private readonly early = new Map<number, StretchPeaks>();
  private next = 0;
  private known = 0;

  /** Takes the peaks of the nth stretch, counted from 0: each once. */
  add(nth: number, stretch: StretchPeaks): void {
    this.early.set(nth, stretch);
    for (let now = this.early.get(this.next); now; now = this.early.get(this.next)) {
      for (const [at, loudness] of now.peaks.entries()) this.row.raise(now.first + at, loudness);
      this.known = Math.max(this.known, now.first + now.peaks.length);
      this.early.delete(this.next);
      this.next += 1;
    }
  }

  /** How many are whole: the last one may go on in the next stretch. */
  get length(): number {
    return Math.max(0, this.known - 1);
  }

  /** Those that are whole so far, from one number on. */
  peaks(from = 0): Uint8Array<ArrayBuffer> {
    return this.row.slice(from, this.length);
  }

  /** The last one too. */
  end(): Uint8Array<ArrayBuffer> {
    return this.row.slice(0, this.known);
  }
}
