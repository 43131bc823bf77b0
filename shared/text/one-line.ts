import { cutsCharacter } from "./span.ts";

/** Words on one line: white space is one blank, and what is longer than `length` UTF-16 code units ends in "…". */
export function oneLine(words: string, length = Number.POSITIVE_INFINITY): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length <= length ? line : `${cutTo(line, length - 1).trimEnd()}…`;
}

/** At most so many UTF-16 code units, and never half a character, nor a letter without its marks or a part of a joined emoji. */
export function cutTo(words: string, length: number): string {
  if (words.length <= length) return words;
  let end = length;
  while (end > 0 && (cutsCharacter(words, end) || isJoined(words, end))) end -= 1;
  return words.slice(0, end);
}

/** Whether what stands behind a place is a mark of what stands before it, or one emoji with it. */
function isJoined(words: string, place: number): boolean {
  return words.charAt(place - 1) === "\u200d" || /^[\p{M}\u200d]/u.test(words.slice(place, place + 2));
}
