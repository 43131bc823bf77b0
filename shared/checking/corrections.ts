import type { CorrectionClass, Transcript } from "../project/records.ts";
import { reverseChange, type TextChange } from "../text/change.ts";
import { oneLine } from "../text/one-line.ts";
import { type Span, spanHolding, trimSpan } from "../text/span.ts";
import { compareWords, type ErrorRate, type JudgedStep } from "./error-rate.ts";
import type { CameTranscript, Touch } from "./text-as-came.ts";

/** One entry of the log of corrections: words that stand otherwise than they came, or a turn that another says. */
export type Correction = {
  readonly transcript: Pick<Transcript, "id" | "name">;
  /** The number of the turn as the transcript is now, from 1. */
  readonly turn: number;
  /** The numbers of all turns in which something of it was corrected: that one, and others where what was corrected in them stands side by side. */
  readonly turns: readonly number[];
  /** Who corrected it, in the order in which they did, and when the last of them: ISO 8601, UTC. */
  readonly by: readonly string[];
  readonly at: string;
  /** Whole words, or labels of speakers; empty where there were none. Null where a pseudonym has taken the place of some. */
  readonly before: string | null;
  readonly after: string;
  /** A word or two that stand before and behind, as they are now. */
  readonly leading: string;
  readonly trailing: string;
  /** Each once; the first says what happened, the others what that is of. Other capitals and marks alone are "punctuation". */
  readonly classes: readonly CorrectionClass[];
  /** What was corrected: words, or who says a turn. */
  readonly of: "words" | "speaker";
  /** Where it is, as the text is now: between the words beside it that stand as they came; of a speaker the turn. UTF-16 code units. */
  readonly place: Span;
  /** Where it is in the text as it came, which no correction moves; of a speaker the id of the turn. With `of` it tells the correction from all others of its interview. */
  readonly cameAt: number;
};

/** What was corrected in a transcript, in its order, and how far it is from what it came as. */
export type CheckedTranscript = CameTranscript & {
  readonly rate: ErrorRate;
  readonly steps: readonly JudgedStep[];
  readonly corrections: readonly Correction[];
  /** The steps of each correction of words. */
  readonly stepsOf: ReadonlyMap<Correction, readonly JudgedStep[]>;
};

/** A transcript that was compared is not compared again until its words change; who corrected them and who speaks may be told later. */
const compared = new WeakMap<Transcript, { readonly came: string } & ReturnType<typeof compareWords>>();

/**
 * Compares a transcript with what it came as, word by word. The log tells what became of the words in the end: a correction that was typed in
 * several goes is one, and one that went back to what was before is none.
 */
export function checkedTranscript(one: CameTranscript): CheckedTranscript {
  const { rate, steps } = comparedWith(one);
  const stepsOf = correctedWords(one, steps);
  const corrections = [...stepsOf.keys(), ...givenTurns(one)].sort((a, b) => a.turn - b.turn);
  return { ...one, rate, steps, corrections, stepsOf };
}

function comparedWith({ transcript, came, change }: CameTranscript): ReturnType<typeof compareWords> {
  const known = compared.get(transcript);
  if (known?.came === came) return known;
  const { text, language, turns } = transcript;
  const spans = [{ start: 0, end: came.length }];
  const answer = { came, ...compareWords({ text: came, spans }, { text, spans: turns }, language, change) };
  compared.set(transcript, answer);
  return answer;
}

type Edge = { readonly came: number; readonly now: number };

/** The stretches between words that stand as they came. */
function correctedWords(
  one: CameTranscript,
  steps: readonly JudgedStep[],
): ReadonlyMap<Correction, readonly JudgedStep[]> {
  const { text } = one.transcript;
  const changed = changedIn(one.change);
  const rows = new Map<Correction, readonly JudgedStep[]>();
  let from: Edge = { came: 0, now: 0 };
  let between: JudgedStep[] = [];
  const close = (to: Edge) => {
    // On one line: the ends of turns are no correction.
    const before = oneLine(one.came.slice(from.came, to.came));
    const after = oneLine(text.slice(from.now, to.now));
    if (before !== after)
      rows.set(
        {
          ...correctionAt(one, changed, { start: from.now, end: to.now }, between),
          ...{ before: hidesName(one, from.now, to.now) ? null : before, after, cameAt: from.came },
        },
        between,
      );
    between = [];
  };
  for (const step of steps) {
    if (step.counts.length > 0 || !step.came || !step.checked) {
      between.push(step);
      continue;
    }
    close({ came: step.came.start, now: step.checked.start });
    from = { came: step.came.end, now: step.checked.end };
  }
  close({ came: one.came.length, now: text.length });
  return rows;
}

