import type { Quote, Translation } from "../project/records.ts";
import { printText } from "./print-text.ts";

/** The print form of a quote in no house's style: its cuts are marked "…", and no quotation marks stand around it. */
export function printedWords({ quote, edits }: Pick<Quote, "quote" | "edits">): string {
  return printText(quote, edits, "…");
}

/** Whether what a quote prints has changed since a translation of it was made (rule Q5). */
export function isOutdated(translation: Translation, quote: Quote): boolean {
  return translation.of !== printedWords(quote);
}

/** Whether the words beneath a print form were corrected since somebody looked at it (rule Q4). */
export function wasCorrected({ lost, quote, seen }: Quote): boolean {
  return !lost && quote !== seen;
}
