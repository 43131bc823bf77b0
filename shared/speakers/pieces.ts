import { closingTimeMark, timeMarkAt } from "../text/time-marks.ts";
import type { Answers } from "./answers.ts";
import type { Paragraph } from "./document.ts";
import { isTaken, type JudgedLabel } from "./judge-labels.ts";
import { type Head, labelKey, type Seen } from "./label-forms.ts";
import { isName, wordsOf } from "./label-words.ts";
import { findPicks, type Pick } from "./picks.ts";
import { isUsualLabel, isVoiceName, roleSaidBy } from "./speaker-roles.ts";
import type { Sureness } from "./sureness.ts";
import { isSystemLine } from "./system-lines.ts";

/**
 * A stretch of one paragraph that one voice says, without its label and its times. `text` stands in its paragraph
 * at `start` (UTF-16 code units), letter for letter.
 */
export type Piece = {
  readonly paragraph: number;
  readonly start: number;
  readonly text: string;
  /**
   * Words that a person took back into the text and that the paragraph does not hold: a format's own speaker that is
   * none.
   */
  readonly lead: string;
  /** The label of the voice; null where nobody is named. */
  readonly label: string | null;
  readonly sure: Sureness;
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** "heading": over the talk and not in it; "system": what a program wrote ("Anna started transcription"). */
  readonly kind: "speech" | "heading" | "system";
  /**
   * What joins it to the piece above: a space within a paragraph, where a time or something else that is no speech
   * was taken out; a line break within a cell. Null where it may begin a turn.
   */
  readonly joint: " " | "\n" | null;
  /** A sign says that another speaker begins (see speaker-changes.ts). */
  readonly isChange?: boolean;
};

/** The document in pieces, by the labels that were judged to be speakers and by what a person said. */
export function piecesOf(
  paragraphs: readonly Paragraph[],
  seen: readonly Seen[],
  labels: readonly JudgedLabel[],
  answers: Answers,
  continued: ReadonlySet<number>,
): readonly Piece[] {
  const cutter = new Cutter(paragraphs, seen, labels, answers, continued);
  return underNames(seen.flatMap((paragraph) => cutter.piecesIn(paragraph)));
}

/** What stands beneath a name alone on its line is said by that name. */
function underNames(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.every(({ label, text, lead }) => label === null || text !== "" || lead !== "")) return pieces;
  return pieces.map((piece, n) => {
    const above = pieces[n - 1];
    const isUnder = above && above.label !== null && above.text === "" && above.lead === "";
    if (!isUnder || piece.label !== null || piece.kind !== "speech") return piece;
    return { ...piece, label: above.label, sure: above.sure, joint: "\n" };
  });
}

type Named = { readonly label: string; readonly sure: Sureness };
/** A span of a paragraph that is no speech: a label, a time, something left out. */
type Cut = {
  readonly start: number;
  readonly end: number;
  readonly named: Named | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
};

