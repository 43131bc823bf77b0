import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Attribute, Participant, ParticipantId } from "../project/records.ts";
import { removal } from "../project/removal.ts";
import { asRead } from "../text/same-name.ts";

export type ParticipantRefusal =
  | "no-name"
  | "name-taken"
  | "no-such-participant"
  | "nothing-changed"
  | "still-speaks";

/** What is typed of a person. A name that somebody types here is called a pseudonym where it is typed, so that it is said. */
type TypedPerson = Omit<Participant, "nameIs">;

/** Adds a person. Pseudonyms are unique within a study (see text/same-name.ts). */
export function addParticipant(
  project: Project,
  { id, pseudonym, description, attributes }: TypedPerson,
): Outcome<ProjectDiff, ParticipantRefusal> {
  const name = pseudonym.trim();
  if (name === "") return refused("no-name");
  if (participantNamed(project, name)) return refused("name-taken");
  const person: Participant = {
    id,
    pseudonym: name,
    nameIs: "pseudonym",
    description: description.trim(),
    attributes,
  };
  return done(withAttributes(project, diffOf({ added: [person] }), attributes));
}

/** Changes a person's pseudonym, description or attributes. An attribute with an empty value is taken away. */
export function changeParticipant(
  project: Project,
  { id, pseudonym, description, attributes }: TypedPerson,
): Outcome<ProjectDiff, ParticipantRefusal> {
  const before = project.participants.get(id);
  const name = pseudonym.trim();
  if (!before) return refused("no-such-participant");
  if (name === "") return refused("no-name");
  const holder = participantNamed(project, name);
  if (holder && holder.id !== id) return refused("name-taken");
  const filled = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value.trim() !== ""));
  const sameAttributes = JSON.stringify(sorted(filled)) === JSON.stringify(sorted(before.attributes));
  const described = description.trim();
  if (name === before.pseudonym && described === before.description && sameAttributes)
    return refused("nothing-changed");
  const fields: Partial<Participant> = {
    pseudonym: name,
    nameIs: name === before.pseudonym ? before.nameIs : "pseudonym",
    description: described,
    attributes: sameAttributes ? before.attributes : filled,
  };
  return done(withAttributes(project, diffOf({ updated: [updateOf(before, fields)] }), filled));
}

/** Takes a person out of the study. Refused while a transcript says that they speak in it, alone or under one label with others. */
export function removeParticipant(
  project: Project,
  id: ParticipantId,
): Outcome<ProjectDiff, ParticipantRefusal> {
  const participant = project.participants.get(id);
  if (!participant) return refused("no-such-participant");
  const speaks = [...project.transcripts.values()].some(({ speakers }) =>
    speakers.some(({ participantIds }) => participantIds.includes(id)),
  );
  if (speaks) return refused("still-speaks");
  return done(diffOf(removal(project, [participant])));
}

/** The person of that pseudonym (see text/same-name.ts). */
export function participantNamed(project: Project, pseudonym: string): Participant | null {
  const sought = asRead(pseudonym);
  for (const participant of project.participants.values())
    if (asRead(participant.pseudonym) === sought) return participant;
  return null;
}

/** An attribute that the study does not know yet becomes one of its columns, of text. */
function withAttributes(
  { study }: Project,
  diff: ProjectDiff,
  attributes: Participant["attributes"],
): ProjectDiff {
  const known = new Set(study.attributes.map(({ name }) => name));
  const unknown = Object.keys(attributes).filter((name) => !known.has(name));
  if (unknown.length === 0) return diff;
  const columns = unknown.map((name): Attribute => ({ name, type: "text", choices: [] }));
  const update: Update = updateOf(study, { attributes: [...study.attributes, ...columns] });
  return { ...diff, updated: [...diff.updated, update] };
}

function sorted(attributes: Participant["attributes"]): [string, string][] {
  return Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
}
