import { shortTimeMarkAt, type TimeMark, timeMarkAt } from "../text/time-marks.ts";
import { type Paragraph, paragraphText } from "./document.ts";
import { isNoise, isTelephone, wordsOf } from "./label-words.ts";
import { isUnknownVoice } from "./speaker-roles.ts";

/**
 * How transcripts dress the name of who speaks, at the head of a paragraph. A form is what stands around the
 * name: `#Anna: text` is "#:", `[id1] text` is "[", a name alone on its line "alone". Labels of one form are
 * judged together, because a transcriber dresses all names alike.
 */
export type Form = string;

/** What in its dress makes a name more likely: a heading, a time beside it, bold letters, capitals. */
export type Look = "plain" | "heading" | "timed" | "bold" | "capitals";

/** One way to read the head of a paragraph; places are UTF-16 code units of its text. */
export type Head = {
  readonly form: Form;
  /** How the name is closed: the kind of the form. */
  readonly closed: Closing;
  /** As it stands in the file, without colon or brackets. */
  readonly label: string;
  readonly key: string;
  readonly look: Look;
  /** Where the name begins, … */
  readonly start: number;
  /** … and where the words begin, behind the name and the times beside it. */
  readonly textStart: number;
  readonly startMs: number | null;
  readonly endMs: number | null;
};

/**
 * `Anna: `, `Anna; `, `Anna – `, `Anna⇥`, alone on its line, `[Anna] `, a bold name before other words, `Anna> ` or
 * another sign that closes names nowhere but in talk.
 */
export type Closing = "colon" | "semicolon" | "dash" | "gap" | "line" | "wrapped" | "bold" | "sign";

/** A paragraph with all labels that it could begin with. The whole document tells whether it does. */
export type Seen = {
  /** The place of the paragraph in its document. */
  readonly paragraph: number;
  readonly text: string;
  /** Where its words begin when it names nobody: behind white space, a line number, a time mark. */
  readonly plain: Pick<Head, "textStart" | "startMs" | "endMs">;
  readonly heads: readonly Head[];
  readonly isEmpty: boolean;
};

/** Joint labels are long: "Interviewee 1 or Interviewee 2 or Interviewee 3". In UTF-16 units, and in words. */
const longestLabel = 90;
const mostWords = 14;

/**
 * Labels that differ in nothing but capitals, spaces, underscores, the full stop of a shortened word ("Dr. Ek", "Dr Ek") or how a number is joined
 * ("Interviewer1", "interviewer-1", "Resp. 1", "Resp 1") are one.
 */
export function labelKey(label: string): string {
  const known = keys.get(label);
  if (known !== undefined) return known;
  if (keys.size > mostKeys) keys.clear();
  const key = keyOf(label);
  keys.set(label, key);
  return key;
}

/** Remembers keys: a document asks for the keys of its few labels many times. */
const keys = new Map<string, string>();
const mostKeys = 20_000;

function keyOf(label: string): string {
  return label
    .normalize("NFC")
    .replace(/[\s_]+/gu, " ")
    .replace(/(\p{L})[. -]+(?=\d)/gu, "$1")
    .trim()
    .replace(/(\p{L})\.(?= |$)/gu, "$1")
    .replace(/^\?+$/, "?")
    .toLowerCase();
}

/**
 * What a paragraph could open with. `isNumbered`: the document numbers its lines, and the number is no speech; `isTimed`: it times them, and
 * `0:05` before a line is no time of the day.
 */
