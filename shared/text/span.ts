/** A stretch of a text, in UTF-16 code units; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** The words that a span covers. */
export function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Whether anything but white space stands in a span. */
export function saysSomething(text: string, span: Span): boolean {
  return /\S/u.test(wordsAt(text, span));
}

/** Whether a span covers at least one unit and lies within a text of `length` units. */
export function fits({ start, end }: Span, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length;
}

/** Whether two spans share at least one unit; touching is not sharing. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Reading order: by start, and of two with one start the longer first, so that the shorter lies on top. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * Which of spans that rise holds a place, counted from 0: the last that begins there or before, so that what stands between two belongs to the first
 * of them; the first, where none begins so early. -1 where there are none.
 */
export function spanHolding(spans: readonly Pick<Span, "start">[], place: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return spans.length === 0 ? -1 : low;
}

/**
 * The span without white space at its edges, or null when nothing else is in it. Also steps off a
 * half of a surrogate pair, so that no emoji is ever cut in two.
 */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  if (cutsCharacter(text, start)) start -= 1;
  if (cutsCharacter(text, end)) end += 1;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

/** Whether a place stands between the two halves of a surrogate pair. */
export function cutsCharacter(text: string, place: number): boolean {
  return isLowSurrogate(text, place) && isHighSurrogate(text, place - 1);
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
