import type { ExportName } from "../../shared/formats/exports/export-kinds.ts";
import type { ExportChoice, LeavingStudy } from "../../shared/formats/exports/leaving.ts";
import type { GateFinding } from "../../shared/gate/gate-texts.ts";
import type { Loss } from "../../shared/interchange/losses.ts";
import type { GateJob } from "../report-file/report-job.ts";

/** What the worker is asked to make: all of it plain data, so that it can be handed over. */
export type ExportJob = {
  readonly study: LeavingStudy;
  readonly kind: ExportName;
  /** The end of its format's files. */
  readonly end: string;
  readonly choice: ExportChoice;
  /** Of the file. */
  readonly name: string;
  /** Null where no list of real names was chosen. */
  readonly gate: GateJob | null;
};

/** A file as it would be saved, and what it does not hold. No bytes: the gate stopped it, or there was nothing to put in it. */
export type MadeExport = {
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly losses: readonly Loss[];
  readonly finding: GateFinding | null;
};

export type ExportQuestions = {
  readonly make: { readonly asked: ExportJob; readonly told: never; readonly answer: MadeExport };
};
