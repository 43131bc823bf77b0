import type { HistoryFact } from "../history/facts.ts";
import type { Difference } from "../history/version-differences.ts";
import { assertNever } from "../outcome.ts";
import type { Study } from "../project/records.ts";
import {
  type Compared,
  differenceColumns,
  differenceReport,
  differenceRows,
} from "../reports/difference-report.ts";
import type { ReportFormat } from "../reports/file-format.ts";
import { historyColumns, historyReport, historyRows } from "../reports/history-report.ts";
import type { Report, ReportLanguage } from "../reports/report.ts";
import { writeCsv } from "./csv/write-csv.ts";
import { writeDocx } from "./docx/write-docx.ts";
import type { ExportOptions } from "./export-report.ts";
import { writeMarkdown } from "./markdown/write-markdown.ts";

/** The audit trail as a file: oldest first; as CSV one row for each entry. */
export async function exportHistory(
  study: Pick<Study, "name" | "author">,
  facts: readonly HistoryFact[],
  { language, format, exact }: { language: ReportLanguage; format: ReportFormat } & ExportOptions,
): Promise<Uint8Array> {
  if (format === "csv") return asCsv(historyColumns, historyRows(facts, language), exact);
  return printed(historyReport(study, facts, language), format);
}

/** What changed between two states of the codebook as a file; as CSV one row for each difference. */
export async function exportDifferences(
  study: Pick<Study, "name" | "author">,
  { compared, differences }: { compared: Compared; differences: readonly Difference[] },
  { language, format, exact }: { language: ReportLanguage; format: ReportFormat } & ExportOptions,
): Promise<Uint8Array> {
  if (format === "csv") return asCsv(differenceColumns, differenceRows(differences, language), exact);
  return printed(differenceReport(study, compared, differences, language), format);
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
  exact: boolean,
): Uint8Array {
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column]))], { exact });
}
