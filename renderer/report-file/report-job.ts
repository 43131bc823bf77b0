import type { AskedReport } from "../../shared/reports/report-kinds.ts";
import type { FontSource } from "./fonts-of-window.ts";
import type { WindowFormat } from "./window-formats.ts";

/** What the worker is asked to write: all of it plain data, so that it can be handed over. */
export type ReportJob = {
  readonly report: AskedReport;
  readonly format: WindowFormat;
  readonly exact: boolean;
  /** The fonts in which pictures are painted; none for other files. */
  readonly fonts: readonly FontSource[];
};

export type ReportQuestions = {
  readonly make: {
    readonly asked: ReportJob;
    /** The writer is loaded and at work. */
    readonly told: "writing";
    readonly answer: Uint8Array<ArrayBuffer>;
  };
};
