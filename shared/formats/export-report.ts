import { assertNever } from "../outcome.ts";
import type { Project } from "../project/project.ts";
import { type CodebookChoice, codebookReport } from "../reports/codebook-report.ts";
import { codebookColumns, codebookRows } from "../reports/codebook-rows.ts";
import type { ReportFormat } from "../reports/file-format.ts";
import { type MemoChoice, memoReport } from "../reports/memo-report.ts";
import { memoColumns, memoRows } from "../reports/memo-rows.ts";
import { type QuotationChoice, quotationSet } from "../reports/quotation-set.ts";
import { quoteColumns, quoteRows } from "../reports/quote-rows.ts";
import type { Report } from "../reports/report.ts";
import { writeCsv } from "./csv/write-csv.ts";
import { writeDocx } from "./docx/write-docx.ts";
import { writeMarkdown } from "./markdown/write-markdown.ts";

/** `exact` concerns CSV alone: no byte order mark and no guard against formulas, see write-csv.ts. */
export type ExportOptions = { readonly exact: boolean };

/** The quotations of a project as a file: a quotation set to print, or as CSV one row for each coding. */
export async function exportQuotes(
  project: Project,
  choice: QuotationChoice,
  format: ReportFormat,
  options: ExportOptions,
): Promise<Uint8Array> {
  if (format !== "csv") return printed(quotationSet(project, choice), format);
  return asCsv(quoteColumns, quoteRows(project, choice), options);
}

/** The codebook of a project as a file: tables to print, or as CSV one row for each code. */
export async function exportCodebook(
  project: Project,
  choice: CodebookChoice,
  format: ReportFormat,
  options: ExportOptions,
): Promise<Uint8Array> {
  if (format !== "csv") return printed(codebookReport(project, choice), format);
  return asCsv(codebookColumns, codebookRows(project), options);
}

/** Memos of a project as a file: to print, or as CSV one row for each. */
export async function exportMemos(
  project: Project,
  choice: MemoChoice,
  format: ReportFormat,
  options: ExportOptions,
): Promise<Uint8Array> {
  if (format !== "csv") return printed(memoReport(project, choice), format);
  return asCsv(memoColumns, memoRows(project, choice), options);
}

async function printed(report: Report, format: Exclude<ReportFormat, "csv">): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return writeDocx(report);
    case "md":
      return new TextEncoder().encode(writeMarkdown(report));
    default:
      return assertNever(format);
  }
}

function asCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
  options: ExportOptions,
): Uint8Array {
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column]))], options);
}
