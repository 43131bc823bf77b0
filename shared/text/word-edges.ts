import { cutsCharacter, type Span } from "./span.ts";

/** Letters of scripts with spaces between words. In other scripts no place is known to lie within a word. */
const letter =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}]/u;

/** Whether a letter, digit or accent stands on both sides of a place, in UTF-16 code units. */
export function isInsideWord(text: string, place: number): boolean {
  return isOfWord(text, place - 1) && isOfWord(text, place);
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a character is of a script without spaces between words. */
export function isUnspaced(character: string): boolean {
  return unspaced.test(character);
}

/** Whether a text may be cut at a place as at white space, since a character stands there of a script that has none between words; a mark stays with its letter. */
export function isBesideUnspaced(text: string, place: number): boolean {
  if (cutsCharacter(text, place)) return false;
  const behind = String.fromCodePoint(text.codePointAt(place) ?? 0);
  if (/\p{M}/u.test(behind)) return false;
  const start = cutsCharacter(text, place - 1) ? place - 2 : place - 1;
  return isUnspaced(behind) || isUnspaced(String.fromCodePoint(text.codePointAt(start) ?? 0));
}

/** Whether a span begins and ends at the edges of words. */
export function isWholeWords(text: string, { start, end }: Span): boolean {
  return !isInsideWord(text, start) && !isInsideWord(text, end);
}

/** Whether the character that holds the unit at a place is of a word; a letter may be two units. */
function isOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  const start = cutsCharacter(text, at) ? at - 1 : at;
  return letter.test(String.fromCodePoint(text.codePointAt(start) ?? 0));
}
