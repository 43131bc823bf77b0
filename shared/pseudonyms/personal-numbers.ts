import type { Span } from "../text/span.ts";

/**
 * Swedish personal numbers in a text, by their places in UTF-16 code units: personnummer and samordningsnummer, of ten or twelve digits, with "-",
 * "+" (from the year in which one turns 100) or nothing before the last four. Their date is a day that there was (60 more in a samordningsnummer),
 * and the last digit checks the nine before it (Luhn, base 10): Skatteverket, SKV 704 and SKV 707; folkbokföringslagen (1991:481) 18 and 18 a §§.
 */
export function personalNumbersIn(text: string): readonly Span[] {
  return [...text.matchAll(written)].flatMap(({ 0: words, index, groups = {} }) => {
    const { century = "", year = "", month = "", day = "", last = "" } = groups;
    const isOne = isDate(century, year, month, day) && hasLuhn(year + month + day + last);
    return isOne ? [{ start: index, end: index + words.length }] : [];
  });
}

const written =
  /(?<![\d\p{L}]|\d[-+‐‑–−])(?<century>18|19|20)?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)[ \u00a0\u2007\u202f]?[-+‐‑–−]?[ \u00a0\u2007\u202f]?(?<last>\d{4})(?![\d\p{L}]|[-‐‑–−]\d)/gu;

/** Of ten digits nobody says the century: any will do. */
function isDate(century: string, year: string, month: string, day: string): boolean {
  const centuries = century === "" ? ["18", "19", "20"] : [century];
  const number = Number(day);
  return centuries.some((one) =>
    isDay(Number(one + year), Number(month), number > 60 ? number - 60 : number),
  );
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether the digits, each second one doubled from the first on, add up to a multiple of ten; of a number above nine its digits are added. */
function hasLuhn(digits: string): boolean {
  let sum = 0;
  for (const [at, digit] of [...digits].entries()) {
    const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
