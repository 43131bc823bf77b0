import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Participant, ParticipantId } from "../project/records.ts";

/** What stands in one cell of the table of people: in the column of an attribute, or (null) what describes the person. */
export type FilledCell = {
  readonly participantId: ParticipantId;
  readonly column: string | null;
  readonly value: string;
};
export type FillCellsRefusal = "no-such-participant" | "no-such-attribute" | "nothing-changed";

/**
 * Fills cells of several people in one deed, as a block that was copied from a spreadsheet does; an empty value takes away what stood there. Names are
 * no such cells: nobody is given another one by a block that was pasted a column too far.
 */
export function fillCells(
  { study, participants }: Project,
  cells: readonly FilledCell[],
): Outcome<ProjectDiff, FillCellsRefusal> {
  const columns = new Set<string | null>([null, ...study.attributes.map(({ name }) => name)]);
  const filled = new Map<ParticipantId, Participant>();
  for (const { participantId, column, value } of cells) {
    const person = filled.get(participantId) ?? participants.get(participantId);
    if (!person) return refused("no-such-participant");
    if (!columns.has(column)) return refused("no-such-attribute");
    filled.set(participantId, withCell(person, column, value.trim()));
  }
  const updated = [...filled].flatMap(([id, person]) => {
    const before = participants.get(id);
    return before && !isSame(before, person)
      ? [updateOf(before, { description: person.description, attributes: person.attributes })]
      : [];
  });
  return updated.length === 0 ? refused("nothing-changed") : done(diffOf({ updated }));
}

function withCell(person: Participant, column: string | null, value: string): Participant {
  if (column === null) return { ...person, description: value };
  const all = Object.entries({ ...person.attributes, [column]: value });
  return { ...person, attributes: Object.fromEntries(all.filter(([, recorded]) => recorded !== "")) };
}

function isSame(one: Participant, other: Participant): boolean {
  const [names, others] = [Object.keys(one.attributes), Object.keys(other.attributes)];
  return (
    one.description === other.description &&
    names.length === others.length &&
    names.every(
      (name) => Object.hasOwn(other.attributes, name) && one.attributes[name] === other.attributes[name],
    )
  );
}
