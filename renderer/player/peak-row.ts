/** How many peaks of a recording are kept for a second of it: a syllable has some ten. */
export const peaksPerSecond = 50;

/** How long the recording is that has these peaks, in milliseconds. */
export function lengthOfPeaks(peaks: Uint8Array): number {
  return Math.round((peaks.length / peaksPerSecond) * 1000);
}

/** The peaks of a recording as they become known: for each fiftieth of a second how loud it is at most, 0 to 255 of the loudest that can be. */
export class PeakRow {
  private row = new Uint8Array(4096);

  /** Makes a peak as loud as this, 0 to 255, where it was known to be less. */
  raise(peak: number, loudness: number): void {
    if (peak >= this.row.length) {
      const more = new Uint8Array(Math.max(peak + 1, this.row.length * 2));
      more.set(this.row);
      this.row = more;
    }
    if (loudness > (this.row[peak] ?? 0)) this.row[peak] = loudness;
  }

  /** Those from one on to another, that one not included. */
  slice(from: number, to: number): Uint8Array<ArrayBuffer> {
    return this.row.slice(from, to);
  }
}
