/** Peaks from one number on, as they become known. */
export type MorePeaks = { readonly from: number; readonly peaks: Uint8Array<ArrayBuffer> };

/** What knows peaks that are whole: how many, and those from one number on. */
type Known = { readonly length: number; peaks(from: number): Uint8Array<ArrayBuffer> };

/** After how many new peaks they are told: some minute of the recording. */
const toldEach = 3000;

/** Tells of the peaks that are new, when they are worth it. */
export function tellingOf(tell: (more: MorePeaks) => void): (known: Known) => void {
  let told = 0;
  return (known) => {
    if (known.length - told < toldEach) return;
    tell({ from: told, peaks: known.peaks(told) });
    told = known.length;
  };
}