/** Whether a pseudonym has taken the place of words there. */
function hidesName({ touches }: CameTranscript, start: number, end: number): boolean {
  return touches.some((touch) => touch.does === "pseudonymises" && meets(touch, { start, end }));
}

function correctionAt(
  { transcript, touches }: CameTranscript,
  changed: readonly Span[],
  span: Span,
  steps: readonly JudgedStep[],
): Omit<Correction, "before" | "after" | "cameAt"> {
  const own = touches.filter((touch) => touch.does === "corrects" && meets(touch, span));
  const doers = own.length > 0 ? own : nearest(touches, span);
  // Words stand in a turn; where some were only taken out, it is where that was done.
  const taken = own.find(({ start, end }) => start === end) ?? own[0];
  const place = trimSpan(transcript.text, span)?.start ?? taken?.start ?? span.start;
  const holding = (at: number) => spanHolding(transcript.turns, Math.min(Math.max(at, span.start), span.end));
  const turn = holding(place);
  const turns = new Set([turn + 1]);
  for (const { start, end } of changed.filter((one) => meets(one, span)))
    for (let at = holding(start); at <= holding(Math.max(start, end - 1)); at += 1) turns.add(at + 1);
  const classes = inClassOrder(steps.flatMap(({ counts }) => counts));
  return {
    transcript,
    turn: turn + 1,
    turns: [...turns].sort((a, b) => a - b),
    by: [...new Set(doers.map(({ by }) => by))],
    at: doers.reduce((last, { at }) => (at > last ? at : last), ""),
    ...wordsAbout(transcript, turn, span),
    classes: classes.length > 0 ? classes : ["punctuation"],
    of: "words",
    place: span,
  };
}

/** The words beside it within its turn, at most two on each side. */
function wordsAbout({ text, turns }: Transcript, turn: number, { start, end }: Span) {
  const { start: from, end: to } = turns[turn] ?? { start: 0, end: text.length };
  const words = (part: string) => part.split(/\s+/u).filter(Boolean);
  return {
    leading: words(text.slice(from, Math.max(from, start)))
      .slice(-2)
      .join(" "),
    trailing: words(text.slice(Math.min(to, end), to))
      .slice(0, 2)
      .join(" "),
  };
}

function givenTurns({ transcript, given }: CameTranscript): readonly Correction[] {
  const label = (id: string | null) => transcript.speakers.find((one) => one.id === id)?.label ?? "";
  return given.flatMap(({ turnId, from, to, at, by }): readonly Correction[] => {
    const turn = transcript.turns.findIndex(({ id }) => id === turnId);
    const place = transcript.turns[turn];
    if (place?.speakerId !== to) return [];
    return [
      {
        ...{ transcript, turn: turn + 1, turns: [turn + 1], by: [by], at },
        ...{ before: label(from), after: label(to) },
        ...{ leading: "", trailing: "", classes: ["speaker"], of: "speaker", cameAt: turnId },
        place: { start: place.start, end: place.end },
      },
    ];
  });
}

/** In the order in which they are told. */
export const correctionClasses: readonly CorrectionClass[] = [
  ...(["substitution", "omission", "insertion", "speaker"] as const),
  ...(["nameOrNumber", "meaningChanging", "punctuation"] as const),
];

/** Each class once, in their order. */
export function inClassOrder(classes: Iterable<CorrectionClass>): readonly CorrectionClass[] {
  const said = new Set(classes);
  return correctionClasses.filter((one) => said.has(one));
}

/** Where a change has put something in, or taken something out (empty spans), in the text after it. */
function changedIn(change: TextChange): readonly Span[] {
  return reverseChange(change).replacements.map(({ start, from }) => ({ start, end: start + from.length }));
}

function meets(touch: Span, span: Span): boolean {
  if (touch.start === touch.end) return span.start <= touch.start && touch.start <= span.end;
  return touch.start < span.end && span.start < touch.end;
}

/** Of words that repeat, another may be told as the new one than the one that was typed. */
function nearest(touches: readonly Touch[], { start, end }: Span): readonly Touch[] {
  const far = (touch: Span) => Math.max(touch.start - end, start - touch.end, 0);
  const own = touches.filter(({ does }) => does === "corrects");
  const [first, ...rest] = own;
  return first ? [rest.reduce((best, one) => (far(one) < far(best) ? one : best), first)] : [];
}
