import { labelKey } from "../speakers/label-forms.ts";
import { shortTimeMarkAt } from "../text/time-marks.ts";

/**
 * Something in a quote from elsewhere that the import takes out of a text: a label of a speaker with what stands
 * around it, times. Places are UTF-16 code units of the quote.
 */
export type TakenOut = {
  readonly start: number;
  /** Where it may end, the furthest first: a dash behind a colon may be the label's or a word's. */
  readonly ends: readonly number[];
  /** The key of the label (see `labelKey`); null where only a time stands, and where nobody is known by it. */
  readonly label: string | null;
  /**
   * What tells that it is one. "marks": a colon, a bracket, a time or such stands by the label; "place": nothing but where a
   * turn begins; "end": it is cut off by the end of the quote, so that a turn must end before it.
   */
  readonly by: "marks" | "place" | "end";
};

/** What in a quote the import may have taken out, in the order of their places; of several at one place the most certain first. */
export type TakenOutReader = (quote: string) => readonly TakenOut[];

/**
 * Finds labels and times in quotes from a transcript whose speakers have these labels, whatever their capitals: at the
 * beginning of the quote (also what is left of one there), behind white space, and at its end (also a part of one).
 * A short name before a colon that is nobody's is found, too; it is one only where a turn begins.
 */
export function takenOutReader(labels: readonly string[]): TakenOutReader {
  const known = knownLabels(labels);
  return (quote) => {
    const found: TakenOut[] = [];
    const rest = restAt(quote, known);
    if (rest) found.push(rest);
    for (let at = 0; at < quote.length; at += 1) {
      if (isSpace(quote, at) || (at > 0 && isOfWord(quote, at - 1))) continue;
      const whole = wholeAt(quote, at, known);
      if (whole) found.push(whole);
      if (at === 0 || isSpace(quote, at - 1)) {
        const foreign = foreignAt(quote, at);
        if (foreign) found.push(foreign);
      }
    }
    found.push(...cutOffAtEnd(quote, known));
    return found.sort((a, b) => a.start - b.start);
  };
}

type KnownLabels = {
  readonly whole: RegExp | null;
  /** The last words of labels that have several. */
  readonly lastWords: RegExp | null;
  /** The first words of labels, or all of them. */
  readonly firstWords: RegExp | null;
};

function knownLabels(given: readonly string[]): KnownLabels {
  const labels = [...new Set(given.map(spelled))].filter((label) => label !== "");
  return {
    whole: oneOf(labels),
    lastWords: oneOf(
      labels.flatMap((label) =>
        [...label.matchAll(/(?<=[^\p{L}\p{N}\p{M}])[\p{L}\p{N}]/gu)].map(({ index }) => label.slice(index)),
      ),
    ),
    firstWords: oneOf([
      ...labels,
      ...labels.flatMap((label) =>
        [...label.matchAll(/[^\p{L}\p{N}\p{M}]/gu)].map(({ index }) => label.slice(0, index)).filter(Boolean),
      ),
    ]),
  };
}

/** A label with one blank between its words, in small letters. */
function spelled(label: string): string {
  return label
    .normalize("NFC")
    .replace(/[\s_]+/gu, " ")
    .trim()
    .toLowerCase();
}

function oneOf(labels: readonly string[]): RegExp | null {
  if (labels.length === 0) return null;
  const written = [...labels]
    .sort((a, b) => b.length - a.length)
    .map((label) =>
      label
        .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
        // "Interviewer 1" and "Interviewer1" are one label.
        .replace(/(?<=\p{L}) ?(?=\d)/gu, String.raw`[^\S\n]*`)
        .replaceAll(" ", String.raw`[^\S\n]+`),
    );
  return new RegExp(String.raw`(?:${written.join("|")})(?![\p{L}\p{N}\p{M}])`, "iuy");
}

/** What stands before a label and is none of its words: marks of a heading, of bold print, of a list, a bracket, a voice of WebVTT. */
const before = /<\/?v(?:\.[^\s>]*)?[ >]|[*_#>|[({<«•–—\\-]/y;
/** The number of a cue stands alone on the line above its time. */
const cueNumber = /\d{1,5}[^\S\n]*\n(?=[^\S\n]*\d{1,3}:\d)/y;

/** How many marks and times may stand on one side of a label. */
const mostMarks = 16;

/** A label with what stands around it, or times alone. */
function wholeAt(quote: string, at: number, known: KnownLabels): TakenOut | null {
  let end = at;
  let hasTime = false;
  let hasMarks = false;
  const afterTime: number[] = [];
  for (let n = 0; n < mostMarks; n += 1) {
    const mark = shortTimeMarkAt(quote, end);
    const number = matchEnd(cueNumber, quote, end);
    const sign = matchEnd(before, quote, end);
    if (mark) {
      hasTime = true;
      end = skipSpace(quote, mark.end);
      afterTime.unshift(end);
    } else if (number !== null) end = number;
    else if (sign !== null) {
      hasMarks ||= /[*#[<|]/.test(quote.slice(end, sign));
      end = skipSpace(quote, sign);
      if (hasTime) afterTime.unshift(end);
    } else break;
  }
  const labelEnd = known.whole && matchEnd(known.whole, quote, end);
  if (labelEnd === null) return hasTime ? { start: at, ends: afterTime, label: null, by: "marks" } : null;
  const label = labelKey(quote.slice(end, labelEnd));
  const behind = behindLabel(quote, labelEnd, { isLine: isLineStart(quote, at) });
  const by = hasTime || hasMarks || behind.hasMarks ? "marks" : "place";
  return { start: at, ends: behind.ends, label, by };
}

/** How far reaches what stands behind a label: marks, times and white space, with all places where it may end. */
function behindLabel(
  quote: string,
  from: number,
  { isLine, fragments = false }: { readonly isLine: boolean; readonly fragments?: boolean },
): { readonly ends: readonly number[]; readonly hasMarks: boolean } {
  const ends = [skipSpace(quote, from)];
  let end = from;
  let hasMarks = false;
  let separated = false;
  for (let n = 0; n < mostMarks; n += 1) {
    const mark = shortTimeMarkAt(quote, end);
    const fragment = fragments ? matchEnd(clockFragment, quote, end) : null;
    const aside = separated ? null : matchEnd(inBrackets, quote, end);
    const sign = quote.charAt(end);
    if (mark) {
      hasMarks = true;
      end = mark.end;
    } else if (fragment !== null) end = fragment;
    else if (aside !== null) end = aside;
    else if (sign !== "" && isSpace(quote, end)) {
      const space = quote.slice(end, skipSpace(quote, end));
      if (space.includes("\t") || (isLine && space.includes("\n"))) hasMarks = true;
      end += space.length;
      continue;
    } else if (/[\])}>*_#|]/.test(sign)) {
      hasMarks = true;
      end += 1;
    } else if (!separated && /[:;：；–—-]/.test(sign)) {
      hasMarks = true;
      separated = true;
      end += 1;
    } else break;
    ends.push(skipSpace(quote, end));
  }
  return { ends: [...new Set(ends)].sort((a, b) => b - a), hasMarks };
}

