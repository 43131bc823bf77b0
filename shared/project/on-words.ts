import { type Mapping, mapSpan } from "../text/change.ts";
import { byPlace, type Span } from "../text/span.ts";
import type { OnWords, TranscriptId } from "./records.ts";

/**
 * Where something stands, in full: the edit of a diff moves it before its update is applied, in both directions, so that a start which
 * is the same before and after still has to be stated.
 */
export type Standing = Pick<OnWords, "start" | "end" | "quote" | "lost">;

export function standingOf({ start, end, quote, lost }: OnWords): Standing {
  return { start, end, quote, lost };
}

/** Reading order, with the id as the last word, so that the same records always stand in the same order. */
export function inReadingOrder(a: OnWords, b: OnWords): number {
  return byPlace(a, b) || (a.id < b.id ? -1 : 1);
}

/** Codings or passages by the transcript that they stand in, each list in reading order. */
export function byTranscript<R extends OnWords>(
  records: Iterable<R>,
): ReadonlyMap<TranscriptId, readonly R[]> {
  const lists = new Map<TranscriptId, R[]>();
  for (const record of records) {
    const list = lists.get(record.transcriptId);
    if (list) list.push(record);
    else lists.set(record.transcriptId, [record]);
  }
  for (const list of lists.values()) list.sort(inReadingOrder);
  return lists;
}

/**
 * Where a coding or a passage stands after a change: with its words, or, when it is lost already, at its
 * point; null when its words go.
 */
export function mapWords(mapping: Mapping, one: Span & { readonly lost: boolean }): Span | null {
  if (!one.lost) return mapSpan(mapping, one);
  const point = mapping.set.mapPos(one.start, -1);
  return { start: point, end: point };
}