class Cutter {
  private readonly taken: ReadonlyMap<string, JudgedLabel>;
  private readonly ranks: ReadonlyMap<string, number>;
  private readonly wanted: ReadonlySet<string>;
  private readonly barred: ReadonlySet<string>;
  /**
   * The barred labels whose words belong to what is said above them. When only one side is labelled, this holds only
   * for words that would be speakers: other words may be the other side's, and stay there.
   */
  private readonly putBack: ReadonlySet<string>;
  private readonly picks: readonly Pick[];
  private readonly within: RegExp | null;
  private readonly sureWithin: ReadonlySet<string>;
  private readonly names: ReadonlyMap<string, Named | null>;
  /** Whether the format names one voice for all of it: then a tool put its own name there, and labels tell who speaks. */
  private readonly hasOneVoice: boolean;
  /** The voice of the paragraph above, and the name within its words. */
  private above: { readonly voice: string; readonly named: Named } | null = null;

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    seen: readonly Seen[],
    labels: readonly JudgedLabel[],
    { notSpeakers, alsoSpeakers, picks }: Answers,
    /** Paragraphs that go on in the cell of the one above. */
    private readonly continued: ReadonlySet<number>,
  ) {
    this.barred = new Set(notSpeakers.map(labelKey));
    this.wanted = new Set(alsoSpeakers.map(labelKey));
    const taken = labels.filter((label) => isTaken(label) && !this.barred.has(label.key));
    const voices = new Set(taken.map(({ key }) => key));
    const areBoth = voices.size > 1 && taken.some(({ label }) => roleSaidBy(label) !== "interviewer");
    const would = labels.filter((label) => isTaken(label) && this.barred.has(label.key));
    this.putBack = areBoth ? this.barred : new Set(would.map(({ key }) => key));
    this.taken = new Map(taken.map((label) => [nameInForm(label), label]));
    this.ranks = new Map(taken.map((label, n) => [nameInForm(label), n]));
    this.picks = [...picks, ...alsoSpeakers.map((label) => openingWords(label, seen))];
    this.within = labelsWithin(taken, this.barred);
    this.sureWithin = new Set(taken.flatMap(({ key, verdict }) => (verdict === "sure" ? [key] : [])));
    this.names = namesOfVoices(paragraphs, seen, this.barred);
    this.hasOneVoice = new Set(paragraphs.flatMap(({ speaker }) => speaker ?? [])).size === 1;
  }

  piecesIn(seen: Seen): readonly Piece[] {
    const paragraph = this.paragraphs[seen.paragraph];
    if (!paragraph || seen.isEmpty) return [];
    const { speaker } = paragraph;
    const isBarred = speaker !== null && this.barred.has(labelKey(speaker));
    const head = this.headOf(seen, speaker);
    const cuts = this.cutsIn(seen, head, speaker);
    const named = this.namedBy(speaker, isBarred);
    const first = cuts[0];
    const isHeading =
      first?.named == null && (paragraph.marks.heading > 0 || /^#{1,6} \S/.test(seen.text.trim()));
    const isSystem = speaker === null && first?.named == null && isSystemLine(seen.text);
    const kind = isSystem ? "system" : isHeading ? "heading" : "speech";
    const pieces = this.between(cuts, seen, paragraph, named, kind);
    const lead = isBarred ? `${speaker}: ` : "";
    const last = pieces.findLast(({ label }) => label !== null);
    if (speaker !== null && last?.label && cuts.some((cut) => cut.named !== null))
      this.above = { voice: speaker, named: { label: last.label, sure: last.sure } };
    return pieces.map((piece, n) => {
      if (n > 0 || (piece.label !== null && lead === "")) return piece;
      // Words that a person called no speaker are part of the speech.
      const isPart =
        this.continued.has(seen.paragraph) || seen.heads.some(({ key }) => this.putBack.has(key));
      const joint = piece.label === null && isPart && !isBarred ? ("\n" as const) : piece.joint;
      return { ...piece, lead, joint };
    });
  }

  /** The label where the format names the voice: the name that the voice was given, or the voice itself. */
  private namedBy(speaker: string | null, isBarred: boolean): Named | null {
    if (speaker === null || isBarred) {
      this.above = null;
      return null;
    }
    if (this.above?.voice === speaker) return this.above.named;
    this.above = null;
    return this.names.get(labelKey(speaker)) ?? { label: speaker, sure: "sure" };
  }

  /** The label that opens the paragraph, if any; the document's own form first. */
  private headOf({ heads }: Seen, speaker: string | null): (Head & { readonly sure: Sureness }) | null {
    const asWanted = heads.find(({ key }) => this.wanted.has(key));
    if (asWanted) return { ...asWanted, sure: "sure" };
    if (speaker !== null) return this.headInVoice(heads, speaker);
    let best: Head | null = null;
    let bestRank = Number.POSITIVE_INFINITY;
    for (const head of heads) {
      const rank = this.ranks.get(nameInForm(head));
      if (rank === undefined || rank >= bestRank) continue;
      best = head;
      bestRank = rank;
    }
    return best ? { ...best, sure: this.surenessOf(best) } : null;
  }

  /** A name within the words of a voice: its own once more, or that of the person whom a program called "S04". */
  private headInVoice(heads: readonly Head[], speaker: string): (Head & { readonly sure: Sureness }) | null {
    const voice = labelKey(speaker);
    if (this.barred.has(voice)) return null;
    const own = heads.find(({ key, closed }) => key === voice && closed === "colon");
    if (own) return { ...own, sure: "sure" };
    const name = this.names.get(voice);
    const mapped = name && heads.find(({ key }) => key === labelKey(name.label));
    if (mapped) return { ...mapped, sure: name.sure };
    const [found] = heads.filter((head) => this.taken.has(nameInForm(head)) && head.closed === "colon");
    if (!found || this.barred.has(found.key) || !this.mayNameAnother(speaker)) return null;
    const isGeneric = isVoiceName(speaker);
    return isGeneric || this.taken.get(nameInForm(found))?.verdict === "sure"
      ? { ...found, sure: isGeneric ? "sure" : "likely" }
      : null;
  }

  /**
   * Whether a label in the words of a voice may say that another speaks: where a program only numbered the voice, or named one for all
   * of the file. Else the voice is who speaks, and the label are words that are read out or quoted.
   */
  private mayNameAnother(speaker: string): boolean {
    return this.hasOneVoice || isVoiceName(speaker);
  }

  private surenessOf(head: Head): Sureness {
    return this.taken.get(nameInForm(head))?.verdict === "sure" ? "sure" : "likely";
  }

  /** What is to be taken out of a paragraph, in its order, beginning with its head. */
  private cutsIn(
    seen: Seen,
    head: (Head & { readonly sure: Sureness }) | null,
    speaker: string | null,
  ): readonly Cut[] {
    const { text, plain } = seen;
    const picked = findPicks(text, this.picks);
    const firstPick = picked[0];
    const isWanted = head !== null && this.wanted.has(head.key);
    const isPickedHead =
      !isWanted && firstPick?.is === "speaker" && text.slice(0, firstPick.start).trim() === "";
    const cuts: Cut[] = [];
    if (head && !isPickedHead)
      cuts.push({
        start: 0,
        end: head.textStart,
        named: { label: head.label, sure: head.sure },
        startMs: head.startMs,
        endMs: head.endMs,
      });
    else if (!isPickedHead && plain.textStart > 0)
      cuts.push({ start: 0, end: plain.textStart, named: null, startMs: plain.startMs, endMs: plain.endMs });
    const free = () => cuts.at(-1)?.end ?? 0;
    const within = this.namesWithin(text, free()).filter(
      ({ named }) =>
        speaker === null ||
        this.mayNameAnother(speaker) ||
        labelKey(named?.label ?? "") === labelKey(speaker),
    );
    if (picked.length === 0 && within.length === 0) return cuts;
    const others: Cut[] = picked.map(({ is, start, end, label, timeMs }) => {
      const times = is === "speaker" ? behindTime(text, end) : { end, startMs: timeMs, endMs: null };
      return { start, ...times, named: is === "speaker" ? { label, sure: "sure" as const } : null };
    });
    for (const cut of [...others, ...within].sort((a, b) => a.start - b.start))
      if (cut.start >= free()) cuts.push(cut);
    return cuts;
  }

  /** Labels that stand within the paragraph, where a sentence has ended: `… ten. I: Every day?`. */
  private namesWithin(text: string, from: number): readonly Cut[] {
    if (!this.within || !signsWithin.test(text.slice(from))) return [];
    const cuts: Cut[] = [];
    this.within.lastIndex = from;
    for (const match of text.matchAll(this.within)) {
      const label = match.slice(1).find((group) => group !== undefined);
      if (match.index < from || label === undefined) continue;
      const behind = behindTime(text, match.index + match[0].length);
      const isSure = this.sureWithin.has(labelKey(label));
      cuts.push({ start: match.index, ...behind, named: { label, sure: isSure ? "sure" : "likely" } });
    }
    return cuts;
  }

  /** The words between the cuts. */
  private between(
    cuts: readonly Cut[],
    { paragraph: at, text }: Seen,
    paragraph: Paragraph,
    by: Named | null,
    kind: Piece["kind"],
  ): readonly Piece[] {
    const isTimed = paragraph.startMs !== null || paragraph.endMs !== null;
    const closing = isTimed ? null : closingTimeMark(text);
    const limit = closing?.start ?? text.length;
    const whole: Cut = { start: 0, end: 0, named: null, startMs: null, endMs: null };
    const edges = cuts[0]?.start === 0 ? cuts : [whole, ...cuts];
    const pieces: Piece[] = [];
    let named = by;
    for (let n = 0; n < edges.length; n += 1) {
      const cut = edges[n] ?? whole;
      named = cut.named ?? named;
      const isFirst = n === 0;
      const end = Math.min(edges[n + 1]?.start ?? limit, limit);
      const span = trimmed(text, Math.min(cut.end, end), end);
      const isEmpty = span.start === span.end;
      if (isEmpty && cut.named === null && cut.startMs === null && !isFirst) continue;
      pieces.push({
        paragraph: at,
        start: span.start,
        text: text.slice(span.start, span.end),
        lead: "",
        label: named?.label ?? null,
        sure: named?.sure ?? "sure",
        startMs: (isFirst ? paragraph.startMs : null) ?? cut.startMs,
        endMs: (isFirst ? paragraph.endMs : null) ?? cut.endMs,
        kind,
        joint: !isFirst && cut.named === null ? " " : null,
      });
    }
    const last = closing ? pieces.pop() : undefined;
    if (last) pieces.push({ ...last, endMs: last.endMs ?? closing?.endMs ?? null });
    return pieces;
  }
}

