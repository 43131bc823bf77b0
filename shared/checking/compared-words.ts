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
  const marks = heardMarks(part);
  for (const { 0: written, index } of part.matchAll(/\S+/gu)) {
    if (marks.some((mark) => mark.start <= index && index + written.length <= mark.end)) continue;
    const key = tellingKey(written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ""));
    if (key !== "") words.push({ key, written, start: start + index, end: start + index + written.length });
  }
  return words;
}

/** What stands in brackets and says how something was said, not what: the words that transcribers use there, ours. */
const soundWords = new Set(
  (
    "laughs laughing laughter laugh chuckles sighs sigh coughs cough cries crying sobs sniffs whispers whispering pause pauses silence " +
    "long short inaudible unintelligible unclear indistinct crosstalk overlapping overlap noise music applause phone rings beep break " +
    "skratt skrattar fniss fnissar suckar suck hostar hostning gråter gråt snyftar viskar viskning paus lång kort tystnad tyst ohörbart " +
    "ohörbar otydligt otydlig mumlar samtidigt överlappande bakgrundsljud ljud musik telefon telefonen ringer avbrott"
  ).split(" "),
);

/** The stretches in square or round brackets that hold no speech: no letters at all ("(...)", "(2.0)"), or only words for sounds. */
function heardMarks(text: string): readonly Span[] {
  return Array.from(text.matchAll(/\[[^[\]\n]*\]|\([^()\n]*\)/gu), ({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length + (/^[.,;:!?]+/u.exec(text.slice(index + mark.length))?.[0].length ?? 0),
    words: mark.toLowerCase().match(/\p{L}+/gu) ?? [],
  })).filter(({ words }) => words.every((word) => soundWords.has(word)));
}
