import { type Paragraph, paragraphText } from "../transcripts/document.ts";
import { shortTimeMarkAt, type TimeMark, timeMarkAt } from "../transcripts/time-marks.ts";
import { isNoise, wordsOf } from "./label-words.ts";

/**
 * How one paragraph opens: who speaks, from when, and where in its text the words begin (UTF-16 code units).
 */
export type Opening = {
  /** As it stands in the file, without colon or brackets; null when the paragraph names nobody. */
  readonly label: string | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly textStart: number;
};

/**
 * The ways in which transcripts name a speaker: `Anna: text`, `[id1] text`, `Anna⇥text`, a name alone on
 * its line, a bold name before the text.
 */
export type Form = "colon" | "bracket" | "tab" | "alone" | "bold";
export const forms: readonly Form[] = ["colon", "bracket", "tab", "alone", "bold"];

export type Candidate = Opening & {
  readonly form: Form;
  readonly label: string;
  readonly key: string;
  /** It looks like a label for more than its place: bold, all capitals, or beside a time. */
  readonly isMarked: boolean;
};
export type Seen = {
  readonly plain: Opening;
  readonly candidates: readonly Candidate[];
  readonly isEmpty: boolean;
  readonly length: number;
};

const longestLabel = 40;
const mostWords = 5;

/** Labels that differ in nothing but capitals or spaces are one. */
export function labelKey(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}

/** What a paragraph could open with, by itself; whether it does, the document tells. */
export function lookAt(paragraph: Paragraph): Seen {
  const text = paragraphText(paragraph);
  const isEmpty = text.trim() === "";
  const begin = skipSpace(text, 0);
  if (paragraph.speaker !== null)
    return { plain: opening(text, begin, null), candidates: [], isEmpty, length: text.length };
  const mark = timeMarkAt(text, begin);
  const at = mark ? skipSpace(text, mark.end) : begin;
  const bold = boldLength(paragraph);
  const candidates = [
    namedAt(text, at, mark, bold),
    bracketAt(text, at, mark),
    boldAt(text, at, mark, bold),
  ].filter((candidate) => candidate !== null);
  return { plain: opening(text, begin, null), candidates, isEmpty, length: text.length };
}

/** The opening whose label ends at `at`; a time mark may follow it, and takes the place of one before it. */
function opening(text: string, at: number, before: TimeMark | null): Opening {
  const start = skipSpace(text, at);
  const mark = timeMarkAt(text, start);
  const times = mark ?? before;
  return {
    label: null,
    startMs: times?.startMs ?? null,
    endMs: times?.endMs ?? null,
    textStart: mark ? skipSpace(text, mark.end) : start,
  };
}

/** `Anna: text`, `Anna (00:01:02): text`, `Anna⇥text`, and `Anna`, `ANNA` or `Anna 0:03` alone on a line. */
function namedAt(text: string, at: number, before: TimeMark | null, bold: number): Candidate | null {
  const { end, mark } = scanName(text, at);
  const label = text.slice(at, end).trim();
  if (!isShortName(label)) return null;
  const behind = skipBlanks(text, mark ? mark.end : end);
  const times = mark ?? before;
  const key = labelKey(label);
  const sign = text.charAt(behind);
  if (sign === ":" || sign === "：") {
    if (/[\d:/\\]/.test(text.charAt(behind + 1))) return null;
    return { ...opening(text, behind + 1, times), form: "colon", label, key, isMarked: bold > at };
  }
  if (behind === text.length || sign === "\n") {
    const isMarked = times !== null || bold >= end || isCapitals(label);
    return { ...opening(text, behind, times), form: "alone", label, key, isMarked };
  }
  if (sign === "\t" && mark === null)
    return { ...opening(text, behind, times), form: "tab", label, key, isMarked: bold > at };
  return null;
}

/** How far a name reaches: letters, digits and what stands in names, up to a time mark or another sign. */
function scanName(text: string, at: number): { readonly end: number; readonly mark: TimeMark | null } {
  // One more than a label may have: what is longer is none.
  const near = text.slice(at, at + longestLabel + 1);
  const reach = at + (/^[\p{L}\p{M}\p{N} \u00a0.'’_&/#+()-]*/u.exec(near)?.[0].length ?? 0);
  for (let end = at + 1; end <= reach; end += 1) {
    const sign = text.charAt(end);
    const wordBegins = /[\d{#]/.test(sign) && /\s/.test(text.charAt(end - 1));
    const mark = wordBegins || sign === "[" || sign === "(" ? shortTimeMarkAt(text, end) : null;
    if (mark) return { end, mark };
  }
  return { end: reach, mark: null };
}

/** `[id1] text`. */
function bracketAt(text: string, at: number, before: TimeMark | null): Candidate | null {
  if (text.charAt(at) !== "[") return null;
  const close = text.indexOf("]", at);
  if (close === -1 || close - at > longestLabel) return null;
  const label = text.slice(at + 1, close).trim();
  if (!isShortName(label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())) || isNoise(label))
    return null;
  const behind = text.charAt(close + 1) === ":" ? close + 2 : close + 1;
  return { ...opening(text, behind, before), form: "bracket", label, key: labelKey(label), isMarked: false };
}

/** A bold name, and then other text. */
function boldAt(text: string, at: number, before: TimeMark | null, bold: number): Candidate | null {
  if (bold <= at || bold - at > longestLabel || text.slice(bold).trim() === "") return null;
  const label = text.slice(at, bold).trim();
  if (!isShortName(label) || /[:\n]/.test(label)) return null;
  return { ...opening(text, bold, before), form: "bold", label, key: labelKey(label), isMarked: true };
}

/** How many units at the beginning of the paragraph are bold; spaces take the look of what precedes them. */
function boldLength({ runs }: Paragraph): number {
  let length = 0;
  for (const { text, bold } of runs) {
    if (!bold && text.trim() !== "") break;
    length += text.length;
  }
  return length;
}

function isShortName(label: string): boolean {
  return (
    label.length > 0 &&
    label.length <= longestLabel &&
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(label) &&
    wordsOf(label).length <= mostWords
  );
}

function isCapitals(label: string): boolean {
  return (label.match(/\p{Lu}/gu) ?? []).length >= 2 && !/\p{Ll}/u.test(label);
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  return end;
}

/** Spaces, but neither tabs nor line breaks. */
function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[ \u00a0]/.test(text.charAt(end))) end += 1;
  return end;
}
