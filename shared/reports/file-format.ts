/** The files that a report can be written as. */
export type ReportFormat = "docx" | "csv" | "md";

export const reportFormats: readonly ReportFormat[] = ["docx", "csv", "md"];

/** The format that a file name asks for by its extension, in either case; null for any other. */
export function reportFormatOf(fileName: string): ReportFormat | null {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  return reportFormats.find((format) => format === extension) ?? null;
}
