import { lastAt } from "../../last-at.ts";
import { cleanText } from "./clean-text.ts";

/** How many UTF-16 units are cleaned once more, at least, to work out a place. */
const pieceLength = 256;

/** What stands before a blank, or before the end of a line feed, becomes no letter with what stands behind. */
const boundary = /(?= )|(?<=\n)/g;

/**
 * Where places of a raw text stand in the cleaned one (clean-text.ts), which has other line ends, lacks signs that nobody sees and may have joined
 * accents; both in UTF-16 units. Between the two signs of a line end is before it, between a letter and its accent behind it.
 */
export function cleanPlaces(raw: string, clean: string): (place: number) => number {
  if (raw === clean) return (place) => place;
  const begins: number[] = [];
  const cleanBegins: number[] = [];
  let length = 0;
  for (let from = 0; from < raw.length; ) {
    boundary.lastIndex = from + pieceLength;
    const to = boundary.exec(raw)?.index ?? raw.length;
    begins.push(from);
    cleanBegins.push(length);
    length += cleanText(raw.slice(from, to)).value.length;
    from = to;
  }
  return (place) => {
    const n = lastAt(begins, place);
    const before = raw.slice(begins[n] ?? 0, place);
    const isInLineEnd = before.endsWith("\r") && raw.charAt(place) === "\n";
    const cleaned = cleanText(isInLineEnd ? before.slice(0, -1) : before).value;
    return Math.min(clean.length, (cleanBegins[n] ?? 0) + cleaned.length);
  };
}
