import search from "approx-string-match";
import { type Span, trimSpan, wordsAt } from "./span.ts";

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
 * dashes or spaces; "fuzzy": words like these.
 */
export type Sureness = "exact" | "by-context" | "first-of-several" | "typography" | "fuzzy";

/** `score` is the likeness of the words found to the words sought, from 0 to 1. */
export type Anchored = { readonly span: Span; readonly sure: Sureness; readonly score: number };

/** How much is remembered on each side of a quote, in UTF-16 code units. */
const contextLength = 32;
/** A fuzzy match may differ in at most this share of its characters, … */
const tolerance = 0.15;
/** … and a quote this short must be found as it is: among few letters everything is like everything. */
const shortestFuzzy = 12;

export function describeQuote(text: string, span: Span): Required<QuoteAnchor> {
  return {
    quote: wordsAt(text, span),
    prefix: text.slice(Math.max(0, span.start - contextLength), span.start),
    suffix: text.slice(span.end, span.end + contextLength),
    start: span.start,
  };
}

/**
 * Finds a quote in a text: exactly, then by its context, then with other typography, then fuzzily.
 * Answers null when nothing is like enough. `taken` refuses places (already coded ones, say).
 */
export function anchorQuote(
  text: string,
  anchor: QuoteAnchor,
  taken: (span: Span) => boolean = () => false,
): Anchored | null {
  const quote = anchor.quote.trim();
  if (quote === "") return null;
  return (
    exactly(text, { ...anchor, quote }, taken) ??
    byTypography(text, quote, taken) ??
    fuzzily(text, quote, taken)
  );
}

function exactly(text: string, anchor: QuoteAnchor, taken: (span: Span) => boolean): Anchored | null {
  const { quote, start } = anchor;
  const all = occurrences(text, quote);
  const places = all.filter((span) => !taken(span));
  const [first] = places;
  if (!first) return null;
  if (all.length === 1) return { span: first, sure: "exact", score: 1 };
  const stood = places.find((span) => span.start === start);
  if (stood) return { span: stood, sure: "exact", score: 1 };

  const ranked = places
    .map((span) => ({ span, weight: contextWeight(text, span, anchor) }))
    .sort((a, b) => b.weight - a.weight || nearness(a.span, start) - nearness(b.span, start));
  const [best, second] = ranked;
  if (!best) return null;
  const decided = best.weight > (second?.weight ?? 0) || start !== undefined;
  return { span: decided ? best.span : first, sure: decided ? "by-context" : "first-of-several", score: 1 };
}

function occurrences(text: string, quote: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length });
  return found;
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

/** A text with its typography flattened, and for each of its units the place in the original. */
type Flat = { readonly text: string; readonly places: readonly number[] };

let lastFlat: { readonly of: string; readonly flat: Flat } | null = null;

/** The flattened form of a text; that of the last text is kept, because quotes come in batches for one transcript. */
function flatOf(text: string): Flat {
  if (lastFlat?.of !== text) lastFlat = { of: text, flat: flatten(text) };
  return lastFlat.flat;
}

function flatten(text: string): Flat {
  let flat = "";
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const plain = plainUnit(text.charAt(at));
    if (plain === " " && (flat.endsWith(" ") || flat === "")) continue;
    flat += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
  }
  return { text: flat, places };
}

function plainUnit(unit: string): string {
  if (/\s/u.test(unit)) return " ";
  if (/[‘’‚‛′`´]/u.test(unit)) return "'";
  if (/[“”„‟«»″]/u.test(unit)) return '"';
  if (/[‐‑‒–—―−]/u.test(unit)) return "-";
  if (unit === "…") return "...";
  if (unit === "\u00ad" || unit === "\u200b") return "";
  return unit;
}

function byTypography(text: string, quote: string, taken: (span: Span) => boolean): Anchored | null {
  const haystack = flatOf(text);
  const needle = flatten(quote).text.trim();
  if (needle === "") return null;
  for (let at = haystack.text.indexOf(needle); at !== -1; at = haystack.text.indexOf(needle, at + 1)) {
    const start = haystack.places[at];
    const last = haystack.places[at + needle.length - 1];
    if (start === undefined || last === undefined) continue;
    const span = { start, end: last + 1 };
    if (!taken(span)) return { span, sure: "typography", score: 1 };
  }
  return null;
}

function fuzzily(text: string, quote: string, taken: (span: Span) => boolean): Anchored | null {
  if (quote.length < shortestFuzzy) return null;
  const errors = Math.floor(quote.length * tolerance);
  const [best] = search(text, quote, errors)
    .flatMap(({ start, end, errors }) => {
      const span = toWordEdges(text, { start, end });
      return span && !taken(span) ? [{ span, errors }] : [];
    })
    .sort((a, b) => a.errors - b.errors || a.span.start - b.span.start);
  return best ? { span: best.span, sure: "fuzzy", score: 1 - best.errors / quote.length } : null;
}

/** A fuzzy match may begin or end inside a word; whole words are quoted. */
function toWordEdges(text: string, span: Span): Span | null {
  let { start, end } = span;
  const inWord = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  while (start > 0 && inWord(start - 1) && inWord(start)) start -= 1;
  while (end < text.length && inWord(end - 1) && inWord(end)) end += 1;
  return trimSpan(text, { start, end });
}
