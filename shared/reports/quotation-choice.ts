import type { SectionChoice } from "../guide/sections.ts";
import type { CodeId } from "../project/records.ts";
import type { AttributionTemplate } from "../quotes/attribution.ts";
import type { CodeChoice } from "./extracts.ts";
import type { ReportLanguage } from "./report.ts";

/** What of a quote is printed where it has been translated: its own words, the translation, or both. */
export const translationPlaces = ["none", "alone", "beside", "under"] as const;
export type TranslationPlace = (typeof translationPlaces)[number];

/** Every column that a table of quotes can have, in the order in which they stand when all are asked for. */
export const quoteTableColumns = [
  "theme",
  "subtheme",
  "code",
  "definition",
  "quote",
  "print",
  "translation",
  "attribution",
  "participant",
  "role",
  "form",
  "interpretation",
  "transcript",
  "turn",
  "time",
  "section",
  "people",
  "extracts",
  "order",
  "language",
  "translator",
  "status",
  "checker",
  "comment",
  "by",
  "words",
  "path",
] as const;
export type QuoteTableColumn = (typeof quoteTableColumns)[number];

/** What a report of quotes shall hold. */
export type QuotationChoice = {
  readonly language: ReportLanguage;
  /** The quotes that were chosen for print, or all extracts verbatim. */
  readonly which: "chosen" | "all";
  readonly codes: CodeChoice;
  /** The theme or code whose report it is, with all that belongs to it (B7); null or left out: of the whole codebook. */
  readonly within?: CodeId | null;
  /** Of which sections of the interview guide; a coding is in the one where it starts. */
  readonly sections: SectionChoice;
  readonly attribution: AttributionTemplate;
  /** Whether chosen quotes say who spoke before their words or after them. */
  readonly attributed: "before" | "after";
  readonly translations: TranslationPlace;
  /** The columns of the table of quotes that were asked for, in their order; null: the usual ones. */
  readonly columns: readonly QuoteTableColumn[] | null;
  /** A date to print in the head, as it shall stand there; null for none. */
  readonly date: string | null;
};
