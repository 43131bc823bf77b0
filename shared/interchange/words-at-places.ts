import type { Judgement } from "../speakers/judge-speakers.ts";
import type { Span } from "../text/span.ts";

/**
 * Where the words of a text stand in the draft that was made of it, in which labels and times are no words any more: the span of those
 * of a span's words that are in the draft, null where none is. A function for one text; null when the two do not have the same
 * letters in the same order, so that only quotes tell.
 */
export function placesInDraft(
  text: string,
  { source, origins }: Pick<Judgement, "source" | "origins">,
): ((span: Span) => Span | null) | null {
  const before = lettersIn([text]);
  const judged = lettersIn(source);
  if (before.letters !== judged.letters) return null;

  const starts: number[] = [];
  let length = 0;
  for (const paragraph of source) {
    starts.push(length);
    length += paragraph.length;
  }
  /** For each unit of the paragraphs, one after the other, its place in the draft; -1: it was taken out. */
  const inDraft = new Int32Array(length).fill(-1);
  for (const origin of origins) {
    const from = (starts[origin.paragraph] ?? 0) + origin.start;
    for (let n = 0; n < origin.length; n += 1) inDraft[from + n] = origin.at + n;
  }
  return ({ start, end }) => {
    const places = before.places;
    let first = firstAtOrBehind(places, start);
    let last = firstAtOrBehind(places, end) - 1;
    const placeOf = (letter: number) => inDraft[judged.places[letter] ?? -1] ?? -1;
    while (first <= last && placeOf(first) === -1) first += 1;
    while (first <= last && placeOf(last) === -1) last -= 1;
    return first <= last ? { start: placeOf(first), end: placeOf(last) + 1 } : null;
  };
}

/** The units that are no white space, and where each stands in the parts, counted from one to the next. */
function lettersIn(parts: readonly string[]): { readonly letters: string; readonly places: Int32Array } {
  const letters: string[] = [];
  const places = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let count = 0;
  let from = 0;
  for (const part of parts) {
    for (const { 0: run, index } of part.matchAll(/\S+/gu)) {
      letters.push(run);
      for (let n = 0; n < run.length; n += 1) places[count++] = from + index + n;
    }
    from += part.length;
  }
  return { letters: letters.join(""), places: places.slice(0, count) };
}

/** The number of the first place that is not before `at`. */
function firstAtOrBehind(places: Int32Array, at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
