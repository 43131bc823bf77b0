import { cutsCharacter } from "./span.ts";

/** Words on one line: white space is one blank, and what is longer than `length` UTF-16 code units ends in "…". */
export function oneLine(words: string, length = Number.POSITIVE_INFINITY): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length <= length ? line : `${cutTo(line, length - 1).trimEnd()}…`;
}

/** At most so many UTF-16 code units, and never half a character. */
export function cutTo(words: string, length: number): string {
  if (words.length <= length) return words;
  return words.slice(0, cutsCharacter(words, length) ? length - 1 : length);
}
