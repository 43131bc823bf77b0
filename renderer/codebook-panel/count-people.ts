import type { Project } from "../../shared/project/project.ts";
import { personKeysIn } from "../../shared/quotes/voices.ts";

/** Everyone a study may be heard from: its participants, and the voices nobody has been named for yet. */
export function countPeople({ participants, transcripts }: Project): number {
  const people = new Set<string>(participants.keys());
  for (const transcript of transcripts.values()) {
    const keysOf = personKeysIn(transcript, participants);
    for (const { speakerId } of transcript.turns) for (const key of keysOf(speakerId)) people.add(key);
  }
  return people.size;
}
