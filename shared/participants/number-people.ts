import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Participant, ParticipantId, Transcript } from "../project/records.ts";
import { attributeNames } from "../quotes/attribution.ts";
import { numberColumn } from "../quotes/attribution-presets.ts";
import { nameOrder } from "../text/name-order.ts";
import { recordedOf } from "./attribute-types.ts";
import { type AttributeRefusal, addAttribute } from "./change-attributes.ts";

/**
 * Gives everyone in the list of people a number that stays theirs, as an attribute that can be seen and changed: in the order in which they first
 * speak, interviews as they were imported, and behind those by pseudonym who speaks nowhere. Who has one keeps it; others go on behind the highest, so that
 * who joins later changes nobody's. It is kept in the study's column for numbers, or in a new one of the name given.
 */
export function numberPeople(
  project: Project,
  { name }: { readonly name: string },
): Outcome<ProjectDiff, AttributeRefusal> {
  const { study } = project;
  const known = numberColumn(attributeNames(study));
  const column = known ?? name.trim();
  const people = inOrder(project);
  const without = people.filter((person) => recordedOf(person, column).trim() === "");
  if (without.length === 0) return refused("nothing-changed");
  const given = people.map((person) => Number(recordedOf(person, column).trim())).filter(Number.isInteger);
  const highest = Math.max(0, ...given);
  const updates = without.map(
    (person, at): Update =>
      updateOf(person, { attributes: { ...person.attributes, [column]: String(highest + at + 1) } }),
  );
  if (known !== null) return done(diffOf({ updated: updates }));
  const added = addAttribute(project, { name, type: "text" });
  if (added.is === "refused") return added;
  return done({ ...added.value, updated: [...added.value.updated, ...updates] });
}

function inOrder({ participants, transcripts }: Project): readonly Participant[] {
  const compare = nameOrder("en");
  const imported = [...transcripts.values()].sort(
    (a, b) => compare(a.source.importedAt, b.source.importedAt) || compare(a.name, b.name),
  );
  const speaking = new Set(imported.flatMap(firstHeard).filter((id) => participants.has(id)));
  const silent = [...participants.values()]
    .filter(({ id }) => !speaking.has(id))
    .sort((a, b) => compare(a.pseudonym, b.pseudonym));
  return [...[...speaking].flatMap((id) => participants.get(id) ?? []), ...silent];
}

/** Who speaks in a transcript, in the order of their first turns. */
function firstHeard({ speakers, turns }: Transcript): readonly ParticipantId[] {
  const behind = new Map(speakers.map(({ id, participantIds }) => [id, participantIds]));
  return [
    ...new Set([
      ...turns.flatMap(({ speakerId }) => behind.get(speakerId ?? "") ?? []),
      ...speakers.flatMap(({ participantIds }) => participantIds),
    ]),
  ];
}
