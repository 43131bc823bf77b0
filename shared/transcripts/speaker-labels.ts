import type { Paragraph } from "./document.ts";
import { paragraphText } from "./document.ts";
import { isUsualLabel } from "./speaker-roles.ts";
import { shortTimeMarkAt, type TimeMark, timeMarkAt } from "./time-marks.ts";

/** How one paragraph opens: who speaks, from when, and where in its text the words begin (UTF-16 code units). */
export type Opening = {
  /** As it stands in the file, without colon or brackets; null when the paragraph names nobody. */
  readonly label: string | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly textStart: number;
};

/** What a person says of labels after having looked: these are no speakers, those are. */
export type LabelChoices = {
  readonly notSpeakers: readonly string[];
  readonly alsoSpeakers: readonly string[];
};

export const noChoices: LabelChoices = { notSpeakers: [], alsoSpeakers: [] };

/**
 * The ways in which transcripts name a speaker: `Anna: text`, `[id1] text`, `Anna⇥text`, a name alone on
 * its line, a bold name before the text.
 */
type Form = "colon" | "bracket" | "tab" | "alone" | "bold";
const forms: readonly Form[] = ["colon", "bracket", "tab", "alone", "bold"];

type Candidate = Opening & {
  readonly form: Form;
  readonly label: string;
  readonly key: string;
  /** It looks like a label for more than its place: bold, all capitals, or beside a time. */
  readonly isMarked: boolean;
};
type Seen = { readonly plain: Opening; readonly candidates: readonly Candidate[]; readonly isEmpty: boolean };

const longestLabel = 40;
const mostWords = 5;

/** Labels that differ in nothing but capitals or spaces are one. */
export function labelKey(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}

/**
 * How each paragraph opens. Whether words before a colon are a label is judged over the whole document: labels
 * are short, look like names and come again; "Jag tänkte så här: att…" does none of it.
 */
export function findOpenings(
  paragraphs: readonly Paragraph[],
  choices: LabelChoices = noChoices,
): readonly Opening[] {
  const seen = paragraphs.map(lookAt);
  const accepted = judge(seen, choices);
  return seen.map(
    ({ plain, candidates }) => candidates.find(({ form, key }) => accepted[form].has(key)) ?? plain,
  );
}

// What a paragraph could open with.

function lookAt(paragraph: Paragraph): Seen {
  const text = paragraphText(paragraph);
  const isEmpty = text.trim() === "";
  const begin = skipSpace(text, 0);
  if (paragraph.speaker !== null) return { plain: opening(text, begin, null), candidates: [], isEmpty };
  const mark = timeMarkAt(text, begin);
  const at = mark ? skipSpace(text, mark.end) : begin;
  const bold = boldLength(paragraph);
  const candidates = [
    namedAt(text, at, mark, bold),
    bracketAt(text, at, mark),
    boldAt(text, at, mark, bold),
  ].filter((candidate) => candidate !== null);
  return { plain: opening(text, begin, null), candidates, isEmpty };
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
  let end = at;
  while (end < text.length && end - at <= longestLabel) {
    const sign = text.charAt(end);
    const wordBegins = end > at && /\s/.test(text.charAt(end - 1));
    const mark = wordBegins || sign === "[" || sign === "(" ? shortTimeMarkAt(text, end) : null;
    if (mark && end > at) return { end, mark };
    if (!/[\p{L}\p{M}\p{N} \u00a0.'’_&/#+()-]/u.test(characterAt(text, end))) break;
    end += characterAt(text, end).length;
  }
  return { end, mark: null };
}

/** `[id1] text`. */
function bracketAt(text: string, at: number, before: TimeMark | null): Candidate | null {
  if (text.charAt(at) !== "[") return null;
  const close = text.indexOf("]", at);
  if (close === -1 || close - at > longestLabel) return null;
  const label = text.slice(at + 1, close).trim();
  if (!isShortName(label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())) || noises.test(label))
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

// What the document as a whole says of them.

type Accepted = Record<Form, ReadonlySet<string>>;
type Tally = { readonly key: string; readonly label: string; count: number; marked: number };

function judge(seen: readonly Seen[], { notSpeakers, alsoSpeakers }: LabelChoices): Accepted {
  const barred = new Set(notSpeakers.map(labelKey));
  const wanted = alsoSpeakers.map(labelKey);
  const paragraphs = seen.filter(({ isEmpty }) => !isEmpty).length;
  const acceptedOf = (form: Form): ReadonlySet<string> => {
    const tallies = tallyOf(seen, form).filter(({ key }) => !barred.has(key));
    const keys = judges[form](tallies, { seen, paragraphs });
    return new Set([...keys, ...wanted]);
  };
  return Object.fromEntries(forms.map((form) => [form, acceptedOf(form)])) as Accepted;
}

function tallyOf(seen: readonly Seen[], form: Form): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { candidates } of seen) {
    const candidate = candidates.find((one) => one.form === form);
    if (!candidate) continue;
    const { key, label, isMarked } = candidate;
    const tally = tallies.get(key) ?? { key, label, count: 0, marked: 0 };
    tally.count += 1;
    if (isMarked) tally.marked += 1;
    tallies.set(key, tally);
  }
  return [...tallies.values()];
}

