import { type Outcome, refused } from "../outcome.ts";
import type { ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Speaker, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { asRead } from "../text/same-name.ts";
import { type ReplaceTurnsRefusal, replaceTurns } from "./replace-turns.ts";

/** A speaker who is not listed yet: under which label, in which role, and who it is. */
export type NewSpeaker = Omit<Speaker, "id">;

export type SetTurnSpeaker = {
  readonly transcriptId: TranscriptId;
  readonly turnIds: readonly Turn["id"][];
  /** A listed speaker by its id, null for nobody, or one who is listed by this very deed. */
  readonly to: Speaker["id"] | null | NewSpeaker;
};

export type SetTurnSpeakerRefusal =
  | ReplaceTurnsRefusal
  | "no-such-turn"
  | "no-name"
  | "speaker-listed"
  | "an-excerpt";

/**
 * Says who says some turns. Labels differ, whatever their capitals, so that speakers can be told apart. Who says no
 * turn any more stays listed, with role and person (rule T6). An excerpt from the literature is said by nobody (X1).
 */
export function setTurnSpeaker(
  project: Project,
  { transcriptId, turnIds, to }: SetTurnSpeaker,
): Outcome<ProjectDiff, SetTurnSpeakerRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (transcript.reference) return refused("an-excerpt");
  const { text, turns, speakers } = transcript;
  const chosen = new Set(turnIds);
  if (turns.filter(({ id }) => chosen.has(id)).length !== chosen.size || chosen.size === 0)
    return refused("no-such-turn");
  const fresh = typeof to === "object" && to !== null ? listed(to, transcript) : null;
  if (fresh?.label === "") return refused("no-name");
  if (fresh && speakers.some(({ label }) => sameLabel(label, fresh.label))) return refused("speaker-listed");

  const speakerId = typeof to === "object" ? (fresh?.id ?? null) : to;
  return replaceTurns(project, {
    transcriptId,
    change: { length: text.length, replacements: [] },
    turns: turns.map((turn) => (chosen.has(turn.id) ? { ...turn, speakerId } : turn)),
    speakers: fresh ? [...speakers, fresh] : speakers,
  });
}

/** The new speaker as the transcript lists it, under an id that it does not have. */
function listed(speaker: NewSpeaker, { speakers }: Transcript): Speaker {
  const taken = new Set(speakers.map(({ id }) => id));
  let number = speakers.length + 1;
  while (taken.has(`s${number}`)) number += 1;
  return { ...speaker, id: `s${number}`, label: speaker.label.trim() };
}

function sameLabel(a: string, b: string): boolean {
  return asRead(a) === asRead(b);
}
