import { codingsOf, type Project } from "../../shared/project/project.ts";
import type { CodeId, Transcript } from "../../shared/project/records.ts";
import { personKey, turnsTouched } from "../../shared/quotes/voices.ts";

/** How many people and interviews a code was heard from. */
export type HeardFrom = { readonly people: number; readonly interviews: number };

/** Counts who speaks in the passages of these codes, interviewers aside. Lost codings are heard from nobody. */
export function heardFrom(project: Project, codes: ReadonlySet<CodeId>): HeardFrom {
  const people = new Set<string>();
  let interviews = 0;
  for (const transcript of project.transcripts.values()) {
    const coded = codingsOf(project, transcript.id).filter(({ codeId, lost }) => !lost && codes.has(codeId));
    if (coded.length === 0) continue;
    interviews += 1;
    const keys = peopleBySpeaker(project, transcript);
    for (const coding of coded) {
      const { from, to } = turnsTouched(transcript.turns, coding);
      for (let turn = from; turn < to; turn += 1) {
        const key = keys.of(transcript.turns[turn]?.speakerId ?? null);
        if (key !== null) people.add(key);
      }
    }
  }
  return { people: people.size, interviews };
}

/** Everyone a study may be heard from: its participants, and the voices nobody has been named for yet. */
export function countPeople(project: Project): number {
  const people = new Set<string>(project.participants.keys());
  for (const transcript of project.transcripts.values()) {
    const keys = peopleBySpeaker(project, transcript);
    for (const { speakerId } of transcript.turns) {
      const key = keys.of(speakerId);
      if (key !== null) people.add(key);
    }
  }
  return people.size;
}

function peopleBySpeaker({ participants }: Project, transcript: Transcript) {
  const unknown = personKey({ speaker: null, participant: null }, transcript);
  const keys = new Map(
    transcript.speakers.map((speaker) => {
      const participant = speaker.participantId ? participants.get(speaker.participantId) : undefined;
      return [speaker.id, personKey({ speaker, participant: participant ?? null }, transcript)] as const;
    }),
  );
  return {
    of: (speakerId: string | null): string | null => {
      const known = speakerId === null ? undefined : keys.get(speakerId);
      return known === undefined ? unknown : known;
    },
  };
}
