import type { Project } from "../project/project.ts";
import type { Participant } from "../project/records.ts";
import { attributeNames, recordedUnder } from "../quotes/attribution.ts";
import { numberColumn } from "../quotes/attribution-presets.ts";

/** What an attribution prints of people beside their pseudonyms and numbers, and who alone has what it prints of them. */
export type ToldApart = {
  /** The names in the template: attributes, and "description". */
  readonly by: readonly string[];
  readonly people: readonly Participant[];
};

/**
 * Of some people (those who are quoted), who is the only one in the study with what an attribution prints of them: whoever knows who was asked
 * then knows whose words these are, whatever the pseudonym. `names` are those in the braces of the template. Null where it prints nothing of
 * that kind. Capitals and white space at the edges do not tell two apart; who has nothing recorded is not told apart.
 */
export function toldApart(
  { study, participants }: Pick<Project, "study" | "participants">,
  people: readonly Participant[],
  names: readonly string[],
): ToldApart | null {
  const attributes = attributeNames(study);
  const number = numberColumn(attributes);
  const by = names.filter((name) => name === "description" || (attributes.includes(name) && name !== number));
  if (by.length === 0) return null;
  const printedOf = (person: Participant) =>
    JSON.stringify(by.map((name) => recordedUnder(person, name).trim().toLowerCase()));
  const nothing = JSON.stringify(by.map(() => ""));
  const counts = new Map<string, number>();
  for (const person of participants.values()) {
    const printed = printedOf(person);
    counts.set(printed, (counts.get(printed) ?? 0) + 1);
  }
  const alone = people.filter((person) => {
    const printed = printedOf(person);
    return printed !== nothing && counts.get(printed) === 1;
  });
  return { by, people: alone };
}
