import { tidyMarks } from "../guide/sections.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { checkTurns } from "../project/check-project.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { SectionMark, Speaker, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { applyChange, type Mapping, mappingOf, type TextChange } from "../text/change.ts";
import { spanHolding } from "../text/span.ts";
import { followWords, isPlain, wasMadeFor } from "./follow-words.ts";

/** A turn as it shall stand. Which one it is follows from where it begins. */
export type NewTurn = Omit<Turn, "id">;

export type ReplaceTurns = {
  readonly transcriptId: TranscriptId;
  /** May reach over the line feeds between turns; without replacements the text stays as it is. */
  readonly change: TextChange;
  /** All turns, in their order, counted in the text after the change. */
  readonly turns: readonly NewTurn[];
  /** All speakers, also those who say nothing (now). */
  readonly speakers: readonly Speaker[];
};

export type ReplaceTurnsRefusal =
  | "no-such-transcript"
  | "nothing-changed"
  | "another-text"
  | "not-plain-text"
  | "turns-off-the-text"
  | "no-such-speaker"
  | "two-speakers-of-one-id"
  | "no-such-participant";

/**
 * Gives a transcript other turns and speakers, and changes its text where they ask for it: one deed, on which splitting,
 * joining and giving turns away stand. What stands on words follows them as when the text is corrected (rules C1 to C6).
 * Whatever the change, no two codings that were apart come to overlap, since their edges keep their order: none join
 * (rule K2). A turn that begins where it began is the same turn, and sections begin where they began (rule T3).
 */
export function replaceTurns(
  project: Project,
  { transcriptId, change, turns: wanted, speakers: said }: ReplaceTurns,
): Outcome<ProjectDiff, ReplaceTurnsRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (!wasMadeFor(change, transcript.text)) return refused("another-text");
  if (change.replacements.some((one) => !isPlain(one, transcript.text))) return refused("not-plain-text");
  const speakers = said.map((one) => ({ ...one, participantIds: [...new Set(one.participantIds)] }));
  const known = new Set(speakers.map(({ id }) => id));
  if (known.size < speakers.length) return refused("two-speakers-of-one-id");
  if (speakers.some(({ participantIds }) => participantIds.some((id) => !project.participants.has(id))))
    return refused("no-such-participant");
  if (wanted.some(({ speakerId }) => speakerId !== null && !known.has(speakerId)))
    return refused("no-such-speaker");

  const text = applyChange(transcript.text, change);
  const forth = mappingOf(change);
  const turns = withIds(wanted, transcript, forth);
  if (!checkTurns({ id: transcriptId, text, turns }).next().done) return refused("turns-off-the-text");
  const cutAnew = text !== transcript.text || !sameTurns(turns, transcript.turns);
  const renamed = JSON.stringify(speakers) !== JSON.stringify(transcript.speakers);
  if (!cutAnew && !renamed) return refused("nothing-changed");
  const fields = {
    ...(cutAnew && { turns, sections: marksAfter(transcript, turns, forth) }),
    ...(renamed && { speakers }),
  };
  if (text === transcript.text) return done(diffOf({ updated: [updateOf(transcript, fields)] }));
  return done(
    diffOf({
      edits: [{ transcriptId, change }],
      updated: [updateOf(transcript, fields), ...followWords(project, transcriptId, change)],
    }),
  );
}

/**
 * The turns with their ids. One that begins where a turn began is that turn, also when words were put before its first;
 * of several that came to begin at one place it is the first. Those that stay keep their order; all others get numbers
 * that no turn had.
 */
function withIds(
  wanted: readonly NewTurn[],
  { turns }: Transcript,
  { set, reach }: Mapping,
): readonly Turn[] {
  const begin = new Set(wanted.map(({ start }) => start));
  const idAt = new Map<number, Turn["id"]>();
  const kept = new Set<Turn["id"]>();
  const keep = (id: Turn["id"], place: number) => {
    if (kept.has(id) || idAt.has(place) || !begin.has(place)) return;
    idAt.set(place, id);
    kept.add(id);
  };
  for (const { id, start } of turns) keep(id, set.mapPos(start, 1));
  for (const { id, start } of turns)
    if (reach.some((put) => put.start === start && put.end === start)) keep(id, set.mapPos(start, -1));
  let last = turns.reduce((most, { id }) => Math.max(most, id), 0);
  return wanted.map(({ start, end, speakerId, startMs, endMs }) => {
    const id = idAt.get(start) ?? ++last;
    return { id, start, end, speakerId, startMs, endMs };
  });
}

function sameTurns(a: readonly Turn[], b: readonly Turn[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, start, end, speakerId, startMs, endMs }, at) => {
      const other = b[at];
      const sameSpan = other?.start === start && other.end === end;
      const sameTimes = other?.startMs === startMs && other.endMs === endMs;
      return sameSpan && sameTimes && other.id === id && other.speakerId === speakerId;
    })
  );
}

/**
 * The section marks at the turns that now hold the places where their turns began. Where two come to one turn the later
 * stays: all that follows is then in the section that it was in.
 */
function marksAfter(
  { turns: before, sections }: Transcript,
  turns: readonly Turn[],
  { set }: Mapping,
): readonly SectionMark[] {
  const starts = new Map(before.map(({ id, start }) => [id, start]));
  const byTurn = new Map<Turn["id"], string | null>();
  for (const { turnId, sectionId } of sections) {
    const place = set.mapPos(starts.get(turnId) ?? 0, 1);
    const holder = turns[spanHolding(turns, place)];
    if (holder) byTurn.set(holder.id, sectionId);
  }
  const marks = tidyMarks(Array.from(byTurn, ([turnId, sectionId]) => ({ turnId, sectionId })));
  return JSON.stringify(marks) === JSON.stringify(sections) ? sections : marks;
}
