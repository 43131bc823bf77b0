import { heardMarks } from "../text/heard-marks.ts";
import type { Span } from "../text/span.ts";
import { findPattern } from "./find-pattern.ts";
import { findWords } from "./find-words.ts";
import { type Hit, type Prepared, preparedWithoutMarks } from "./prepared.ts";
import type { Sought } from "./query.ts";

/**
 * All hits in one transcript, in reading order; they do not overlap. A hit lies in one turn, unless a pattern
 * names the line feed between turns. One word or a phrase is a hit at each of its places; of several words
 * the smallest stretch of the turn that holds them all is one, and lies in one of the query's sections. No hit cuts a character or parts a letter from its marks. Of a
 * pattern, what matches nothing is passed over; ^ and $ are the edges of a turn (of the text, where it names \n).
 */
export function search(prepared: Prepared, { query, transcriptIds, what }: Sought): readonly Hit[] {
  if (transcriptIds && !transcriptIds.has(prepared.id)) return [];
  const looked = query.withoutMarks ? preparedWithoutMarks(prepared) : prepared;
  if (what.is === "words") return findWords(looked, what.in[prepared.alphabet], query);
  const found = findPattern(looked, what, query);
  return query.withoutMarks ? outOfMarks(found, heardMarks(prepared.text)) : found;
}

/** Hits that neither begin nor end in a mark, whose place is white space to a pattern. What lies in marks alone is none. Both rise. */
function outOfMarks(hits: readonly Hit[], marks: readonly Span[]): readonly Hit[] {
  let at = 0;
  return hits.flatMap((hit) => {
    let { start, end } = hit;
    while ((marks[at]?.end ?? start + 1) <= start) at += 1;
    let next = at;
    for (let mark = marks[next]; mark && mark.start <= start && start < end; mark = marks[next]) {
      start = mark.end;
      next += 1;
    }
    while ((marks[next]?.end ?? end) < end) next += 1;
    for (let mark = marks[next]; mark && mark.start < end && end <= mark.end; mark = marks[next]) {
      end = mark.start;
      next -= 1;
    }
    return start < end ? [{ ...hit, start, end }] : [];
  });
}
