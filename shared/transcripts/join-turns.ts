import { type Outcome, refused } from "../outcome.ts";
import type { ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { TranscriptId, Turn } from "../project/records.ts";
import { wordsAt } from "../text/span.ts";
import { type ReplaceTurnsRefusal, replaceTurns } from "./replace-turns.ts";

export type JoinTurnsRefusal = ReplaceTurnsRefusal | "no-such-turn" | "no-turn-before";

/**
 * Makes one turn of a turn and the one before it, whose speaker says it all. The line feed between them becomes a space,
 * or goes where white space or nothing stands beside it.
 */
export function joinTurns(
  project: Project,
  { transcriptId, turnId }: { readonly transcriptId: TranscriptId; readonly turnId: Turn["id"] },
): Outcome<ProjectDiff, JoinTurnsRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  const { text, turns, speakers } = transcript;
  const place = turns.findIndex(({ id }) => id === turnId);
  const [before, turn] = [turns[place - 1], turns[place]];
  if (!turn) return refused("no-such-turn");
  if (!before) return refused("no-turn-before");

  const between = /\S$/u.test(wordsAt(text, before)) && /^\S/u.test(wordsAt(text, turn)) ? " " : "";
  const drift = between.length - 1;
  const joined = { ...before, end: turn.end + drift, endMs: turn.endMs };
  const behind = turns
    .slice(place + 1)
    .map((one) => ({ ...one, start: one.start + drift, end: one.end + drift }));
  return replaceTurns(project, {
    transcriptId,
    change: { length: text.length, replacements: [{ start: before.end, from: "\n", to: between }] },
    turns: [...turns.slice(0, place - 1), joined, ...behind],
    speakers,
  });
}
