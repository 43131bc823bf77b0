import type { GateFinding } from "../../shared/gate/gate-texts.ts";
import type { ListedName } from "../../shared/gate/name-list.ts";
import type { Project } from "../../shared/project/project.ts";
import type { AskedReport } from "../../shared/reports/report-kinds.ts";
import type { JournalOf } from "./deposit-journal.ts";
import type { FontSource } from "./fonts-of-window.ts";
import type { WindowFormat } from "./window-formats.ts";

/** What the worker is asked to write: all of it plain data, so that it can be handed over. */
export type ReportJob = {
  readonly report: AskedReport;
  readonly format: WindowFormat;
  readonly exact: boolean;
  /** The fonts in which pictures are painted; none for other files. */
  readonly fonts: readonly FontSource[];
  /** Null where no list of real names was chosen. */
  readonly gate: GateJob | null;
  /** Of a package for an archive; null for other reports. */
  readonly journalOf: JournalOf | null;
};

/** What is looked for in a report before it is written. */
export type GateJob = {
  /** Of the list: a worker that has made it ready need not do so again. */
  readonly id: string;
  readonly list: readonly ListedName[];
  readonly exceptions: readonly string[];
  readonly anyCase: boolean;
  readonly fileName: string;
  /** Where names come from. */
  readonly project: Project;
};

export type ReportQuestions = {
  /** Nothing is written where real names would stand in it. */
  readonly make: {
    readonly asked: ReportJob;
    /** The writer is loaded and at work. */
    readonly told: "writing";
    readonly answer:
      | { readonly is: "made"; readonly bytes: Uint8Array<ArrayBuffer> }
      | { readonly is: "stopped"; readonly finding: GateFinding };
  };
  readonly look: {
    readonly asked: Pick<ReportJob, "report" | "format" | "journalOf"> & { readonly gate: GateJob };
    readonly answer: GateFinding;
  };
};
