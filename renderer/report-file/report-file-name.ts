import type { ReportFormat } from "../../shared/reports/file-format.ts";
import type { ReportLanguage } from "../../shared/reports/report.ts";
import { fileNameFor } from "../storage/save-bytes.ts";

const kinds = {
  quotes: { en: "quotes", sv: "citat" },
  codebook: { en: "codebook", sv: "kodbok" },
  memos: { en: "memos", sv: "memon" },
} as const;

/** The file name that is proposed: the study's name, what the file holds, and the extension of its format. */
export function reportFileName(
  study: string,
  {
    kind,
    language,
    format,
  }: {
    readonly kind: keyof typeof kinds;
    readonly language: ReportLanguage;
    readonly format: ReportFormat;
  },
): string {
  return fileNameFor(study, kinds[kind][language], format);
}