type Circumstances = { readonly seen: readonly Seen[]; readonly paragraphs: number };
type Judge = (tallies: readonly Tally[], circumstances: Circumstances) => readonly string[];

const judges: Record<Form, Judge> = {
  colon: (tallies, { seen, paragraphs }) => {
    const usual = tallies.filter(({ label }) => isUsualLabel(label));
    const firm = tallies.filter((tally) => isFirm(tally, paragraphs));
    if (firm.length === 0) return total(usual) >= paragraphs * 0.6 ? usual.map(({ key }) => key) : [];
    const labelled = total(firm);
    const isConvincing =
      firm.some(({ label }) => isUsualLabel(label)) ||
      (labelled >= paragraphs * 0.03 && (firm.length >= 2 || labelled >= paragraphs * 0.3));
    if (!isConvincing) return [];
    const rare = tallies.filter(({ count }) => count === 1 && labelled >= paragraphs * 0.4);
    const later = new Set(keysAfterFirst(seen, "colon", new Set(firm.map(({ key }) => key))));
    return [...firm, ...rare.filter(({ key, label }) => later.has(key) && isRareName(label))].map(
      ({ key }) => key,
    );
  },
  bracket: (tallies, { paragraphs }) =>
    total(tallies) >= 2 && total(tallies) >= paragraphs * 0.5 && comesAgain(tallies) ? keysOf(tallies) : [],
  tab: (tallies, { paragraphs }) => {
    const named = tallies.filter(
      ({ label }) => /\p{L}/u.test(label) && (isName(label) || isUsualLabel(label)),
    );
    return total(named) >= paragraphs * 0.5 && comesAgain(named) ? keysOf(named) : [];
  },
  alone: (tallies, { seen, paragraphs }) => {
    const named = tallies.filter(
      ({ label, marked, count }) =>
        /\p{L}/u.test(label) && (isName(label) || isUsualLabel(label)) && (marked > 0 || count >= 3),
    );
    const keys = new Set(keysOf(named));
    const isPlenty = total(named) >= paragraphs * 0.15 && comesAgain(named);
    const isVaried = named.length >= 2 || named.some(({ marked, count }) => marked === count && count >= 3);
    return isPlenty && isVaried && precedesText(seen, keys) ? [...keys] : [];
  },
  bold: (tallies, { paragraphs }) => {
    const named = tallies.filter(
      ({ label }) => /\p{L}/u.test(label) && (isName(label) || isUsualLabel(label)),
    );
    return total(named) >= paragraphs * 0.2 && comesAgain(named) ? keysOf(named) : [];
  },
};

