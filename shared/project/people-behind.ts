import { listed } from "../text/listed.ts";
import type { Participant, ParticipantId, Speaker } from "./records.ts";

/**
 * The people behind a speaker, in the order in which they were given: several where a label stands for several, none
 * where nobody has been assigned to it, or where there is no speaker.
 */
export function peopleBehind(
  participants: ReadonlyMap<ParticipantId, Participant>,
  speaker: Pick<Speaker, "participantIds"> | null | undefined,
): readonly Participant[] {
  return speaker?.participantIds.flatMap((id) => participants.get(id) ?? []) ?? [];
}

/** The pseudonyms of people who speak together, as a sentence of that language lists them; empty for nobody. */
export function namesOf(people: readonly Participant[], language: string): string {
  return listed(
    people.map(({ pseudonym }) => pseudonym),
    language,
  );
}
