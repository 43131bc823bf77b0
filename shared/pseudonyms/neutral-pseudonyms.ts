import type { ListedName } from "../gate/name-list.ts";
import { nameKey } from "../gate/word-key.ts";
import type { Project } from "../project/project.ts";
import type { PatternKind } from "./patterns.ts";

/** What a name is of. */
export type NamedKind = "person" | "place" | "organisation" | PatternKind;

const labels: Readonly<Record<"en" | "sv", Readonly<Record<NamedKind, string>>>> = {
  en: {
    ...{ person: "Person", place: "Place", organisation: "Organisation" },
    ...{ email: "Email", telephone: "Telephone", "personal-number": "Personal number" },
  },
  sv: {
    ...{ person: "Person", place: "Plats", organisation: "Organisation" },
    ...{ email: "E-post", telephone: "Telefon", "personal-number": "Personnummer" },
  },
};

/** What people, speakers and those who are only spoken of are called in a study: no neutral pseudonym may be one of these. */
export function calledIn(project: Project): readonly string[] {
  return [
    ...[...project.participants.values()].map(({ pseudonym }) => pseudonym),
    ...[...project.transcripts.values()].flatMap(({ speakers }) => speakers.map(({ label }) => label)),
    ...project.study.standIns,
  ];
}

/**
 * A pseudonym that says no more than what the name is of: "Person 3", the first of its kind that neither the key nor `taken` has. With a number, since
 * such a label is looked for only as a whole when the names are put back.
 */
export function neutralPseudonym(
  kind: NamedKind,
  language: "en" | "sv",
  key: readonly Pick<ListedName, "pseudonym">[],
  taken: Iterable<string> = [],
): string {
  const all = new Set([...key.map(({ pseudonym }) => pseudonym), ...taken].map(nameKey));
  for (let number = 1; ; number += 1) {
    const label = `${labels[language][kind]} ${number}`;
    if (!all.has(nameKey(label))) return label;
  }
}
