import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { NameKind, ParticipantId } from "../project/records.ts";

export type SayNames = {
  readonly participantIds: readonly ParticipantId[];
  readonly nameIs: Exclude<NameKind, "unsaid">;
};

/** Says of the names of some people that they are pseudonyms, or that they are real names; the names stay. */
export function sayNames(
  { participants }: Pick<Project, "participants">,
  { participantIds, nameIs }: SayNames,
): Outcome<ProjectDiff, "no-such-participant" | "nothing-changed"> {
  const people = participantIds.flatMap((id) => participants.get(id) ?? []);
  if (people.length < participantIds.length) return refused("no-such-participant");
  const others = people.filter((person) => person.nameIs !== nameIs);
  if (others.length === 0) return refused("nothing-changed");
  return done(diffOf({ updated: others.map((person) => updateOf(person, { nameIs })) }));
}
