import { withoutMarks } from "../text/heard-marks.ts";
import type { Span } from "../text/span.ts";
import { tellingKey } from "../text/telling-words.ts";

/** A word as an error rate compares it; the span is where it is written, with its marks (UTF-16 code units). */
export type ComparedWord = Span & {
  readonly key: string;
  /** As it is written, with the marks around it. */
  readonly written: string;
};

/**
 * The words of a stretch of text that an error rate counts, in their order. They stand between white space and have a letter or a
 * digit, as words are counted everywhere (rule N2), in Swedish as in English: "fixpunkten", "low-threshold" and "don't" are one word each. Two
 * are the same whatever their capitals and the marks around them, however an apostrophe or a hyphen is drawn, and composed as
 * decomposed. What a transcriber marks in brackets, a pause, laughter, what could not be heard, is no word.
 */
export function comparedWords(text: string, { start, end }: Span): readonly ComparedWord[] {
  const words: ComparedWord[] = [];
  const part = text.slice(start, end);
  for (const { 0: written, index } of withoutMarks(part).matchAll(/\S+/gu)) {
    const key = tellingKey(written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ""));
    if (key !== "") words.push({ key, written, start: start + index, end: start + index + written.length });
  }
  return words;
}
