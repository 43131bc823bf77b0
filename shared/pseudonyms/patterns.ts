import type { Span } from "../text/span.ts";
import { personalNumbersIn } from "./personal-numbers.ts";

/** What tells who somebody is by its form. */
export type PatternKind = "email" | "telephone" | "personal-number";

export type Patterned = Span & { readonly kind: PatternKind };

/** E-mail addresses, telephone numbers and Swedish personal numbers in a text, in reading order; places in UTF-16 code units. */
export function patternsIn(text: string): readonly Patterned[] {
  const numbers = /\d{4}/.test(text) ? personalNumbersIn(text) : [];
  const found: Patterned[] = numbers.map((span) => ({ ...span, kind: "personal-number" }));
  if (text.includes("@"))
    for (const { 0: words, index } of text.matchAll(email))
      found.push({ start: index, end: index + words.length, kind: "email" });
  if (/\d\d/.test(text))
    for (const { 0: words, index } of text.matchAll(telephone)) {
      const span = { start: index, end: index + words.length };
      const isOther = found.some(({ start, end }) => start < span.end && span.start < end);
      if (!isOther && isTelephone(words)) found.push({ ...span, kind: "telephone" });
    }
  return found.sort((one, other) => one.start - other.start);
}

/** As people write them in talk; not all that RFC 5321 allows. */
const email = /[\p{L}\p{N}][\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;

/** What parts groups of digits: a hyphen, a dash, a stroke, a space that breaks or does not. */
const gap = "[-‐‑–/ \\u00a0\\u2007\\u202f]";

/**
 * Digits in groups, from 0 or + on; the first group, of the area or the net, may stand in brackets or before a full stop. What full stops part
 * throughout is none where it is a date.
 */
const telephone = new RegExp(
  `(?<![\\d+\\p{L}.,:]|\\d${gap})(?:${[
    `(?:\\+|0)[\\d()](?:${gap}?(?:\\(0\\))?\\d){5,15}`,
    `\\(0\\d{1,3}\\)(?:${gap}?\\d){5,8}`,
    `0\\d{1,3}\\.\\d{2,3}(?:${gap}\\d{2,3}){1,3}`,
    "(?!\\d\\d?\\.\\d\\d?\\.(?:\\d\\d|\\d{4})(?!\\.?\\d))0\\d{1,3}(?:\\.\\d{2,4}){2,4}",
  ].join("|")})(?![\\d\\p{L}])`,
  "gu",
);

/**
 * Whether it has as many digits as a number has that is dialled: within Sweden eight to ten with the 0 (the numbering plan of the Post- och telestyrelsen), from
 * abroad eight to fifteen (ITU-T E.164).
 */
function isTelephone(words: string): boolean {
  const digits = words.replace(/\(0\)/g, "").replace(/\D/g, "");
  const isAbroad = /^(?:\+|00)/.test(words);
  if (isAbroad) return digits.length >= 8 && digits.length <= 15;
  return digits.length >= 8 && digits.length <= 10 && /^0[1-9]/.test(digits);
}
