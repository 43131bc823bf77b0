import { answering } from "../workers/answering.ts";
import { type AskedPeaks, peaksOf } from "./recording-peaks.ts";
import type { MorePeaks } from "./tell-peaks.ts";

export type PeakQuestions = {
  readonly peaks: {
    readonly asked: AskedPeaks;
    readonly told: MorePeaks;
    readonly answer: Uint8Array<ArrayBuffer> | null;
  };
};

answering<PeakQuestions>({ peaks: (asked, tell) => peaksOf(asked, tell) });
