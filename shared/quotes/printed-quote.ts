import type { HouseStyle, Quote } from "../project/records.ts";
import { inForm } from "./house-style.ts";
import { printText } from "./print-text.ts";

/** A text as it is printed, and the language (BCP 47) that it is in. */
export type PrintedText = { readonly language: string; readonly text: string };

/** What is printed of a quote in a house's style: its words, and its translations; a block has no marks about it. */
export function printedQuote(
  { quote, edits, form, translations }: Quote,
  style: HouseStyle,
): { readonly original: string; readonly translations: readonly PrintedText[] } {
  return {
    original: inForm(printText(quote, edits, style.cutMark), form, style),
    translations: translations.map(({ language, text }) => ({ language, text: inForm(text, form, style) })),
  };
}
