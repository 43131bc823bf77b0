import type { SectionChoice } from "../../shared/guide/sections.ts";
import type { Project } from "../../shared/project/project.ts";
import type { AttributionTemplate } from "../../shared/quotes/attribution.ts";
import type { CodeChoice } from "../../shared/reports/extracts.ts";
import type { ReportFormat } from "../../shared/reports/file-format.ts";
import type { MemoChoice } from "../../shared/reports/memo-report.ts";
import type { ReportLanguage } from "../../shared/reports/report.ts";

/** What the worker is asked to write: all of it plain data, so that it can be handed over. */
export type ReportJob = {
  readonly project: Project;
  readonly format: ReportFormat;
  readonly exact: boolean;
} & (CodedJob | ({ readonly kind: "memos" } & MemoChoice));

type CodedJob = {
  readonly kind: "quotes" | "codebook";
  readonly language: ReportLanguage;
  readonly codes: CodeChoice;
  readonly sections: SectionChoice;
  readonly attribution: AttributionTemplate;
  readonly date: string | null;
};

export type ReportQuestions = {
  readonly make: {
    readonly asked: ReportJob;
    /** The writer is loaded and at work. */
    readonly told: "writing";
    readonly answer: Uint8Array<ArrayBuffer>;
  };
};
