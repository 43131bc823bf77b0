import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import { onWordsOf, type Project } from "../project/project.ts";
import type { OnWords, TranscriptId, Turn } from "../project/records.ts";
import type { Replacement } from "../text/change.ts";
import { wordsAt } from "../text/span.ts";

export type MoveTurn = {
  readonly transcriptId: TranscriptId;
  readonly turnId: Turn["id"];
  /** Over the turn above, or beneath the one below. */
  readonly way: "up" | "down";
};

export type MoveTurnRefusal =
  | "no-such-transcript"
  | "no-such-turn"
  | "no-turn-before"
  | "no-turn-behind"
  | "words-of-both-turns";

/**
 * Lets a turn change places with the one above or below (T8): its words, who says them, its times and all that stands on it go
 * along. Refused where something stands on words of both and not on all of them ("words-of-both-turns"), since it would be torn.
 */
export function moveTurn(
  project: Project,
  { transcriptId, turnId, way }: MoveTurn,
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

  const both = { start: upper.start, end: lower.end };
  const [forth, back] = [lower.start - upper.start, lower.end - upper.end];
  const to = `${wordsAt(text, lower)}\n${wordsAt(text, upper)}`;
  const updated: Update[] = [];
  for (const one of onWordsOf(project, transcriptId)) {
    if (one.end < both.start || one.start > both.end) continue;
    const moved = placeOf(one);
    if (one.start >= both.start && one.end <= upper.end)
      updated.push({ id: one.id, from: moved, to: shifted(moved, back) });
    else if (one.start >= lower.start && one.end <= both.end)
      updated.push({ id: one.id, from: moved, to: shifted(moved, -forth) });
    else if (one.start > both.start || one.end < both.end || "edits" in one)
      return refused("words-of-both-turns");
    else {
      const words = text.slice(0, both.start) + to + text.slice(both.end);
      updated.push({ id: one.id, from: moved, to: { ...moved, quote: wordsAt(words, one) } });
    }
  }
  const swapped = [
    { ...lower, start: both.start, end: both.start + lower.end - lower.start },
    { ...upper, start: upper.start + back, end: both.end },
  ];
  // A section begins where it began: at the turn that stands there now (T3).
  const holder = new Map([
    [upper.id, lower.id],
    [lower.id, upper.id],
  ]);
  const fields = {
    turns: [...turns.slice(0, first), ...swapped, ...turns.slice(first + 2)],
    sections: sections.map((one) => ({ ...one, turnId: holder.get(one.turnId) ?? one.turnId })),
  };
  const replacements = swap(wordsAt(text, upper), wordsAt(text, lower)).map((one) => ({
    ...{ ...one, start: both.start + one.start },
  }));
  const edits = [{ transcriptId, change: { length: text.length, replacements } }];
  return done(
    diffOf({
      edits: to === wordsAt(text, both) ? [] : edits,
      updated: [updateOf(transcript, fields), ...updated],
    }),
  );
}

/** Lets two texts with a line feed between them change places: the shorter goes over the longer, whose words stay what they were. */
function swap(upper: string, lower: string): readonly Replacement[] {
  // One beside nothing would touch itself.
  if (upper === "" || lower === "")
    return [{ start: 0, from: `${upper}\n${lower}`, to: `${lower}\n${upper}` }];
  const end = upper.length + 1 + lower.length;
  return upper.length < lower.length
    ? [
        { start: 0, from: `${upper}\n`, to: "" },
        { start: end, from: "", to: `\n${upper}` },
      ]
    : [
        { start: 0, from: "", to: `${lower}\n` },
        { start: upper.length, from: `\n${lower}`, to: "" },
      ];
}

type Standing = Pick<OnWords, "start" | "end" | "quote" | "lost">;

/** In full, since the edit of a diff moves it before its update is applied. */
function placeOf({ start, end, quote, lost }: OnWords): Standing {
  return { start, end, quote, lost };
}

function shifted(place: Standing, by: number): Standing {
  return { ...place, start: place.start + by, end: place.end + by };
}
