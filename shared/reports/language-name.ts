import type { ReportLanguage } from "./report.ts";

/** What a language (BCP 47) is called, with a capital: "Swedish", or "Svenska"; the tag where nobody knows it, or where it is none. */
export function languageName(tag: string, language: ReportLanguage): string {
  const name = nameOf(tag, language) ?? tag;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function nameOf(tag: string, language: ReportLanguage): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
