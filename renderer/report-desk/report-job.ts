import type { SectionChoice } from "../../shared/guide/sections.ts";
import type { Project } from "../../shared/project/project.ts";
import type { AttributionTemplate } from "../../shared/quotes/attribution.ts";
import type { CodeChoice } from "../../shared/reports/extracts.ts";
import type { ReportFormat } from "../../shared/reports/file-format.ts";
import type { ReportLanguage } from "../../shared/reports/report.ts";

/** What the worker is asked to write: all of it plain data, so that it can be handed over. */
export type ReportJob = {
  readonly project: Project;
  readonly kind: "quotes" | "codebook";
  readonly language: ReportLanguage;
  readonly codes: CodeChoice;
  readonly sections: SectionChoice;
  readonly attribution: AttributionTemplate;
  readonly date: string | null;
  readonly format: ReportFormat;
  readonly exact: boolean;
};

export type ReportNews =
  /** The writer is loaded and at work. */
  | { readonly is: "writing" }
  | { readonly is: "made"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: "failed"; readonly why: string };
