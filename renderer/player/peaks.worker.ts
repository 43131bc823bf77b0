import { answering } from "../workers/answering.ts";
import { type AskedPeaks, type MorePeaks, peaksOf } from "./recording-peaks.ts";

export type PeakQuestions = {
  readonly peaks: {
    readonly asked: AskedPeaks;
    readonly told: MorePeaks;
    readonly answer: Uint8Array<ArrayBuffer> | null;
  };
};

answering<PeakQuestions>({ peaks: (asked, tell) => peaksOf(asked, tell) });
