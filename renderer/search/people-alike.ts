import { recordedOf, typedAttributes } from "../../shared/participants/attribute-types.ts";
import { readValue } from "../../shared/participants/attribute-values.ts";
import type { Project } from "../../shared/project/project.ts";
import type { ParticipantId } from "../../shared/project/records.ts";

/** People of whom the same is recorded in a column of choices, or of yes and no; `value` is in its canonical form. */
export type PeopleAlike = {
  readonly column: string;
  readonly value: string;
  readonly isYesNo: boolean;
  readonly people: readonly ParticipantId[];
};

/** All of them, by column and choice in their order; values that nobody has, or that do not fit, are left out. */
export function peopleAlike(project: Pick<Project, "study" | "participants">): readonly PeopleAlike[] {
  const people = [...project.participants.values()];
  return typedAttributes(project).flatMap((column): readonly PeopleAlike[] => {
    const { name, type, choices } = column;
    if (type !== "choice" && type !== "yes-no") return [];
    return (type === "choice" ? choices : ["yes", "no"]).flatMap((value) => {
      const alike = people.filter((person) => {
        const read = readValue(recordedOf(person, name), column);
        return read !== null && read.is !== "does-not-fit" && read.canonical === value;
      });
      const ids = alike.map(({ id }) => id);
      return ids.length === 0 ? [] : [{ column: name, value, isYesNo: type === "yes-no", people: ids }];
    });
  });
}

/** Who is chosen once some people were ticked, or no more: all of them are, or none. Null where nobody is left. */
export function withPeople(
  chosen: readonly ParticipantId[] | null,
  some: readonly ParticipantId[],
  isTicked: boolean,
): readonly ParticipantId[] | null {
  const others = (chosen ?? []).filter((id) => !some.includes(id));
  const all = isTicked ? [...others, ...some] : others;
  return all.length > 0 ? all : null;
}
