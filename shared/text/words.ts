import { withoutMarks } from "./heard-marks.ts";
import { byPlace, type Span, trimSpan } from "./span.ts";

/**
 * Words as a reader of the language sees them. Never persisted: two machines may know different versions
 * of Unicode, so a place found here is used at once or turned into a span.
 */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string | null): Intl.Segmenter {
  const key = language ?? "en";
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(key, { granularity: "word" });
  segmenters.set(key, made);
  return made;
}

/**
 * How many words a text has (N2): by letters and digits between white space, as word processors do, but for what a transcriber
 * marks in brackets without speech.
 */
export function countWords(text: string): number {
  let words = 0;
  for (const word of withoutMarks(text).matchAll(/\S+/gu)) if (/[\p{L}\p{N}]/u.test(word[0])) words += 1;
  return words;
}

/** The words of a stretch of the text, with their places in the whole text. */
export function wordsOf(text: string, span: Span, language: string | null): readonly Span[] {
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(language).segment(
    text.slice(span.start, span.end),
  ))
    if (isWordLike) words.push({ start: span.start + index, end: span.start + index + segment.length });
  return words.sort(byPlace);
}

/** How far around a place a neighbouring word is looked for, in UTF-16 code units. */
const reach = 400;

/** Which edge of a span moves, and whether the span gains or gives up a word there. */
export type WordStep = { readonly edge: "start" | "end"; readonly by: "grow" | "shrink" };

/**
 * The span with one word more or less at one of its edges, or null when there is none to take or when
 * giving one up would leave nothing.
 */
export function stepByWord(text: string, span: Span, step: WordStep, language: string | null): Span | null {
  if (step.by === "grow") {
    if (step.edge === "end") {
      const ahead = wordsOf(
        text,
        { start: span.end, end: Math.min(text.length, span.end + reach) },
        language,
      );
      const next = ahead.find((word) => word.end > span.end);
      return next ? { start: span.start, end: next.end } : null;
    }
    const behind = wordsOf(text, { start: Math.max(0, span.start - reach), end: span.start }, language);
    const previous = behind.findLast((word) => word.start < span.start);
    return previous ? { start: previous.start, end: span.end } : null;
  }
  const inside = wordsOf(text, span, language);
  if (inside.length < 2) return null;
  const kept = step.edge === "end" ? inside.at(-2) : inside[1];
  if (!kept) return null;
  return step.edge === "end" ? { start: span.start, end: kept.end } : { start: kept.start, end: span.end };
}

const sentenceSegmenters = new Map<string, Intl.Segmenter>();

function sentenceSegmenterFor(language: string | null): Intl.Segmenter {
  const key = language ?? "en";
  const segmenter = sentenceSegmenters.get(key) ?? new Intl.Segmenter(key, { granularity: "sentence" });
  sentenceSegmenters.set(key, segmenter);
  return segmenter;
}

/** The sentences of a stretch of the text, with the white space that follows them, in their order. */
export function sentencesOf(text: string, { start, end }: Span, language: string | null): readonly Span[] {
  return Array.from(sentenceSegmenterFor(language).segment(text.slice(start, end)), ({ segment, index }) => ({
    start: start + index,
    end: start + index + segment.length,
  }));
}

/** The sentence at a place within a stretch of the text (a turn), without white space at its edges; null when it is empty. */
export function sentenceAt(text: string, within: Span, place: number, language: string | null): Span | null {
  for (const { segment, index } of sentenceSegmenterFor(language).segment(
    text.slice(within.start, within.end),
  )) {
    const start = within.start + index;
    const end = start + segment.length;
    if (place < end || end === within.end) return trimSpan(text, { start, end });
  }
  return null;
}

/**
 * Where a stretch of the text (a turn) can be cut nearest to a place: beside white space, or where a word begins
 * right behind something else ("so.Yes", and in scripts without spaces). Within a word it is the nearer of its edges,
 * its beginning when both are as near.
 */
export function cutNear(text: string, within: Span, place: number, language: string | null): number {
  const isSpace = (at: number) => at < within.start || at >= within.end || /\s/u.test(text.charAt(at));
  if (isSpace(place - 1) || isSpace(place)) return Math.min(within.end, Math.max(within.start, place));
  let { start, end } = { start: place, end: place };
  while (!isSpace(start - 1)) start -= 1;
  while (!isSpace(end)) end += 1;
  const before = text.slice(start, place);
  const begun =
    wordsOf(text, { start, end }, language).some((word) => word.start === place) ||
    (/[.!?…:;]$/.test(before) && /^\p{Lu}/u.test(text.slice(place)));
  if (begun && !opens.test(before)) return place;
  return place - start <= end - place ? start : end;
}

/** What belongs to the word behind it: an opening bracket or a quotation mark. */
const opens = /[\p{Ps}\p{Pi}\p{Pf}"']$/u;
