import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, isEmptyDiff, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import { checksOf, type Project } from "../project/project.ts";
import type { Check, CheckId, CheckOutcome, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { removal } from "../project/removal.ts";
import { fingerprint } from "../text/fingerprint.ts";
import { overlap, type Span, trimSpan, wordsAt } from "../text/span.ts";
import { isChanged, partOfCheck } from "../transcripts/check-words.ts";

export type MarkedTurns = {
  readonly transcriptId: TranscriptId;
  readonly turnIds: readonly Turn["id"][];
  readonly newCheckId: () => CheckId;
};

export type MarkTurns = MarkedTurns & {
  readonly outcome: CheckOutcome;
  /** Those of the turns that were corrected, where of the others nothing was to be (`outcome` "checked"): so both are one deed. */
  readonly correctedIds?: readonly Turn["id"][];
  /** What is asked; of turns that are not queried it is not kept. */
  readonly question: string;
  readonly by: string;
  readonly at: string;
};

/** "nothing-said": none of the turns says anything. "an-excerpt": nobody transcribed it. */
type NoTurns = "no-such-transcript" | "an-excerpt" | "no-such-turn" | "nothing-said";
export type MarkTurnsRefusal = NoTurns | "no-checker" | "no-question" | "nothing-changed";

/**
 * Says of turns what came of comparing them with the recording: one check a turn, on all of its words, in the place of those before. Turns without words are
 * passed over, and so are those of which the same person said the same already.
 */
export function markTurns(
  project: Project,
  { transcriptId, turnIds, outcome, correctedIds = [], question: asked, newCheckId, by: who, at }: MarkTurns,
): Outcome<ProjectDiff, MarkTurnsRefusal> {
  const found = turnsToMark(project, { transcriptId, turnIds });
  if (found.is === "refused") return found;
  const { transcript, spans } = found.value;
  const corrected = new Set(outcome === "checked" ? correctedIds : []);
  const outcomeOf = ({ turnId }: TurnSpan) => (corrected.has(turnId) ? "corrected" : outcome);
  const by = who.trim();
  const question = outcome === "queried" ? asked.trim() : "";
  if (by === "") return refused("no-checker");
  if (outcome === "queried" && question === "") return refused("no-question");
  const before = checksOf(project, transcriptId);
  const isSaid = (span: TurnSpan) =>
    before.some(
      (one) =>
        one.start === span.start &&
        one.end === span.end &&
        one.outcome === outcomeOf(span) &&
        one.question === question &&
        one.by === by &&
        !isChanged(one),
    );
  const anew = spans.filter((span) => !isSaid(span));
  if (anew.length === 0) return refused("nothing-changed");
  const freed = freeing(project, transcript, anew, newCheckId);
  const added = anew.map((span): Check => {
    const { start, end } = span;
    const quote = wordsAt(transcript.text, span);
    const place = { transcriptId, start, end, quote, lost: false, seen: fingerprint(quote) };
    const answer = { answer: "", answeredBy: "", answeredAt: null };
    return { id: newCheckId(), ...place, outcome: outcomeOf(span), question, ...answer, by, at };
  });
  return done({ ...freed, added: [...freed.added, ...added] });
}

/** Takes back what was said of turns: they are unchecked again. */
export function unmarkTurns(
  project: Project,
  { transcriptId, turnIds, newCheckId }: MarkedTurns,
): Outcome<ProjectDiff, NoTurns | "nothing-changed"> {
  const found = turnsToMark(project, { transcriptId, turnIds });
  if (found.is === "refused") return found;
  const { transcript, spans } = found.value;
  const diff = freeing(project, transcript, spans, newCheckId);
  return isEmptyDiff(diff) ? refused("nothing-changed") : done(diff);
}

export type TakeQuestionBack = MarkedTurns & {
  /** The checks of the interview as they were before the question was asked. */
  readonly before: readonly Check[];
};

/**
 * Takes a question back that somebody began to ask about turns and did not mean to: what was said of them before is said of them again, by whom it was and as far as its
 * words stand there. Where nothing was, they are unchecked.
 */
export function takeQuestionBack(
  project: Project,
  { transcriptId, turnIds, before, newCheckId }: TakeQuestionBack,
): Outcome<ProjectDiff, NoTurns | "nothing-changed"> {
  const found = turnsToMark(project, { transcriptId, turnIds });
  if (found.is === "refused") return found;
  const { transcript, spans } = found.value;
  const freed = freeing(project, transcript, spans, newCheckId);
  const back = before.flatMap((check) =>
    spans.flatMap((span): readonly Check[] => {
      if (check.lost) return isAt(span, check.start) ? [{ ...check, id: newCheckId() }] : [];
      const { start, end } = { start: Math.max(span.start, check.start), end: Math.min(span.end, check.end) };
      const part = start < end ? trimSpan(transcript.text, { start, end }) : null;
      if (!part) return [];
      const words = check.quote.slice(part.start - check.start, part.end - check.start);
      if (wordsAt(transcript.text, part) !== words) return [];
      return [{ ...check, ...partOfCheck(transcript.text, check, part), id: newCheckId() }];
    }),
  );
  const diff = { ...freed, added: [...freed.added, ...back] };
  return isEmptyDiff(diff) ? refused("nothing-changed") : done(diff);
}

/** The words of a turn. */
type TurnSpan = Span & { readonly turnId: Turn["id"] };

function turnsToMark(
  { transcripts }: Project,
  { transcriptId, turnIds }: Omit<MarkedTurns, "newCheckId">,
): Outcome<{ readonly transcript: Transcript; readonly spans: readonly TurnSpan[] }, NoTurns> {
  const transcript = transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (transcript.reference) return refused("an-excerpt");
  const wanted = new Set(turnIds);
  const turns = transcript.turns.filter(({ id }) => wanted.has(id));
  if (turns.length < wanted.size) return refused("no-such-turn");
  const spans = turns.flatMap((turn): readonly TurnSpan[] => {
    const span = trimSpan(transcript.text, turn);
    return span ? [{ ...span, turnId: turn.id }] : [];
  });
  return spans.length === 0 ? refused("nothing-said") : done({ transcript, spans });
}

/**
 * Takes checks off these words. One that also stands on others, since turns were split, stays on those; lost ones go whose words stood there. A check whose words were
 * changed since is told as that in each of its parts.
 */
function freeing(
  project: Project,
  { id, text }: Transcript,
  spans: readonly Span[],
  newCheckId: () => CheckId,
): ProjectDiff {
  const gone: Check[] = [];
  const updated: Update[] = [];
  const added: Check[] = [];
  for (const check of checksOf(project, id)) {
    const here = spans.filter((span) => (check.lost ? isAt(span, check.start) : overlap(span, check)));
    if (here.length === 0) continue;
    const [first, ...others] = check.lost ? [] : restOf(text, check, here);
    if (!first) {
      gone.push(check);
      continue;
    }
    updated.push(updateOf(check, partOfCheck(text, check, first)));
    added.push(...others.map((span) => ({ ...check, ...partOfCheck(text, check, span), id: newCheckId() })));
  }
  const going = removal(project, gone);
  return diffOf({ added, updated: [...going.updated, ...updated], removed: going.removed });
}

function isAt({ start, end }: Span, place: number): boolean {
  return start <= place && place <= end;
}

/** What of a span lies outside others, which rise, without white space at its edges. */
function restOf(text: string, span: Span, others: readonly Span[]): readonly Span[] {
  const rest: Span[] = [];
  let free = span.start;
  for (const { start, end } of [...others, { start: span.end, end: span.end }]) {
    const part = start > free ? trimSpan(text, { start: free, end: start }) : null;
    if (part) rest.push(part);
    free = Math.max(free, end);
  }
  return rest;
}
