import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import { standingOf } from "../project/on-words.ts";
import { onWordsOf, type Project } from "../project/project.ts";
import type { Check, CheckId, SectionMark, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { contains, type Span, trimSpan, wordsAt } from "../text/span.ts";
import { goingOver, swapChange, swapped } from "../text/swapped.ts";
import { partOfCheck } from "./check-words.ts";

export type MoveTurn = {
  readonly transcriptId: TranscriptId;
  readonly turnId: Turn["id"];
  /** Over the turn above, or beneath the one below. */
  readonly way: "up" | "down";
  readonly newCheckId: () => CheckId;
};

type Neighbours = { readonly upper: Turn; readonly lower: Turn };

export type MoveTurnRefusal =
  | "no-such-transcript"
  | "no-such-turn"
  | "no-turn-before"
  | "no-turn-behind"
  | "words-of-both-turns";

/**
 * Lets a turn change places with the one above or below (T8): its words, who says them, its times and all that stands on it go
 * along. Refused where something stands on words of both and not on all of them ("words-of-both-turns"), since it would be torn. A check of several turns
 * is one of each then, and what is noted on who says a turn stays with its first half: so a turn that was split is moved by half (V3, V12).
 */
export function moveTurn(
  project: Project,
  { transcriptId, turnId, way, newCheckId }: MoveTurn,
): Outcome<ProjectDiff, MoveTurnRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  const { text, turns, sections } = transcript;
  const place = turns.findIndex(({ id }) => id === turnId);
  if (place === -1) return refused("no-such-turn");
  const first = way === "up" ? place - 1 : place;
  const [upper, lower] = [turns[first], turns[first + 1]];
  if (!upper) return refused("no-turn-before");
  if (!lower) return refused("no-turn-behind");

  const swap = { upper, lower };
  const standing = standingAfter(project, transcript, swap, newCheckId);
  if (!standing) return refused("words-of-both-turns");
  const change = swapChange(text, swap);
  return done(
    diffOf({
      edits: change.replacements.length > 0 ? [{ transcriptId, change }] : [],
      added: standing.added,
      updated: [
        updateOf(transcript, {
          turns: turns.with(first, gone(lower, upper)).with(first + 1, gone(upper, lower)),
          sections: marksAfter(sections, swap),
        }),
        ...standing.updated,
      ],
    }),
  );
}

/** What of both turns stands where it stands then. Null where something has words of both, and not all of them, or is a quote of both. */
function standingAfter(
  project: Project,
  { id, text, turns }: Transcript,
  { upper, lower }: Neighbours,
  newCheckId: () => CheckId,
): { readonly updated: readonly Update[]; readonly added: readonly Check[] } | null {
  const both = { start: upper.start, end: lower.end };
  const after = swapped(text, { upper, lower });
  const updated: Update[] = [];
  const added: Check[] = [];
  const inItsPlace = <One extends Span>(one: One) => {
    if (contains(upper, one)) return gone(one, lower, upper);
    return contains(lower, one) ? gone(one, upper, lower) : one;
  };
  for (const one of onWordsOf(project, id)) {
    if (one.end < both.start || one.start > both.end) continue;
    const from = standingOf(one);
    if (contains(upper, one)) updated.push({ id: one.id, from, to: gone(from, lower, upper) });
    else if (contains(lower, one)) updated.push({ id: one.id, from, to: gone(from, upper, lower) });
    else if ("outcome" in one) {
      const [first, ...others] = partsByTurn(text, turns, one).map((part) => partOfCheck(text, one, part));
      if (!first) continue;
      const to = { ...from, ...inItsPlace(first) };
      updated.push({ id: one.id, from: { ...from, seen: one.seen }, to });
      added.push(...others.map((part) => ({ ...one, ...inItsPlace(part), id: newCheckId() })));
    } else if ("reason" in one && one.classes?.includes("speaker")) {
      // The turn that was given is the first half of what was split since.
      const [part] = partsByTurn(text, turns, one);
      if (part)
        updated.push({
          ...{ id: one.id, from },
          to: { ...from, ...inItsPlace({ ...part, quote: wordsAt(text, part) }) },
        });
    } else if (contains(one, both) && !("edits" in one))
      updated.push({ id: one.id, from, to: { ...from, quote: wordsAt(after, one) } });
    else return null;
  }
  return { updated, added };
}

/** The words of a span in each turn in which it has some. */
function partsByTurn(text: string, turns: readonly Turn[], span: Span): readonly Span[] {
  return turns.flatMap(({ start, end }) => {
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
    return (part.start < part.end ? trimSpan(text, part) : null) ?? [];
  });
}

/** A turn, or what stands in it, where it stands once the turn has gone over another. */
function gone<One extends Span>(one: One, other: Span, turn: Span = one): One {
  const by = goingOver(turn, other);
  return { ...one, start: one.start + by, end: one.end + by };
}

/** A section begins where it began (T3): at the turn that stands there now. */
function marksAfter(marks: readonly SectionMark[], { upper, lower }: Neighbours): readonly SectionMark[] {
  const holder = new Map([
    [upper.id, lower.id],
    [lower.id, upper.id],
  ]);
  if (!marks.some(({ turnId }) => holder.has(turnId))) return marks;
  return marks.map((mark) => ({ ...mark, turnId: holder.get(mark.turnId) ?? mark.turnId }));
}
