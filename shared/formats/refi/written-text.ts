import type { Speaker, Transcript } from "../../project/records.ts";
import { cutsCharacter, type Span } from "../../text/span.ts";

/** A transcript as the text that other programs show: before the words of each turn stands who says them. */
export type WrittenText = {
  readonly text: string;
  /** Where each turn stands in it, without its label, in Unicode code points. */
  readonly turns: readonly Span[];
  /** Where words of the transcript stand in it, in Unicode code points (REFI-QDA 1.0, 10.2); the end is exclusive. */
  readonly placeOf: (span: Span) => Span;
  /** What stands there in it: of words over several turns the labels between them, too. */
  readonly wordsOf: (span: Span) => string;
};

/** What stands before the words of a turn. */
export function labelOf(speaker: Pick<Speaker, "label"> | undefined): string {
  const label = speaker?.label.replace(/\s+/gu, " ").trim() ?? "";
  return label === "" ? "" : `${label}: `;
}

/**
 * A transcript as plain text: a turn a line, each with the label of its speaker. (A turn that has line breaks has them here,
 * too.) What reaches over several turns takes in the labels between them.
 */
export function writtenText({
  text,
  turns,
  speakers,
}: Pick<Transcript, "text" | "turns"> & {
  readonly speakers: readonly Pick<Speaker, "id" | "label">[];
}): WrittenText {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  let written = "";
  const starts: number[] = [];
  for (const [at, { speakerId, start, end }] of turns.entries()) {
    written += (at === 0 ? "" : "\n") + labelOf(speakerId === null ? undefined : byId.get(speakerId));
    starts.push(written.length);
    written += text.slice(start, end);
  }
  const count = codePointsUpTo(written);
  const placed = (place: number, isEnd: boolean) => {
    const at = turnAt(turns, place, isEnd);
    return (starts[at] ?? 0) + place - (turns[at]?.start ?? 0);
  };
  return {
    text: written,
    turns: turns.map(({ start, end }, at) => {
      const from = starts[at] ?? 0;
      return { start: count(from), end: count(from + end - start) };
    }),
    placeOf: ({ start, end }) => ({ start: count(placed(start, false)), end: count(placed(end, true)) }),
    wordsOf: ({ start, end }) => written.slice(placed(start, false), placed(end, true)),
  };
}

/** The last turn that begins at or before a place; before it, where the place is an end. */
function turnAt(turns: readonly Span[], place: number, isEnd: boolean): number {
  let low = 0;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = turns[middle]?.start ?? 0;
    if (isEnd ? start < place : start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many code points stand before a place that is counted in UTF-16 code units. */
export function codePointsUpTo(text: string): (place: number) => number {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (place) => place;
  const counts = new Int32Array(text.length + 1);
  let points = 0;
  for (let at = 0; at < text.length; at += 1) {
    counts[at] = points;
    if (cutsCharacter(text, at + 1)) {
      at += 1;
      counts[at] = points;
    }
    points += 1;
  }
  counts[text.length] = points;
  return (place) => counts[place] ?? points;
}
