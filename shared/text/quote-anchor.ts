import search from "approx-string-match";
import { flatOf, flatten } from "./flat-text.ts";
import { settleEdges } from "./settle-edges.ts";
import { cutsCharacter, type Span, trimSpan, wordsAt } from "./span.ts";
import { isInsideWord, isWholeWords } from "./word-edges.ts";

/**
 * How a passage is described so that it can be found again in a text that changed: its words, some of the
 * words around it, and where it stood. All but the words may be missing.
 */
export type QuoteAnchor = {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where it stood, in UTF-16 code units. */
  readonly start?: number;
};

/**
 * How sure a place is. "exact": the words stand there, and nowhere else or just where they stood;
 * "by-context": the words stand in several places, and their surroundings decided; "first-of-several": in
 * several places, and nothing could decide; "typography": the same words with other quotation marks,
 * dashes or spaces; "without-label": the same words without the labels and times that stand in the quote;
 * "inside-a-word": the quote begins or ends within a word of the text; "fuzzy": words like these.
 */
export type Sureness =
  | "exact"
  | "by-context"
  | "first-of-several"
  | "typography"
  | "without-label"
  | "inside-a-word"
  | "fuzzy";

/** `score` is the likeness of the words found to the words sought, from 0 to 1. */
export type Anchored = { readonly span: Span; readonly sure: Sureness; readonly score: number };

/** How much is remembered on each side of a quote, in UTF-16 code units. */
const contextLength = 32;
/** A fuzzy match may differ in at most this share of its characters, … */
const tolerance = 0.15;
/** … and a quote this short must be found as it is: among few letters everything is like everything. */
const shortestFuzzy = 12;

/** The words around a passage are whole characters, one unit fewer where the last would be cut. */
export function describeQuote(text: string, span: Span): Required<QuoteAnchor> {
  const from = Math.max(0, span.start - contextLength);
  const to = span.end + contextLength;
  return {
    quote: wordsAt(text, span),
    prefix: text.slice(cutsCharacter(text, from) ? from + 1 : from, span.start),
    suffix: text.slice(span.end, cutsCharacter(text, to) ? to - 1 : to),
    start: span.start,
  };
}

/** Whether a place must not be found, since it is coded already, say. */
export type Taken = (span: Span) => boolean;

const nothingTaken: Taken = () => false;

/**
 * Finds a quote in a text: exactly, then with other typography, where it stands in several places by its context;
 * then within words; then fuzzily. Answers null when nothing is like enough.
 */
export function anchorQuote(text: string, anchor: QuoteAnchor, taken: Taken = nothingTaken): Anchored | null {
  return (
    anchorWords(text, anchor, taken) ??
    anchorInsideWords(text, anchor, taken) ??
    anchorByLikeness(text, anchor.quote, taken)
  );
}

/**
 * Finds the words of a quote as whole words: exactly, then with other typography. Where the quote stood before, it
 * may also cut words.
 */
export function anchorWords(text: string, anchor: QuoteAnchor, taken: Taken = nothingTaken): Anchored | null {
  const quote = anchor.quote.trim();
  if (quote === "") return null;
  const found = occurrences(text, quote);
  const stood = found.find((span) => span.start === anchor.start);
  if (stood && !taken(stood)) return { span: stood, sure: "exact", score: 1 };
  const whole = found.filter((span) => isWholeWords(text, span));
  const exact = chooseByContext(text, whole, { ...anchor, quote }, taken, "exact");
  if (exact) return exact;
  const alike = flatOccurrences(text, quote).filter((span) => isWholeWords(text, span));
  return chooseByContext(text, alike, anchor, taken, "typography");
}

/** Finds a quote that begins or ends within a word, exactly or with other typography. */
export function anchorInsideWords(
  text: string,
  anchor: QuoteAnchor,
  taken: Taken = nothingTaken,
): Anchored | null {
  const quote = anchor.quote.trim();
  if (quote === "") return null;
  const found = occurrences(text, quote);
  const places = found.length > 0 ? found : flatOccurrences(text, quote);
  return chooseByContext(text, places, anchor, taken, "inside-a-word");
}

/** Finds words that are like those of a quote. Whole words are found, from the quote's first word to its last. */
export function anchorByLikeness(text: string, sought: string, taken: Taken = nothingTaken): Anchored | null {
  const flat = flatOf(text);
  const quote = flatten(sought).text.trim();
  if (quote.length < shortestFuzzy) return null;
  const errors = Math.floor(quote.length * tolerance);
  const [best] = search(flat.text, quote, errors)
    .flatMap(({ start, end, errors }) => {
      const span = toWordEdges(text, {
        start: flat.places[start] ?? 0,
        end: (flat.places[end - 1] ?? 0) + 1,
      });
      return span && !taken(span) ? [{ span, errors }] : [];
    })
    .sort((a, b) => a.errors - b.errors || a.span.start - b.span.start);
  if (!best) return null;
  const span = settleEdges(text, best.span, quote);
  return taken(span) ? null : { span, sure: "fuzzy", score: 1 - best.errors / quote.length };
}

/**
 * Chooses among several places the one whose surroundings fit the anchor best, or else the one nearest to where the
 * quote stood; of several that fit alike, where it is not known where the quote stood, the first. `alone` is the sureness when there is only one place.
 */
export function chooseByContext(
  text: string,
  all: readonly Span[],
  anchor: QuoteAnchor,
  taken: Taken,
  alone: Sureness,
): Anchored | null {
  const places = all.filter((span) => !taken(span));
  const [first] = places;
  if (!first) return null;
  if (all.length === 1) return { span: first, sure: alone, score: 1 };
  const { start } = anchor;
  const stood = places.find((span) => span.start === start);
  if (stood) return { span: stood, sure: alone, score: 1 };

  const ranked = places
    .map((span) => ({ span, weight: contextWeight(text, span, anchor) }))
    .sort((a, b) => b.weight - a.weight || nearness(a.span, start) - nearness(b.span, start));
  const [best, second] = ranked;
  if (!best) return null;
  const decided = best.weight > (second?.weight ?? 0) || start !== undefined;
  return { span: best.span, sure: decided ? "by-context" : "first-of-several", score: 1 };
}

function occurrences(text: string, quote: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length });
  return found;
}

function flatOccurrences(text: string, quote: string): Span[] {
  const haystack = flatOf(text);
  const needle = flatten(quote).text.trim();
  if (needle === "") return [];
  return occurrences(haystack.text, needle).flatMap(({ start: at, end }) => {
    const start = haystack.places[at];
    const last = haystack.places[end - 1];
    return start === undefined || last === undefined ? [] : [{ start, end: last + 1 }];
  });
}

/** How many characters directly before and after a place are those of the anchor's context. */
function contextWeight(
  text: string,
  { start, end }: Span,
  { prefix = "", suffix = "" }: QuoteAnchor,
): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before])
    before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}

function nearness(span: Span, start: number | undefined): number {
  return start === undefined ? span.start : Math.abs(span.start - start);
}

/** A fuzzy match may begin or end inside a word; whole words are quoted. */
function toWordEdges(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (isInsideWord(text, start)) start -= 1;
  while (isInsideWord(text, end)) end += 1;
  return trimSpan(text, { start, end });
}
