import type { ReportFormat } from "../../shared/reports/file-format.ts";
import type { ReportLanguage } from "../../shared/reports/report.ts";

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
  const safe = study
    .replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s]+|[.\s]+$/gu, "");
  const start = [...safe].slice(0, longest).join("").trim();
  return `${start === "" ? "" : `${start} `}${kinds[kind][language]}.${format}`;
}

/** In code points, so that any system takes the name with its end. */
const longest = 60;