function nameInForm({ form, key }: { readonly form: string; readonly key: string }): string {
  return `${form} ${key}`;
}

/** One of these stands in every label that may stand within a paragraph. */
const signsWithin = /[:：[{*]/;

/** Where words begin behind `at`, past a time mark that stands there. */
function behindTime(text: string, at: number): Behind {
  const start = at + (/^\s*/.exec(text.slice(at, at + 40))?.[0].length ?? 0);
  const mark = timeMarkAt(text, start);
  if (!mark) return { end: at, startMs: null, endMs: null };
  return { end: mark.end, startMs: mark.startMs, endMs: mark.endMs };
}
type Behind = { readonly end: number; readonly startMs: number | null; readonly endMs: number | null };

function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/**
 * The pick for words that a person calls a speaker. It finds them where they open a paragraph and a sign, a gap or
 * the end of the line closes them, in any form. When nothing in the document ever closes them, it finds them wherever
 * they open a paragraph.
 */
function openingWords(label: string, seen: readonly Seen[]): Pick {
  const words = label
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("\\s+");
  const open = "^[ \\t]*(?:#{1,6}|>{1,3}|[@•*_\\[({<«–—-]{1,3})?[ \\t]*";
  const name = `${open}(${words})(?![\\p{L}\\p{N}])`;
  const closed = `${name}(?:[\\])}>»*_]{1,3}[ \\t]*[:：;–—-]?|[ \\t]*[:：;]|[ \\t]+[–—-]+(?=\\s)|[ \\t]*[/|>=]+|\\t|[ \\u00a0]{2,}|[ \\t]*$)[ \\t]*`;
  const test = new RegExp(closed, "mu");
  const isClosed = seen.some(({ text }) => test.test(text));
  return { is: "speaker", pattern: isClosed ? closed : `${name}[ \\t]*` };
}

/**
 * A pattern for labels in the middle of paragraphs: only those that look like names there too, spelled as they are at
 * the head, and only where a sentence has ended; in brackets wherever they stand. Null where there are none.
 */
function labelsWithin(labels: readonly JudgedLabel[], barred: ReadonlySet<string>): RegExp | null {
  const usable = labels.filter(({ key, label }) => {
    const isDistinct = isUsualLabel(label) || isName(label) || /^\p{L}[\p{L}\p{N}]*$/u.test(label);
    return !barred.has(key) && isDistinct && wordsOf(label).length <= 4;
  });
  const literal = (label: string) => label.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
  const among = (some: readonly JudgedLabel[]) =>
    some
      .map(({ label }) => literal(label))
      .sort((a, b) => b.length - a.length)
      .join("|");
  const coloned = usable.filter(({ form }) => form === ":");
  const parts =
    coloned.length > 0
      ? [`(?<=[.!?…"”’»)\\]]\\s{1,4}|\\n[ \\t]*)(${among(coloned)})[ \\t]*[:：](?=\\s)`]
      : [];
  for (const [open, close] of [
    ["[", "]"],
    ["{", "}"],
    ["**", "**"],
  ] as const) {
    const wrapped = usable.filter(({ form }) => form === open);
    if (wrapped.length > 0)
      parts.push(
        `${literal(open)}[ \\t]*(${among(wrapped)})[ \\t]*[:：]?[ \\t]*${literal(close)}[ \\t]*[:：]?`,
      );
  }
  return parts.length === 0 ? null : new RegExp(parts.join("|"), "gu");
}

/**
 * The people behind voices that a program only numbered (`<v S04>`), where the words of the voice begin with a name
 * and a colon as noScribe's editor writes them: the one name that a voice has. Null where it has several.
 */
function namesOfVoices(
  paragraphs: readonly Paragraph[],
  seen: readonly Seen[],
  barred: ReadonlySet<string>,
): ReadonlyMap<string, Named | null> {
  const found = new Map<string, Map<string, { label: string; count: number; whole: number }>>();
  for (const { paragraph, heads, text } of seen) {
    const voice = paragraphs[paragraph]?.speaker ?? null;
    if (voice === null || !isVoiceName(voice)) continue;
    const head = heads.find(
      ({ closed, label }) => closed === "colon" && (isName(label) || isUsualLabel(label)),
    );
    if (!head || barred.has(head.key) || head.key === labelKey(voice)) continue;
    const names =
      found.get(labelKey(voice)) ?? new Map<string, { label: string; count: number; whole: number }>();
    found.set(labelKey(voice), names);
    const name = names.get(head.key) ?? { label: head.label, count: 0, whole: 0 };
    name.count += 1;
    if (text.slice(head.textStart).trim() === "") name.whole += 1;
    names.set(head.key, name);
  }
  return new Map(
    [...found].map(([voice, names]): [string, Named | null] => {
      const certain = [...names.values()].filter(({ count, whole }) => whole > 0 || count >= 2);
      const [only] = certain;
      if (!only || certain.length > 1) return [voice, null];
      return [voice, { label: only.label, sure: only.whole > 0 ? "sure" : "likely" }];
    }),
  );
}
