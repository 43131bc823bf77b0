import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Attribute, AttributeType } from "../project/records.ts";
import { namesIn, ownNames, renamedIn } from "../quotes/attribution.ts";
import { asRead } from "../text/same-name.ts";
import { recordedOf, typedAttribute } from "./attribute-types.ts";
import { choiceKey } from "./attribute-values.ts";
import { distinctChoices } from "./guess-types.ts";

export type AttributeRefusal =
  | "no-name"
  | "name-taken"
  | "name-kept"
  | "not-for-templates"
  | "no-such-attribute"
  | "used-in-attribution"
  | "choice-twice"
  | "nothing-changed";

export type NewAttribute = { readonly name: string; readonly type: AttributeType };

/**
 * Adds a column to what is recorded of participants; one of choices has none yet. Names are unique whatever their capitals, are none of those
 * that every template has ("name-kept"), and hold no braces or brackets ("not-for-templates").
 */
export function addAttribute(
  { study }: Project,
  { name, type }: NewAttribute,
): Outcome<ProjectDiff, AttributeRefusal> {
  const wanted = name.trim();
  const why = unfit(wanted, study.attributes);
  if (why) return refused(why);
  const attributes: readonly Attribute[] = [...study.attributes, { name: wanted, type, choices: [] }];
  return done(diffOf({ updated: [updateOf(study, { attributes })] }));
}

/**
 * Says what kind of values columns have; the values stay as they are, also those that do not fit. What is recorded in a column
 * that becomes one of choices are its choices, unless it has some.
 */
export function sayTypes(
  { study, participants }: Project,
  types: readonly NewAttribute[],
): Outcome<ProjectDiff, AttributeRefusal> {
  const said = new Map(types.map(({ name, type }) => [name, type]));
  if (types.some(({ name }) => !isColumn(study.attributes, name))) return refused("no-such-attribute");
  const people = [...participants.values()];
  const attributes = study.attributes.map((attribute): Attribute => {
    const type = said.get(attribute.name);
    if (type === undefined || type === attribute.type) return attribute;
    const values = people.map((person) => recordedOf(person, attribute.name));
    return { ...attribute, type, choices: type === "choice" ? distinctChoices(values) : [] };
  });
  if (attributes.every((attribute, at) => attribute === study.attributes[at]))
    return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { attributes })] }));
}

/** Says what may be chosen in a column, which is then one of choices. Empty ones are left out; two that are the same are refused. */
export function changeChoices(
  { study, participants }: Project,
  { name, choices }: { readonly name: string; readonly choices: readonly string[] },
): Outcome<ProjectDiff, AttributeRefusal> {
  const before = study.attributes.find((attribute) => attribute.name === name);
  if (!before) return refused("no-such-attribute");
  const wanted = choices
    .map((choice) => choice.replace(/\s+/g, " ").trim())
    .filter((choice) => choice !== "");
  if (new Set(wanted.map(choiceKey)).size < wanted.length) return refused("choice-twice");
  const shown = typedAttribute(before, [...participants.values()]);
  if (shown.type === "choice" && sameTexts(shown.choices, wanted)) return refused("nothing-changed");
  const attributes = study.attributes.map(
    (attribute): Attribute => (attribute === before ? { name, type: "choice", choices: wanted } : attribute),
  );
  return done(diffOf({ updated: [updateOf(study, { attributes })] }));
}

/** Gives an attribute another name: in the columns, with every person, and in the attribution of quotes. */
export function renameAttribute(
  project: Project,
  { from, to }: { readonly from: string; readonly to: string },
): Outcome<ProjectDiff, AttributeRefusal> {
  const { study, participants } = project;
  const wanted = to.trim();
  if (!isColumn(study.attributes, from)) return refused("no-such-attribute");
  if (wanted === from) return refused("nothing-changed");
  const why = unfit(
    wanted,
    study.attributes.filter(({ name }) => name !== from),
  );
  if (why) return refused(why);
  const renamed = (name: string) => (name === from ? wanted : name);
  const updated: Update[] = [
    updateOf(study, {
      attributes: study.attributes.map((one) => (one.name === from ? { ...one, name: wanted } : one)),
      attribution: renamedIn(study.attribution, from, wanted),
    }),
  ];
  for (const person of participants.values()) {
    if (!Object.hasOwn(person.attributes, from)) continue;
    const entries = Object.entries(person.attributes).map(([name, value]) => [renamed(name), value]);
    updated.push(updateOf(person, { attributes: Object.fromEntries(entries) }));
  }
  return done(diffOf({ updated }));
}

/** Takes a column away, with what it says of every person. Refused while the attribution of quotes uses it. */
export function removeAttribute(project: Project, name: string): Outcome<ProjectDiff, AttributeRefusal> {
  const { study, participants } = project;
  if (!isColumn(study.attributes, name)) return refused("no-such-attribute");
  if (namesIn(study.attribution).includes(name)) return refused("used-in-attribution");
  const updated: Update[] = [
    updateOf(study, { attributes: study.attributes.filter((other) => other.name !== name) }),
  ];
  for (const person of participants.values()) {
    if (!Object.hasOwn(person.attributes, name)) continue;
    const entries = Object.entries(person.attributes).filter(([other]) => other !== name);
    updated.push(updateOf(person, { attributes: Object.fromEntries(entries) }));
  }
  return done(diffOf({ updated }));
}

/** Moves a column to another place among the columns, counted from 0; a place beyond the ends is the end. */
export function moveAttribute(
  { study }: Project,
  { name, to }: { readonly name: string; readonly to: number },
): Outcome<ProjectDiff, AttributeRefusal> {
  const moved = study.attributes.find((attribute) => attribute.name === name);
  if (!moved) return refused("no-such-attribute");
  const others = study.attributes.filter((other) => other !== moved);
  const attributes = others.toSpliced(Math.max(0, to), 0, moved);
  if (attributes.every((other, index) => other === study.attributes[index]))
    return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { attributes })] }));
}

function isColumn(attributes: readonly Attribute[], name: string): boolean {
  return attributes.some((attribute) => attribute.name === name);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}

function unfit(name: string, taken: readonly Attribute[]): AttributeRefusal | null {
  const sought = asRead(name);
  if (name === "") return "no-name";
  if (/[[\]{}]/.test(name)) return "not-for-templates";
  if (ownNames.includes(sought)) return "name-kept";
  return taken.some((other) => asRead(other.name) === sought) ? "name-taken" : null;
}