/** A label that comes again: twice is enough for what looks like a name, other words must insist. */
function isFirm({ label, count }: Tally, paragraphs: number): boolean {
  if (isUsualLabel(label) || isName(label)) return count >= 2;
  return count >= 3 && count >= paragraphs * 0.05 && wordsOf(label).length <= 3 && !opensSentence(label);
}

/** Every word of a name begins with a capital or a digit, but for a few small words within. */
function isName(label: string): boolean {
  const words = wordsOf(label);
  return (
    !opensSentence(label) &&
    words.every((word, n) => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}(&+/]/u.test(word) || (n > 0 && particles.has(word)))
  );
}

/** Somebody who speaks once, in a document whose other paragraphs are labelled. */
function isRareName(label: string): boolean {
  if (!/\p{L}/u.test(label)) return false;
  return isUsualLabel(label) || (isName(label) && wordsOf(label).length <= 3);
}

function opensSentence(label: string): boolean {
  return openers.has((wordsOf(label)[0] ?? "").toLowerCase().replace(/\.$/, ""));
}

function comesAgain(tallies: readonly Tally[]): boolean {
  return tallies.length > 0 && total(tallies) >= tallies.length * 1.5;
}

/** Whether a name alone on its line nearly always stands over something that was said. */
function precedesText(seen: readonly Seen[], keys: ReadonlySet<string>): boolean {
  let names = 0;
  let followed = 0;
  const written = seen.filter(({ isEmpty }) => !isEmpty);
  written.forEach(({ candidates }, n) => {
    const name = candidates.find(({ form, key }) => form === "alone" && keys.has(key));
    if (!name) return;
    names += 1;
    const next = written[n + 1];
    const nextIsName = next?.candidates.some(({ form, key }) => form === "alone" && keys.has(key)) ?? true;
    if (!nextIsName || name.textStart > name.label.length + 1) followed += 1;
  });
  return followed >= names * 0.8;
}

/** The labels that first come after a paragraph with one of `known`: not those of a heading or of a list of facts above the talk. */
function keysAfterFirst(seen: readonly Seen[], form: Form, known: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  let begun = false;
  for (const { candidates } of seen) {
    const candidate = candidates.find((one) => one.form === form);
    if (!candidate) continue;
    if (known.has(candidate.key)) begun = true;
    else if (begun) found.push(candidate.key);
  }
  return found;
}

function total(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0);
}

function keysOf(tallies: readonly Tally[]): readonly string[] {
  return tallies.map(({ key }) => key);
}

const particles = new Set("von van der den de da di du af och and the i från".split(" "));

/** Words that begin a sentence, or name a fact, and are then followed by a colon. Swedish and English. */
const openers = new Set(
  (
    "ja nej jo jaha jaså okej ok mm hm nja nä alltså så men och eller för jag du han hon hen vi ni de dom det den " +
    "dessa detta man där här då nu när hur vad vem vilka varför som om sen sedan exempel exempelvis obs not nota " +
    "notera anm anmärkning kommentar datum tid klockan plats längd språk fil ljudfil titel ämne sammanfattning " +
    "transkriberad inspelning kapitel del punkt poängen problemet saken " +
    "yes no yeah well so but and or because he she we they it that this these those what why how when where who " +
    "then now example note notes nb comment date time place duration length language file audio title subject " +
    "summary transcribed recording chapter part point problem thing i'm my our your his her their there here if " +
    "for as in on at to from"
  ).split(" "),
);

/** What stands in brackets in transcripts and is nobody's name. */
const noises =
  /^(?:skratt\w*|paus\w*|tystnad|ohörbart|otydligt|hostar?|gråter|suckar?|laugh\w*|pause\w*|silence|inaudible|unclear|crosstalk|cough\w*|sigh\w*|crying|music|applause|\.+|…)$/i;

function wordsOf(label: string): readonly string[] {
  return label.split(/[\s\u00a0]+/).filter((word) => word !== "");
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
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
