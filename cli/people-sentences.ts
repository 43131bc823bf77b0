import type { ImportedPeople } from "../shared/participants/import-people.ts";
import type {
  InterviewDifference,
  PeoplePreview,
  PersonDifference,
} from "../shared/participants/people-preview.ts";
import { namesOf } from "../shared/project/people-behind.ts";
import type { AttributeType, NameKind, Participant } from "../shared/project/records.ts";
import { listed } from "../shared/text/listed.ts";
import { counted } from "./sentences.ts";

/** What a table of people would do, before it does: the columns, people and interviews that it changes, a line each. */
export function previewLines(preview: PeoplePreview): readonly string[] {
  const { columns, added, changed, removed, interviews } = preview;
  return [
    ...columns.map(({ name, type }) => `The column “${name}” is new, of ${kinds[type ?? "text"]}.`),
    ...added.map(newPersonSentence),
    ...changed.map(
      ({ person, differences }) => `“${person.pseudonym}”: ${differences.map(differenceWords).join("; ")}.`,
    ),
    ...(removed.length > 0 ? [`${namesOf(removed, "en")} stood in for others, and would go.`] : []),
    ...interviews.map(interviewSentence),
  ];
}

export function wouldSentence({ added, changed }: ImportedPeople): string {
  return `${counted(added, "person", "people")} would be added, ${changed} changed; nothing was done yet.`;
}

const kinds: Readonly<Record<AttributeType, string>> = {
  text: "text",
  number: "numbers",
  date: "dates",
  choice: "values from a list",
  "yes-no": "yes and no",
};

const names: Readonly<Record<NameKind, string>> = {
  unsaid: "nobody has said of the name that it is a pseudonym",
  pseudonym: "the name is a pseudonym",
  "real-name": "the name is a real name",
};

function newPersonSentence({ pseudonym, description, attributes }: Participant): string {
  const recorded = Object.entries(attributes).map(([name, value]) => `${name}: “${value}”`);
  const said = [...(description === "" ? [] : [`“${description}”`]), ...recorded];
  return `“${pseudonym}” is new${said.length === 0 ? "" : `; ${said.join(", ")}`}.`;
}

function differenceWords(difference: PersonDifference): string {
  if (difference.of === "name-is") return names[difference.to];
  const { of, name, from, to } = difference;
  const what = of === "attribute" ? name : of === "pseudonym" ? "the pseudonym" : "the description";
  return from === "" ? `${what} becomes “${to}”` : `${what} becomes “${to}”, from “${from}”`;
}

function interviewSentence(one: InterviewDifference): string {
  if (one.is === "wave")
    return `“${one.interview}” is put in the wave “${one.to}”${one.from === "" ? "" : `, from “${one.from}”`}.`;
  return `In “${one.interview}”, “${one.label}” becomes ${listed(one.people, "en")}.`;
}
