import { cutTo } from "../text/one-line.ts";

/** A note quotes enough to find the place by, and does not grow with the file. */
const most = 2000;

/** The words that a note quotes: one piece a line, cut at 2,000 characters with an ellipsis. */
export function wordsForNote(pieces: readonly string[]): string {
  const words = pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .join("\n");
  return words.length <= most ? words : `${cutTo(words, most - 1)}…`;
}
