import type { Project } from "../project/project.ts";
import type { ParticipantId, Speaker, Transcript, TranscriptId } from "../project/records.ts";
import { wordsByTurn } from "../project/words-by-turn.ts";
import { turnsTouched } from "../quotes/voices.ts";

/** How much a voice says. Codings count where at least part of their words is the voice's; lost ones do not. */
export type Said = { readonly turns: number; readonly words: number; readonly codings: number };

/** What a person says in the whole study, and in which interviews they are a speaker, in the order of the study. */
export type Speaking = Said & { readonly interviews: readonly TranscriptId[] };

/** Whether a speaker takes part and is nobody yet. Who has another part ("All", "Unknown", an interpreter) need be nobody in the study. */
export function lacksPerson({ role, participantIds }: Pick<Speaker, "role" | "participantIds">): boolean {
  return role === "participant" && participantIds.length === 0;
}

export const silent: Speaking = { turns: 0, words: 0, codings: 0, interviews: [] };

/**
 * What each person says; people who are nobody's voice are absent. Turns under a label that stands for several count
 * for each of them, and so do codings on such turns, so that what people say does not add up to what is said: a total
 * is that of the speakers (`saidBySpeaker`). Under however many labels a person speaks in a coding, it counts once.
 */
export function whoSpeaks(
  project: Pick<Project, "transcripts" | "codings">,
): ReadonlyMap<ParticipantId, Speaking> {
  const people = new Map<ParticipantId, Speaking>();
  for (const transcript of project.transcripts.values()) {
    const behind = new Map(transcript.speakers.map(({ id, participantIds }) => [id, participantIds]));
    const said = saidBy(project, transcript, (speakerId) => behind.get(speakerId) ?? []);
    for (const id of new Set([...behind.values()].flat())) {
      const before = people.get(id) ?? silent;
      const { turns, words, codings } = said.get(id) ?? silent;
      people.set(id, {
        turns: before.turns + turns,
        words: before.words + words,
        codings: before.codings + codings,
        interviews: [...before.interviews, transcript.id],
      });
    }
  }
  return people;
}

/** What each speaker of one transcript says, by the speaker's id; those who never speak are absent. */
export function saidBySpeaker(
  project: Pick<Project, "codings">,
  transcript: Transcript,
): ReadonlyMap<string, Said> {
  return saidBy(project, transcript, (speakerId) => [speakerId]);
}

/** What everyone says of whom `heardIn` tells that they speak when a speaker does. */
function saidBy<Who extends string>(
  { codings }: Pick<Project, "codings">,
  transcript: Transcript,
  heardIn: (speakerId: string) => readonly Who[],
): ReadonlyMap<Who, Said> {
  const { id, turns } = transcript;
  const wordsIn = wordsByTurn(transcript);
  const said = new Map<Who, { turns: number; words: number; codings: number }>();
  for (const { id, speakerId } of turns) {
    const who = speakerId === null ? [] : heardIn(speakerId);
    if (who.length === 0) continue;
    const words = wordsIn.get(id) ?? 0;
    for (const key of who) {
      const one = said.get(key) ?? { turns: 0, words: 0, codings: 0 };
      one.turns += 1;
      one.words += words;
      said.set(key, one);
    }
  }
  for (const coding of codings.get(id) ?? []) {
    if (coding.lost) continue;
    const { from, to } = turnsTouched(turns, coding);
    const heard = new Set(
      turns.slice(from, to).flatMap(({ speakerId }) => (speakerId === null ? [] : heardIn(speakerId))),
    );
    for (const key of heard) {
      const one = said.get(key);
      if (one) one.codings += 1;
    }
  }
  return said;
}
