import type { Project } from "../project/project.ts";
import type { Attribute, Participant } from "../project/records.ts";
import type { ValueKind } from "./attribute-values.ts";
import { guessType } from "./guess-types.ts";

/** An attribute with the type that its values are read by. `isGuessed`: nobody has said so; its values look like it. */
export type TypedAttribute = ValueKind & { readonly name: string; readonly isGuessed: boolean };

/** The attributes of a study in their order, each with its type: as somebody said, and else as its values look. */
export function typedAttributes({
  study,
  participants,
}: Pick<Project, "study" | "participants">): readonly TypedAttribute[] {
  const people = [...participants.values()];
  return study.attributes.map((attribute) => typedAttribute(attribute, people));
}

export function typedAttribute(
  { name, type, choices }: Attribute,
  people: readonly Participant[],
): TypedAttribute {
  if (type !== null) return { name, type, choices, isGuessed: false };
  return { name, ...guessType(people.map((person) => recordedOf(person, name))), isGuessed: true };
}

/** What is recorded of a person under a name; empty where nothing is. */
export function recordedOf({ attributes }: Pick<Participant, "attributes">, name: string): string {
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? "") : "";
}
