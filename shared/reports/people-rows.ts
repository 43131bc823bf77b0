import { whoSpeaks } from "../participants/who-speaks.ts";
import type { Project } from "../project/project.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";

/** One row for each person, by pseudonym: what is recorded of them, and how much they say in how many interviews. */
export function peopleTable(project: Project): FlatTable {
  const { attributes } = project.study;
  const speaking = whoSpeaks(project);
  const people = [...project.participants.values()].sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
  const figures = ["interviews", "turns", "words"];
  const rows = people.map((person) => {
    const said = speaking.get(person.id);
    return {
      ...Object.fromEntries(attributes.map((name) => [name, person.attributes[name] ?? ""])),
      pseudonym: person.pseudonym,
      interviews: `${said?.interviews.length ?? 0}`,
      turns: `${said?.turns ?? 0}`,
      words: `${said?.words ?? 0}`,
    };
  });
  return flatTable<string>(["pseudonym", ...attributes, ...figures], rows, figures);
}
