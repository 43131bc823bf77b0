import type { Span } from "./span.ts";

/** What stands in brackets and says how something was said, not what: the words that transcribers use there, ours. */
const soundWords = new Set(
  (
    "laughs laughing laughter laugh chuckles sighs sigh coughs cough cries crying sobs sniffs whispers whispering pause pauses silence " +
    "long short inaudible unintelligible unclear indistinct crosstalk overlapping overlap noise music applause phone rings beep break " +
    "skratt skrattar fniss fnissar suckar suck hostar hostning gråter gråt snyftar viskar viskning paus lång kort tystnad tyst ohörbart " +
    "ohörbar otydligt otydlig mumlar samtidigt överlappande bakgrundsljud ljud musik telefon telefonen ringer avbrott"
  ).split(" "),
);

/** What says more of a sound, and stands alone in the brackets of those who speak. */
const besideSounds = new Set(
  (
    "a an the and of in both all everyone together little bit loudly quietly softly nervously briefly again more still voice words second seconds sec secs s " +
    "båda alla tillsammans till lite högt svagt nervöst kort igen mer med ett en och i av rösten ord sekund sekunder sek"
  ).split(" "),
);

/** Signs alone, so many seconds, or a time: "(2015)" and "(070-123 45 67)" are said. */
const isSilence = /^(?:[^\p{N}]*|\s*\d{1,2}(?:[.,]\d+)?\s*|\s*\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?\s*)$/u;

/** "2.0 s", "5 sek." */
const isSeconds = /^\s*\d{1,2}(?:[.,]\d+)?\s*(?:s|secs?|seconds?|sek|sekund|sekunder)\.?\s*$/iu;

/**
 * The stretches in square or round brackets that hold no speech: neither letters nor digits ("(...)"), seconds or a time ("(2.0)", "(5 sek)", "[00:12:30]"), or only words for sounds in English or Swedish and what says more of them ("[båda skrattar]", "(laughs a little)"). The punctuation
 * right behind one belongs to it. In their order, in UTF-16 code units.
 */
export function heardMarks(text: string): readonly Span[] {
  return Array.from(text.matchAll(/\[[^[\]\n]*\]|\([^()\n]*\)/gu), ({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length + (/^[.,;:!?]+/u.exec(text.slice(index + mark.length))?.[0].length ?? 0),
    inner: mark.slice(1, -1),
    words: mark.toLowerCase().match(/\p{L}+/gu) ?? [],
  })).filter(
    ({ inner, words }) =>
      isSeconds.test(inner) ||
      (words.every((word) => soundWords.has(word) || besideSounds.has(word)) &&
        (words.length === 0 ? isSilence.test(inner) : words.some((word) => soundWords.has(word)))),
  );
}

/** The text with white space in the place of each mark, so that all places stay what they are. */
export function withoutMarks(text: string): string {
  let [left, at] = ["", 0];
  for (const { start, end } of heardMarks(text)) {
    left += text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return at === 0 ? text : left + text.slice(at);
}
