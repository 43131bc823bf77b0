import { addedOf, removedOf, updatesOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Attribute, NameKind, Participant } from "../project/records.ts";
import { recordedOf } from "./attribute-types.ts";
import type { ImportedPeople } from "./import-people.ts";

/** What a table would do to the people of a study. */
export type PeoplePreview = Pick<ImportedPeople, "problems" | "odd"> & {
  /** Columns that the study gets. */
  readonly columns: readonly Attribute[];
  readonly added: readonly Participant[];
  /** People who are there already and of whom the table says something else, under the pseudonym that they would have. */
  readonly changed: readonly {
    readonly person: Participant;
    readonly differences: readonly PersonDifference[];
  }[];
  /** People who only stood in for others, and go. */
  readonly removed: readonly Participant[];
  /** Interviews that get another wave, or other people behind their labels. */
  readonly interviews: readonly InterviewDifference[];
};

/** `of` an attribute, `name` is its name; of all others it is empty. */
export type PersonDifference =
  | {
      readonly of: "pseudonym" | "description" | "attribute";
      readonly name: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly of: "name-is"; readonly to: NameKind };

export type InterviewDifference =
  | { readonly is: "wave"; readonly interview: string; readonly from: string; readonly to: string }
  | {
      readonly is: "speaker";
      readonly interview: string;
      readonly label: string;
      readonly people: readonly string[];
    };

/** Says what an import that was worked out for `project` would do to it. */
export function previewPeople(project: Project, { diff, problems, odd }: ImportedPeople): PeoplePreview {
  const [study] = updatesOf(diff, "study");
  const known = new Set(project.study.attributes.map(({ name }) => name));
  const added = addedOf(diff, "participant");
  const changes = updatesOf(diff, "participant").flatMap(({ id, to }) => {
    const before = project.participants.get(id);
    return before ? [{ before, after: { ...before, ...to } }] : [];
  });
  const names = new Map([
    ...[...project.participants.values()].map(({ id, pseudonym }) => [id, pseudonym] as const),
    ...changes.map(({ after: { id, pseudonym } }) => [id, pseudonym] as const),
    ...added.map(({ id, pseudonym }) => [id, pseudonym] as const),
  ]);
  return {
    ...{ problems, odd, added },
    columns: (study?.to.attributes ?? []).filter(({ name }) => !known.has(name)),
    changed: changes.map(({ before, after }) => ({
      person: after,
      differences: differencesOf(before, after),
    })),
    removed: removedOf(diff, "participant"),
    interviews: updatesOf(diff, "transcript").flatMap(({ id, to }): readonly InterviewDifference[] => {
      const before = project.transcripts.get(id);
      if (!before) return [];
      const { name: interview, wave, speakers } = before;
      const behind = new Map(speakers.map((one) => [one.id, one.participantIds.join(" ")]));
      return [
        ...(to.wave === undefined ? [] : [{ is: "wave", interview, from: wave, to: to.wave } as const]),
        ...(to.speakers ?? [])
          .filter((one) => behind.get(one.id) !== one.participantIds.join(" "))
          .map(({ label, participantIds }): InterviewDifference => {
            return {
              is: "speaker",
              interview,
              label,
              people: participantIds.map((one) => names.get(one) ?? ""),
            };
          }),
      ];
    }),
  };
}

function differencesOf(before: Participant, after: Participant): readonly PersonDifference[] {
  const attributes = [...new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])];
  const texts: readonly PersonDifference[] = [
    { of: "pseudonym", name: "", from: before.pseudonym, to: after.pseudonym },
    { of: "description", name: "", from: before.description, to: after.description },
    ...attributes.map((name): PersonDifference => {
      return { of: "attribute", name, from: recordedOf(before, name), to: recordedOf(after, name) };
    }),
  ];
  return [
    ...texts.filter((one) => one.of !== "name-is" && one.from !== one.to),
    ...(before.nameIs === after.nameIs ? [] : [{ of: "name-is", to: after.nameIs } as const]),
  ];
}
