import type { Project } from "../project/project.ts";
import type { ParticipantId, Transcript, TranscriptId } from "../project/records.ts";
import { turnsTouched } from "../quotes/voices.ts";
import { countWords } from "../text/words.ts";

/** How much a voice says. Codings count where at least part of their words is the voice's; lost ones do not. */
export type Said = { readonly turns: number; readonly words: number; readonly codings: number };

/** What a person says in the whole study, and in which interviews they are a speaker, in the order of the study. */
export type Speaking = Said & { readonly interviews: readonly TranscriptId[] };

export const silent: Speaking = { turns: 0, words: 0, codings: 0, interviews: [] };

/** What each person says; people who are nobody's voice are absent. */
export function whoSpeaks(
  project: Pick<Project, "transcripts" | "codings">,
): ReadonlyMap<ParticipantId, Speaking> {
  const people = new Map<ParticipantId, Speaking>();
  for (const transcript of project.transcripts.values()) {
    const said = saidBySpeaker(project, transcript);
    for (const { id, participantId } of transcript.speakers) {
      if (!participantId) continue;
      const before = people.get(participantId) ?? silent;
      const { turns, words, codings } = said.get(id) ?? silent;
      people.set(participantId, {
        turns: before.turns + turns,
        words: before.words + words,
        codings: before.codings + codings,
        interviews: before.interviews.includes(transcript.id)
          ? before.interviews
          : [...before.interviews, transcript.id],
      });
    }
  }
  return people;
}

/** What each speaker of one transcript says, by the speaker's id; those who never speak are absent. */
export function saidBySpeaker(
  { codings }: Pick<Project, "codings">,
  { id, text, turns }: Transcript,
): ReadonlyMap<string, Said> {
  const said = new Map<string, { turns: number; words: number; codings: number }>();
  for (const { speakerId, start, end } of turns) {
    if (speakerId === null) continue;
    const one = said.get(speakerId) ?? { turns: 0, words: 0, codings: 0 };
    one.turns += 1;
    one.words += countWords(text.slice(start, end));
    said.set(speakerId, one);
  }
  for (const coding of codings.get(id) ?? []) {
    if (coding.lost) continue;
    const { from, to } = turnsTouched(turns, coding);
    const heard = new Set(turns.slice(from, to).map(({ speakerId }) => speakerId));
    for (const speakerId of heard) {
      const one = speakerId === null ? undefined : said.get(speakerId);
      if (one) one.codings += 1;
    }
  }
  return said;
}
