import type { CorrectionClass, Transcript } from "../project/records.ts";
import { oneLine } from "../text/one-line.ts";
import { type Span, spanHolding } from "../text/span.ts";
import { compareWords, type ErrorRate, type JudgedStep } from "./error-rate.ts";
import type { CameTranscript, Touch } from "./text-as-came.ts";

/** One entry of the log of corrections: words that stand otherwise than they came, or a turn that another says. */
export type Correction = {
  readonly transcript: Pick<Transcript, "id" | "name">;
  /** The number of the turn as the transcript is now, from 1. */
  readonly turn: number;
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
};

/** What was corrected in a transcript, in its order, and how far it is from what it came as. */
export type CheckedTranscript = CameTranscript & {
  readonly rate: ErrorRate;
  readonly steps: readonly JudgedStep[];
  readonly corrections: readonly Correction[];
  /** The steps of each correction of words. */
  readonly stepsOf: ReadonlyMap<Correction, readonly JudgedStep[]>;
};

/** A transcript that was compared is not compared again until its words change. */
const known = new WeakMap<Transcript, CheckedTranscript>();

/**
 * Compares a transcript with what it came as, word by word. The log tells what became of the words in the end: a correction that was typed in
 * several goes is one, and one that went back to what was before is none.
 */
export function checkedTranscript(one: CameTranscript): CheckedTranscript {
  const done = known.get(one.transcript);
  if (done && done.came === one.came && done.isHandedOn === one.isHandedOn) return done;
  const { text, language, turns } = one.transcript;
  const came = { text: one.came, spans: [{ start: 0, end: one.came.length }] };
  const { rate, steps } = compareWords(came, { text, spans: turns }, language);
  const stepsOf = correctedWords(one, steps);
  const corrections = [...stepsOf.keys(), ...givenTurns(one)].sort((a, b) => a.turn - b.turn);
  const checked = { ...one, rate, steps, corrections, stepsOf };
  known.set(one.transcript, checked);
  return checked;
}

type Edge = { readonly came: number; readonly now: number };

/** The stretches between words that stand as they came. */
function correctedWords(
  one: CameTranscript,
  steps: readonly JudgedStep[],
): ReadonlyMap<Correction, readonly JudgedStep[]> {
  const { text } = one.transcript;
  const rows = new Map<Correction, readonly JudgedStep[]>();
  let from: Edge = { came: 0, now: 0 };
  let between: JudgedStep[] = [];
  const close = (to: Edge) => {
    // On one line: the ends of turns are no correction.
    const before = oneLine(one.came.slice(from.came, to.came));
    const after = oneLine(text.slice(from.now, to.now));
    if (before !== after)
      rows.set(correctionAt(one, { start: from.now, end: to.now }, before, after, between), between);
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

function correctionAt(
  one: CameTranscript,
  span: Span,
  before: string,
  after: string,
  steps: readonly JudgedStep[],
): Correction {
  const { transcript, touches } = one;
  const within = touches.filter((touch) => meets(touch, span));
  const own = within.filter(({ does }) => does === "corrects");
  const doers = own.length > 0 ? own : nearest(touches, span);
  const place = own[0]?.start ?? span.start;
  const turn = spanHolding(transcript.turns, Math.min(Math.max(place, span.start), span.end));
  const classes = inClassOrder(steps.flatMap(({ counts }) => counts));
  return {
    transcript,
    turn: turn + 1,
    by: [...new Set(doers.map(({ by }) => by))],
    at: doers.reduce((last, { at }) => (at > last ? at : last), ""),
    before: within.some(({ does }) => does === "pseudonymises") ? null : before,
    after,
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
        ...{ transcript, turn: turn + 1, by: [by], at, before: label(from), after: label(to) },
        ...{ leading: "", trailing: "", classes: ["speaker"], of: "speaker" },
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
