import type { HouseStyle, Quote } from "../project/records.ts";
import { inForm, withStop } from "./house-style.ts";
import { labelledPrint, labelledTranslation, labelsByLine, type QuoteVoices } from "./print-labels.ts";

/** A text as it is printed, and the language (BCP 47) that it is in. */
export type PrintedText = { readonly language: string; readonly text: string };

/** Where a quote is printed. */
export type PrintedWhere = {
  /** It ends a sentence of an author, and is no block: the full stop stands as the house has it. */
  readonly endsSentence?: boolean;
  /**
   * In a cell of a table, where nothing sets a block apart, so that it has marks about it like any other; but for talk
   * in which those who speak are named, whose names no mark may enclose.
   */
  readonly isInCell?: boolean;
};

/**
 * What is printed of a quote in a house's style: its words, and its translations, in both of which those who speak are named; a block has no
 * marks about it.
 */
export function printedQuote(
  quote: Quote,
  style: HouseStyle,
  voices: QuoteVoices,
  { endsSentence = false, isInCell = false }: PrintedWhere = {},
): { readonly original: string; readonly translations: readonly PrintedText[] } {
  const labels = labelsByLine(quote, style, voices);
  const form = isInCell && quote.form === "block" && labels === null ? "inline" : quote.form;
  const dressed = (text: string) =>
    endsSentence && form !== "block" ? withStop(text, ".", style) : inForm(text, form, style);
  return {
    original: dressed(labelledPrint(quote, style, voices)),
    translations: quote.translations.map(({ language, text }) => ({
      language,
      text: dressed((labels && labelledTranslation(text, labels)) ?? text),
    })),
  };
}

/** Who spoke, behind the words; a citation has brackets of its own. */
export function inBrackets(who: string): string {
  if (who === "") return "";
  return /^[([].*[)\]]$/s.test(who) ? ` ${who}` : ` (${who})`;
}
