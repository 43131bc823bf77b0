/** A note quotes enough to find the place by, and does not grow with the file. */
const most = 2000;

/** The words that a note quotes: one piece a line, cut at 2,000 characters with an ellipsis. */
export function wordsForNote(pieces: readonly string[]): string {
  const words = pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .join("\n");
  if (words.length <= most) return words;
  const isPairCut = /[\ud800-\udbff]/.test(words.charAt(most - 2));
  return `${words.slice(0, most - (isPairCut ? 2 : 1))}…`;
}
