import { interviewsOf } from "../project/interviews.ts";
import { checksOf, type Project } from "../project/project.ts";
import type { Check, CheckOutcome, Transcript, TranscriptId, Turn } from "../project/records.ts";

import { overlap, type Span, saysSomething } from "../text/span.ts";
import { isChanged } from "../transcripts/check-words.ts";

/** A turn that has words, and what is known of whether they were checked. */
export type TurnCheck = {
  readonly turn: Turn;
  /** From 1, among all turns of the transcript. */
  readonly number: number;
  readonly state: "unchecked" | CheckOutcome;
  /** Words of it were corrected since, or there are words in it that nobody checked (rule V2). */
  readonly isChanged: boolean;
  /** The checks that stand in it, in reading order; several where turns were joined. */
  readonly checks: readonly Check[];
};

/** Of several checks in one turn, what tells most says what the turn is. */
const weight: Readonly<Record<CheckOutcome, number>> = {
  ...{ queried: 4, unintelligible: 3, corrected: 2, checked: 1 },
};

/** How far the turns of each interview are checked, until its words or its checks are others: letters are typed in one of a hundred. */
const told = new WeakMap<
  Transcript,
  { readonly checks: readonly Check[]; readonly turns: readonly TurnCheck[] }
>();

/** How far each turn of a transcript is checked, in their order. Turns without words have nothing to check and are left out. */
export function turnChecks(project: Project, transcriptId: TranscriptId): readonly TurnCheck[] {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return [];
  const checks = checksOf(project, transcriptId);
  const known = told.get(transcript);
  if (known?.checks === checks) return known.turns;
  const turns = turnsBy(transcript, checks);
  told.set(transcript, { checks, turns });
  return turns;
}

function turnsBy({ text, turns }: Transcript, all: readonly Check[]): readonly TurnCheck[] {
  const standing = all.filter(({ lost }) => !lost);
  let first = 0;
  return turns.flatMap((turn, n) => {
    if (!saysSomething(text, turn)) return [];
    while ((standing[first]?.end ?? Number.POSITIVE_INFINITY) <= turn.start) first += 1;
    const checks: Check[] = [];
    for (let at = first; (standing[at]?.start ?? Number.POSITIVE_INFINITY) < turn.end; at += 1) {
      const check = standing[at];
      if (check && overlap(check, turn)) checks.push(check);
    }
    return [{ turn, number: n + 1, ...stateBy(text, turn, checks), checks }];
  });
}

/** Whether a turn is done with: somebody compared it, asks nothing, and its words are the same since. */
export function isDone({ state, isChanged }: Pick<TurnCheck, "state" | "isChanged">): boolean {
  return !isChanged && (state === "checked" || state === "corrected" || state === "unintelligible");
}

/** The turns of each interview that are done with, until its words or its checks are others. */
const counted = new WeakMap<Transcript, { readonly checks: readonly Check[]; readonly done: number }>();

/** How many turns of all interviews are done with, planned or not. Cheap to ask after each letter. */
export function turnsDoneInAll(project: Project): number {
  let count = 0;
  for (const transcript of interviewsOf(project)) {
    const checks = checksOf(project, transcript.id);
    const known = counted.get(transcript);
    const own =
      known?.checks === checks
        ? known
        : {
            checks,
            done: checks.length === 0 ? 0 : turnChecks(project, transcript.id).filter(isDone).length,
          };
    if (own !== known) counted.set(transcript, own);
    count += own.done;
  }
  return count;
}

/** Whether somebody asks, and nobody has answered. */
export function isOpen({ outcome, answer }: Check): boolean {
  return outcome === "queried" && answer === "";
}

function stateBy(text: string, turn: Span, checks: readonly Check[]): Pick<TurnCheck, "state" | "isChanged"> {
  const [one, ...others] = checks;
  if (!one) return { state: "unchecked", isChanged: false };
  const most = others.reduce(
    (best, check) => (weight[check.outcome] > weight[best.outcome] ? check : best),
    one,
  );
  return { state: most.outcome, isChanged: checks.some(isChanged) || hasOthers(text, turn, checks) };
}

/** Whether words stand in a turn outside its checks. */
function hasOthers(text: string, turn: Span, checks: readonly Check[]): boolean {
  let free = turn.start;
  for (const { start, end } of checks) {
    if (start > free && saysSomething(text, { start: free, end: start })) return true;
    free = Math.max(free, end);
  }
  return free < turn.end && saysSomething(text, { start: free, end: turn.end });
}
