import type { CutMark, HouseStyle, QuoteForm, QuoteMarks } from "../project/records.ts";
import { countWords } from "../text/words.ts";

/** At most so many words are a fragment: part of the author's own sentence. */
const longestFragment = 5;

/** The form that a quote of so many words has in most papers: a block from `blockFrom` on (APA 7, 8.27). */
export function formProposed(text: string, { blockFrom }: HouseStyle): QuoteForm {
  const words = countWords(text);
  if (blockFrom > 0 && words >= blockFrom) return "block";
  return words <= longestFragment ? "fragment" : "inline";
}

/** How cuts are marked, all ways that there are. */
export const cutMarks: readonly CutMark[] = ["…", "[…]", "[...]", "(…)", "..."];

/** The marks around a quote, and those around what is quoted in it. */
const marksOf: Record<QuoteMarks, { readonly outer: Pair; readonly inner: Pair }> = {
  english: { outer: ["“", "”"], inner: ["‘", "’"] },
  british: { outer: ["‘", "’"], inner: ["“", "”"] },
  straight: { outer: ['"', '"'], inner: ["'", "'"] },
  guillemets: { outer: ["»", "«"], inner: ["›", "‹"] },
  german: { outer: ["„", "“"], inner: ["‚", "‘"] },
  swedish: { outer: ["”", "”"], inner: ["’", "’"] },
};
type Pair = readonly [opening: string, closing: string];

/**
 * A quote within a sentence: in the marks of the house, and what is quoted in it between the inner marks. Double marks
 * of whatever shape are taken for quotation marks; single ones behind a letter are or look like apostrophes, and have the shape of
 * the house.
 */
export function inMarks(printText: string, { marks }: HouseStyle): string {
  const { outer, inner } = marksOf[marks];
  return outer[0] + withMarks(withApostrophes(printText, marks), inner) + outer[1];
}

/** A quote as its form is set: a block has no marks around it, and what is quoted in it stands between the outer ones. */
export function inForm(printText: string, form: QuoteForm, style: HouseStyle): string {
  if (form !== "block") return inMarks(printText, style);
  return withMarks(withApostrophes(printText, style.marks), marksOf[style.marks].outer);
}

/**
 * A quote in marks at the end of a sentence or clause of its author, with the stop that ends that. In British order it
 * stands within the marks only if it was said so. Another stop at the quote's end gives way to it; a question or
 * exclamation mark there needs no other.
 */
export function withStop(printText: string, stop: "." | ",", style: HouseStyle): string {
  const [, said = "", closing = ""] = /^(.*?)(["“”„‟«»]*)$/su.exec(printText) ?? [];
  const text = said.replace(/(?<!\.)[.,]$/u, "");
  if (/[?!]$/.test(text)) return inMarks(text + closing, style);
  if (style.stops === "american") return inMarks(text + stop + closing, style);
  return said === text + stop ? inMarks(said + closing, style) : inMarks(text + closing, style) + stop;
}

/** The text with its apostrophes of one shape, as the marks are. What stands before a word ('em) may be a mark that opens, and stays. */
function withApostrophes(text: string, marks: QuoteMarks): string {
  return marks === "straight" ? text.replace(/(?<=\p{L})’/gu, "'") : text.replace(/(?<=\p{L})'/gu, "’");
}

/** The text with its double quotation marks of one shape; one that closes nothing (5") stays. */
function withMarks(text: string, [opening, closing]: Pair): string {
  let open = 0;
  return text.replace(/["“”„‟«»]/gu, (mark, at: number) => {
    if (opens(text, at) || (open === 0 && !closes(text, at))) {
      open += 1;
      return opening;
    }
    if (open === 0) return mark;
    open -= 1;
    return closing;
  });
}

/** Whether a mark stands before a word, with nothing that could be quoted before it. */
function opens(text: string, at: number): boolean {
  return !/[^\s\p{Ps}\p{Pd}/"“”„‟«»]/u.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

function closes(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)) && /\S/.test(text.charAt(at - 1));
}