export function lookAt(
  paragraph: Paragraph,
  at: number,
  isNumbered = false,
  text: string = paragraphText(paragraph),
  isTimed = false,
): Seen {
  const isEmpty = text.trim() === "";
  const begin = behindNumber(text, isNumbered);
  const timed = isTimed ? shortTimeMarkAt(text, begin) : null;
  const before = timed ?? timeMarkAt(text, begin) ?? shortTimeOverLine(text, begin);
  const start = before ? skipSpace(text, before.end) : begin;
  const bold = boldLength(paragraph);
  const plain = behindTimes(text, timed?.end ?? begin, timed);
  if (isEmpty) return { paragraph: at, text, plain, heads: [], isEmpty };
  // Where the format names the voice, its words may at most begin with a name and a colon.
  if (paragraph.speaker !== null && !text.slice(0, longestLabel + 20).includes(":"))
    return { paragraph: at, text, plain, heads: [], isEmpty };
  const isHeading = paragraph.marks.heading > 0;
  const heads = [
    ...headsFrom(text, start, before, { bold, isHeading }),
    ...(bold > start ? boldHead(text, start, before, bold) : []),
  ];
  return { paragraph: at, text, plain, heads, isEmpty };
}

/** `00:03 Anna` alone on its line: with so few words behind it, a time of two parts is a time of the recording. */
function shortTimeOverLine(text: string, at: number): TimeMark | null {
  const mark = shortTimeMarkAt(text, at);
  if (!mark) return null;
  const lineEnd = text.indexOf("\n", mark.end);
  const line = text.slice(mark.end, lineEnd === -1 ? text.length : lineEnd).trim();
  return /^\p{L}[^.!?…:;,]{0,50}$/u.test(line) ? mark : null;
}

type Looks = { readonly bold: number; readonly isHeading: boolean };

