import type { CutMark, HouseStyle, QuoteForm, QuoteMarks } from "../project/records.ts";
import { countWords } from "../text/words.ts";

/** At most so many words are a fragment: part of the author's own sentence. */
const longestFragment = 5;

/** The form that a quote of so many words has in most papers: a block from `blockFrom` on (APA 7, 8.27). */
export function formProposed(text: string, { blockFrom }: HouseStyle): QuoteForm {
  const words = countWords(text);
  if (blockFrom > 0 && words >= blockFrom) return "block";
  return words <= longestFragment ? "fragment" : "inline";
}

/** How cuts are marked, all ways that there are. */
export const cutMarks: readonly CutMark[] = ["…", "[…]", "[...]", "(…)", "..."];

/** The marks around a quote, and those around what is quoted in it. */
const marksOf: Record<QuoteMarks, { readonly outer: Pair; readonly inner: Pair }> = {
  english: { outer: ["“", "”"], inner: ["‘", "’"] },
  british: { outer: ["‘", "’"], inner: ["“", "”"] },
  straight: { outer: ['"', '"'], inner: ["'", "'"] },
  guillemets: { outer: ["»", "«"], inner: ["›", "‹"] },
  german: { outer: ["„", "“"], inner: ["‚", "‘"] },
  swedish: { outer: ["”", "”"], inner: ["’", "’"] },
};
type Pair = readonly [opening: string, closing: string];

/**
 * A quote within a sentence: in the marks of the house, and what is quoted in it between the inner marks (and what is quoted in that
 * between the outer ones again), with whatever marks it was typed. An apostrophe has the shape of the house.
 */
export function inMarks(printText: string, { marks }: HouseStyle): string {
  const { outer, inner } = marksOf[marks];
  return outer[0] + withMarks(printText, marks, [inner, outer]) + outer[1];
}

/** A quote as its form is set: a block has no marks around it, and what is quoted in it stands between the outer ones. */
export function inForm(printText: string, form: QuoteForm, style: HouseStyle): string {
  if (form !== "block") return inMarks(printText, style);
  const { outer, inner } = marksOf[style.marks];
  return withMarks(printText, style.marks, [outer, inner]);
}

/**
 * A quote in marks at the end of a sentence or clause of its author, with the stop that ends that. In British order it
 * stands within the marks only if it was said so. Another stop at the quote's end gives way to it; a question or
 * exclamation mark there needs no other.
 */
export function withStop(printText: string, stop: "." | ",", style: HouseStyle): string {
  const quoted = quotedIn(printText);
  let end = printText.length;
  while (end > 0 && (quoted.get(end - 1)?.is === "closing" || doubleMark.test(printText.charAt(end - 1))))
    end -= 1;
  const [said, closing] = [printText.slice(0, end), printText.slice(end)];
  const text = said.replace(/(?<!\.)[.,;:]$/u, "");
  if (/[?!]$/.test(text)) return inMarks(text + closing, style);
  if (style.stops === "american") return inMarks(text + stop + closing, style);
  return said === text + stop ? inMarks(said + closing, style) : inMarks(text + closing, style) + stop;
}

/** The text with its quotation marks as they are set at each depth, the outermost first; a mark that closes nothing (5") stays. */
function withMarks(text: string, house: QuoteMarks, [first, second]: readonly [Pair, Pair]): string {
  const quoted = quotedIn(text);
  const apostrophe = house === "straight" ? "'" : "’";
  return text.replace(anyMark, (mark, at: number) => {
    const found = quoted.get(at);
    if (found) return (found.depth % 2 === 0 ? first : second)[found.is === "opening" ? 0 : 1];
    return /['’]/.test(mark) && isApostrophe(text, at) ? apostrophe : mark;
  });
}

type Mark = { readonly is: "opening" | "closing"; readonly depth: number };

/** The marks that open and close what is quoted in a text, by their places (UTF-16 code units); depth counts from 0. */
function quotedIn(text: string): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  /** What is open, with the place at which a single mark closes. */
  const open: (number | null)[] = [];
  const close = (at: number, depth: number) => {
    marks.set(at, { is: "closing", depth });
    open.length = depth;
  };
  for (const { 0: mark, index: at } of text.matchAll(anyMark)) {
    const double = open.lastIndexOf(null);
    if (doubleMark.test(mark)) {
      if (!opens(text, at) && (double >= 0 || closes(text, at))) {
        if (double >= 0) close(at, double);
        continue;
      }
    } else if (open.includes(at)) {
      close(at, open.indexOf(at));
      continue;
    }
    const end = doubleMark.test(mark) ? null : closingOf(text, at);
    if (end === -1) continue;
    marks.set(at, { is: "opening", depth: open.length });
    open.push(end);
  }
  return marks;
}

/**
 * Where the words end that a single mark opens; -1 where it is an apostrophe, or opens nothing. The marks that could close are those before the
 * next that opens; one behind an s may be that of a genitive, so another goes before it.
 */
function closingOf(text: string, from: number): number {
  if (!opens(text, from) || isElided(text, from)) return -1;
  let behindAnS = -1;
  for (const { index: at } of text.slice(from + 1).matchAll(singleMarks)) {
    const place = from + 1 + at;
    if (opens(text, place) && !isElided(text, place)) break;
    const before = text.charAt(place - 1);
    if (!closes(text, place) || /\p{N}/u.test(before)) continue;
    if (!/[sxz]/i.test(before)) return place;
    if (behindAnS === -1) behindAnS = place;
  }
  return behindAnS;
}

/** Behind a letter, or in the place of the first letters of a word. */
function isApostrophe(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at - 1)) || isElided(text, at);
}

/** Whether the mark stands for the beginning of a word that is often spoken without: 'em, '90s. */
function isElided(text: string, at: number): boolean {
  return /^(?:em|cause|cos|til|till|bout|round|n|tis|twas|kay|\d0s)(?![\p{L}\p{N}])/iu.test(
    text.slice(at + 1, at + 8),
  );
}

const doubleMark = /["“”„‟«»]/u;
const singleMarks = /['‘’‚‛‹›]/gu;
const anyMark = /["“”„‟«»'‘’‚‛‹›]/gu;

/** Whether a mark stands before a word, with nothing that could be quoted before it. */
function opens(text: string, at: number): boolean {
  return !/[^\s\p{Ps}\p{Pd}/"“”„‟«»'‘’‚‛‹›]/u.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

/** Whether it stands behind a word, and no word goes on behind it. */
function closes(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)) && /\S/.test(text.charAt(at - 1));
}