/** What is left of a time at an edge of a quote: "02", "01:02.500", "--> 00:04". */
const clockFragment = /\d{1,3}(?:[:.,-]\d{1,3})*|-->|->/y;
/** Who the speaker is, before the colon: "Anna (nurse): …". */
const inBrackets = /\([^()\n]{1,30}\)(?=[^\S\n]*[:;：；\n])/y;

/** What is left at the beginning of a quote of a label or a time that began before it: "1: Who", "02]\nWell". */
function restAt(quote: string, known: KnownLabels): TakenOut | null {
  const words = known.lastWords && matchEnd(known.lastWords, quote, 0);
  const whole = known.whole && matchEnd(known.whole, quote, 0);
  if (whole !== null) return null;
  const { ends, hasMarks } = behindLabel(quote, words ?? 0, { isLine: true, fragments: true });
  const used = ends.filter((end) => end > 0);
  return hasMarks && used.length > 0 ? { start: 0, ends: used, label: null, by: "marks" } : null;
}

/** The last characters in which a label may be cut off. */
const longestCutOff = 80;

/** What stands at the end of a quote of a label or time that goes on behind it: "… page.\nInterviewer". */
function cutOffAtEnd(quote: string, known: KnownLabels): readonly TakenOut[] {
  const found: TakenOut[] = [];
  for (let at = Math.max(0, quote.length - longestCutOff); at < quote.length; at += 1)
    if (!isSpace(quote, at) && !(at > 0 && isOfWord(quote, at - 1)) && isCutOff(quote, at, known))
      found.push({ start: at, ends: [quote.length], label: null, by: "end" });
  return found;
}

function isCutOff(quote: string, at: number, { firstWords }: KnownLabels): boolean {
  let end = at;
  let hasLabel = false;
  while (end < quote.length) {
    const next =
      shortTimeMarkAt(quote, end)?.end ??
      matchEnd(clockFragment, quote, end) ??
      matchEnd(before, quote, end) ??
      (/[\])}>*_#|:;：；\s]/.test(quote.charAt(end)) ? end + 1 : null);
    if (next !== null) end = next;
    else {
      const words = hasLabel || !firstWords ? null : matchEnd(firstWords, quote, end);
      if (words === null) return false;
      hasLabel = true;
      end = words;
    }
  }
  return true;
}

/**
 * A label that is no speaker's: a short name before a colon or in brackets, or alone on a line with a mark or a time.
 * It begins with a capital, a digit or a mark, as names do.
 */
const foreign =
  /(?:[#*_>|<«-]+[^\S\n]*)?(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.'’_&/#+-]*(?:[^\S\n][\p{L}\p{M}\p{N}.'’_&/#+()-]+){0,4}|\[[^\]\n]{1,40}\])/uy;

function foreignAt(quote: string, at: number): TakenOut | null {
  foreign.lastIndex = at;
  const found = foreign.exec(quote);
  if (!found || found[0].length > 60) return null;
  const name = found[0];
  // The name may have run into the digits of a time behind it.
  for (let end = at + name.length; end > at; end -= 1) {
    if (isOfWord(quote, end - 1) && isOfWord(quote, end)) continue;
    const behind = behindLabel(quote, end, { isLine: false });
    const isMarked =
      /^[#*_>|<]|\]$/.test(quote.slice(at, end)) ||
      /[:;：；\t*]/.test(quote.slice(end, behind.ends[0])) ||
      behindIsTime(quote, end);
    if (behind.hasMarks || isMarked) {
      if (!isMarked) return null;
      return { start: at, ends: behind.ends.filter((one) => one > end), label: null, by: "place" };
    }
  }
  return null;
}

function behindIsTime(quote: string, end: number): boolean {
  return shortTimeMarkAt(quote, skipSpace(quote, end)) !== null;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || /\n[^\S\n]*$/.test(text.slice(Math.max(0, at - 8), at));
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && isSpace(text, end)) end += 1;
  return end;
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

function isOfWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}