/** Signs in front of a name, and what opens and closes around it. */
const prefix = /(?:#{1,6}|>{1,3}|[-–—•·@])[ \u00a0]*/y;
const wraps: readonly (readonly [open: string, close: string])[] = [
  ["**", "**"],
  ["__", "__"],
  ["*", "*"],
  ["_", "_"],
  ["[", "]"],
  ["(", ")"],
  ["{", "}"],
  ["<", ">"],
  ["«", "»"],
  ["“", "”"],
  ["”", "”"],
  ['"', '"'],
];
const quotes = new Set(["“", "”", '"']);

/** All readings of the head from `at` on: with what opens there, and each sign that may close a name. */
function headsFrom(text: string, at: number, before: TimeMark | null, looks: Looks): readonly Head[] {
  // Nearly every paragraph begins with a letter: then nothing stands before the name, or around it.
  if (isLetter(text.charCodeAt(at))) return bareHeads(text, { at, lead: "", before, looks });
  prefix.lastIndex = at;
  const sign = prefix.exec(text)?.[0] ?? "";
  const starts = sign === "" ? [""] : [sign, ""];
  return starts.flatMap((lead) => {
    const from = at + lead.length;
    const wrap = wraps.find(([open]) => text.startsWith(open, from));
    const wrapped = wrap ? wrappedHead(text, { at: from, lead: lead.trim(), wrap, before }) : [];
    if (wrapped.length > 0) return wrapped;
    const heads = bareHeads(text, { at: from, lead: lead.trim(), before, looks });
    return heads.length === 0 && /^[#@]$/.test(lead) ? taggedHead(text, from, lead, before) : heads;
  });
}

/** `#Anna text`, `@Anna text`: the sign right before a word makes it a name. */
function taggedHead(text: string, at: number, lead: string, before: TimeMark | null): readonly Head[] {
  const label = /^[\p{L}\p{N}_'’-]{1,40}(?=[ \t])/u.exec(text.slice(at, at + 41))?.[0];
  if (!label || !mayBeLabel(label)) return [];
  const dress = { form: lead, closed: "sign", label, start: at, look: lookOf(label, before) } as const;
  return [headOf(text, dress, [at + label.length, before])];
}

/** `[id1] text`, `{Anna}: text`, `**Anna:** text`, `(SPEAKER_00)` alone on its line. */
function wrappedHead(
  text: string,
  {
    at,
    lead,
    wrap: [open, close],
    before,
  }: {
    readonly at: number;
    readonly lead: string;
    readonly wrap: readonly [string, string];
    readonly before: TimeMark | null;
  },
): readonly Head[] {
  const start = at + open.length;
  const end = text.indexOf(close, start);
  if (end === -1 || end - start > longestLabel) return [];
  const { label, within } = unwrapped(text.slice(start, end).replace(/\s*[:：]\s*$/, ""));
  if (!mayBeLabel(label) || isNoise(label) || text.slice(start, end).includes("\n")) return [];
  let behind = skipBlanks(text, end + close.length);
  const mark = shortTimeMarkAt(text, behind);
  if (mark) behind = skipBlanks(text, mark.end);
  const isColon = /[:：]/.test(text.charAt(behind));
  if (quotes.has(open) && !isColon) return [];
  const isClosed = isColon || (/[;–—-]/.test(text.charAt(behind)) && isBlank(text, behind + 1));
  const isAlone = behind === text.length || text.charAt(behind) === "\n";
  const form = `${lead}${open}${isAlone ? "alone" : ""}`;
  const times = mark ?? within ?? before;
  // Stars and lines around a name are how plain text writes bold.
  const look = open === "**" || open === "__" ? "bold" : lookOf(label, times);
  return [
    headOf(text, { form, closed: isAlone ? "line" : "wrapped", label, start, look }, [
      isClosed ? behind + 1 : behind,
      times,
    ]),
  ];
}

/** What stands between signs without further signs and a time: `[Anna]`, `Anna [00:01:02]`. */
function unwrapped(inner: string): { readonly label: string; readonly within: TimeMark | null } {
  const bare = /^\s*[[({<](.*)[\])}>]\s*$/.exec(inner)?.[1] ?? inner;
  const at = bare.search(/[[({#]?\d{1,3}:\d/);
  const within = at > 0 ? shortTimeMarkAt(bare, at) : null;
  const isTimed = within !== null && bare.slice(within.end).trim() === "";
  return { label: (isTimed ? bare.slice(0, at) : bare).trim(), within: isTimed ? within : null };
}

/** `Anna: text`, `Anna (00:01:02): text`, `Anna⇥text`, `Anna – text`, and `Anna` or `Anna 0:03` alone on a line. */
function bareHeads(
  text: string,
  {
    at,
    lead,
    before,
    looks,
  }: {
    readonly at: number;
    readonly lead: string;
    readonly before: TimeMark | null;
    readonly looks: Looks;
  },
): readonly Head[] {
  const found: Head[] = [];
  for (const { end, mark } of nameEnds(text, at)) {
    const behind = skipBlanks(text, mark ? mark.end : end);
    const close = closingAt(text, { at, end, mark, behind });
    if (!close) continue;
    const label = text.slice(at, end).trim();
    if (!(mayBeLabel(label) || isUnknownVoice(label)) || (close.closed === "line" && /[.!?…,]$/.test(label)))
      continue;
    const times = mark ?? before;
    const isBold = looks.bold >= at + label.length;
    const isHeading = looks.isHeading || lead.startsWith("#");
    const look = isHeading ? "heading" : isBold ? "bold" : lookOf(label, times);
    const form = close.closed === "line" ? `${lead}alone/${look}` : `${lead}${close.form}`;
    found.push(headOf(text, { form, closed: close.closed, label, start: at, look }, [close.from, times]));
  }
  return found;
}

/** The sign that closes a name which ends at `end`, and where the words begin behind it; null where none does. */
function closingAt(
  text: string,
  {
    at,
    end,
    mark,
    behind,
  }: { readonly at: number; readonly end: number; readonly mark: TimeMark | null; readonly behind: number },
): { readonly form: Form; readonly closed: Closing; readonly from: number } | null {
  const sign = text.charAt(behind);
  switch (sign) {
    case ":":
    case "：":
      if (text.startsWith("::", behind) && isBlank(text, behind + 2))
        return { form: "::", closed: "sign", from: behind + 2 };
      return /[\d:/\\]/.test(text.charAt(behind + 1))
        ? null
        : { form: ":", closed: "colon", from: behind + 1 };
    case ";":
      return { form: ";", closed: "semicolon", from: behind + 1 };
    case "":
    case "\n":
      return { form: "alone", closed: "line", from: behind };
    case "-":
    case "–":
    case "—":
      return isBlank(text, behind + 1) ? { form: "-", closed: "dash", from: behind + 1 } : null;
    case ".":
      return behind === end && end - at <= 3 && isBlank(text, behind + 1)
        ? { form: ".", closed: "dash", from: behind + 1 }
        : null;
    case ">":
    case "|":
    case "=":
    case "/":
    case ")":
    case ",":
      return isBlank(text, behind + 1) ? { form: sign, closed: "sign", from: behind + 1 } : null;
  }
  if (mark === null && (sign === "\t" || behind - end >= 2))
    return { form: "⇥", closed: "gap", from: behind };
  // A name before a time and words on the same line, "Anna 00:01:02 text", is closed by the time.
  return mark !== null && mark.end - end > 3 ? { form: "time", closed: "gap", from: mark.end } : null;
}

type Dress = Pick<Head, "form" | "closed" | "label" | "start" | "look">;

function headOf(text: string, dress: Dress, [at, times]: readonly [number, TimeMark | null]): Head {
  const { form, closed, label, start, look } = dress;
  const { textStart, startMs, endMs } = behindTimes(text, at, times);
  return { form, closed, label, key: labelKey(label), look, start, textStart, startMs, endMs };
}

function lookOf(label: string, times: TimeMark | null): Look {
  if (times) return "timed";
  return isCapitals(label) ? "capitals" : "plain";
}

/**
 * The places where a name that begins at `at` may end: before a colon, a semicolon, a dash, a gap, a time mark, the
 * end of the line; the nearest first.
 */
function nameEnds(text: string, at: number): readonly NameEnd[] {
  // One more than a label may have, since anything longer is no label.
  const near = text.slice(at, at + longestLabel + 1);
  const number = /^\+?\d[\d*() \u00a0-]*/.exec(near)?.[0].length ?? 0;
  const reach =
    at + Math.max(number, /^[\p{L}\p{M}\p{N} \u00a0.,'’_&/#+()\-–—|]*/u.exec(near)?.[0].length ?? 0);
  const ends: NameEnd[] = [];
  let words = 1;
  for (let end = at + 1; end <= reach; end += 1) {
    if (isLetter(text.charCodeAt(end))) continue;
    const sign = text.charAt(end);
    if (sign === " " || sign === "\u00a0") {
      if (text.charAt(end - 1) !== " ") words += 1;
      if (words > mostWords + 2) return ends;
      const next = skipBlanks(text, end);
      const after = text.charAt(next);
      const isGap = next - end >= 2 && after !== "" && after !== ":" && !shortTimeMarkAt(text, next);
      if (isGap || (isDash(after) && isBlank(text, next + 1))) ends.push({ end, mark: null });
      continue;
    }
    if (isDash(sign) && isBlank(text, end + 1) && !isBlank(text, end - 1)) ends.push({ end, mark: null });
    // "Kim | When", "KW/ When", "Q) When", "KIM, when": signs that a name may have within it, too.
    const mayClose =
      sign === "|" || ((sign === "/" || sign === ")") && end - at <= 20) || (sign === "," && end - at <= 30);
    if (mayClose && isBlank(text, end + 1) && (sign !== "," || isCapitals(text.slice(at, end))))
      ends.push({ end, mark: null });
    // "Q. When did …": a letter or two and a full stop.
    if (sign === "." && end - at <= 3 && isBlank(text, end + 1)) ends.push({ end, mark: null });
    const mayBeTime = sign === "[" || sign === "(" || (/[\d{#]/.test(sign) && isBlank(text, end - 1));
    const mark = mayBeTime ? shortTimeMarkAt(text, end) : null;
    if (mark) {
      ends.push({ end, mark });
      return ends;
    }
  }
  // "P?: Not on Sundays.", "?: Jo.": transcribers write so where they could not hear who it was.
  const doubt = reach - at <= 20 ? /^\?{1,3}(?=[ \u00a0]*[:：])/.exec(text.slice(reach, reach + 8)) : null;
  ends.push({ end: reach + (doubt?.[0].length ?? 0), mark: null });
  return ends;
}

type NameEnd = { readonly end: number; readonly mark: TimeMark | null };

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit < 0x2000);
}

function isDash(sign: string): boolean {
  return sign === "-" || sign === "–" || sign === "—";
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** A bold name, and then other words. */
function boldHead(text: string, at: number, before: TimeMark | null, bold: number): readonly Head[] {
  if (bold - at > longestLabel || text.slice(bold).trim() === "") return [];
  const label = text.slice(at, bold).trim();
  if (/[:\n]/.test(label) || !mayBeLabel(label)) return [];
  // A time behind the name is one also without brackets, if it closes the line.
  const mark = shortTimeMarkAt(text, skipBlanks(text, bold));
  const isTimed = mark !== null && /^[ \u00a0]*(?:\n|$)/.test(text.slice(mark.end));
  const from = isTimed ? ([mark.end, mark] as const) : ([bold, before] as const);
  return [headOf(text, { form: "bold", closed: "bold", label, start: at, look: "bold" }, from)];
}

/** Where the words begin from `at` on: a time mark there takes the place of one before it. */
function behindTimes(
  text: string,
  at: number,
  before: TimeMark | null,
): Pick<Head, "textStart" | "startMs" | "endMs"> {
  const start = skipSpace(text, at);
  const mark = timeMarkAt(text, start);
  const times = mark ?? before;
  return {
    startMs: times?.startMs ?? null,
    endMs: times?.endMs ?? null,
    textStart: mark ? skipSpace(text, mark.end) : start,
  };
}

/**
 * The heads with their running numbers taken off, where questions and answers are numbered: "Q1", "A1", "Q2", "A2" are
 * two voices and not four.
 */
export function withoutRunningNumbers(seen: readonly Seen[]): readonly Seen[] {
  const once = new Map<string, Set<string>>();
  for (const { heads } of seen)
    for (const { key } of heads) {
      const stem = numbered.exec(key)?.[1];
      if (stem) once.set(stem, (once.get(stem) ?? new Set()).add(key));
    }
  const stems = new Set([...once].filter(([, keys]) => keys.size >= 3).map(([stem]) => stem));
  const asks = ["q", "question", "fråga", "f"].some((stem) => stems.has(stem));
  if (!asks || stems.size < 2) return seen;
  return seen.map((paragraph) => ({
    ...paragraph,
    heads: paragraph.heads.map((head) => {
      const stem = numbered.exec(head.key)?.[1];
      if (!stem || !stems.has(stem)) return head;
      return { ...head, key: stem, label: head.label.replace(/[\s.]*\d+$/, "") };
    }),
  }));
}

const numbered = /^(q|a|question|answer|fråga|svar|f|s)[ .]?\d+$/;

/** The number that a transcript gives a line: "12 Anna: …", "12. …". */
export const lineNumber = /^\s*(\d{1,5})[.):]?(?=\s)/;

function behindNumber(text: string, isNumbered: boolean): number {
  const number = isNumbered ? lineNumber.exec(text) : null;
  return skipSpace(text, number ? number[0].length : 0);
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

/** Whether words could be a label at all: not too long, with a letter or a digit, no sentence ended in them; or a telephone number. */
function mayBeLabel(label: string): boolean {
  return (
    label.length > 0 &&
    label.length <= longestLabel &&
    ((/^[\p{L}\p{N}]/u.test(label) &&
      wordsOf(label).length <= mostWords &&
      !/[\p{Ll}\p{N}]{3,}[.!?] +\p{Lu}/u.test(label) &&
      (/\p{L}/u.test(label) || label.length <= 4)) ||
      isTelephone(label))
  );
}

export function isCapitals(label: string): boolean {
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
