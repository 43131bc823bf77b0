import type { ReportLanguage } from "./report.ts";

/** What a language (BCP 47) is called, with a capital: "Swedish", or "Svenska"; the tag where nobody knows it. */
export function languageName(tag: string, language: ReportLanguage): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
