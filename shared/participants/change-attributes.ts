import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import { namesIn, ownNames, renamedIn } from "../quotes/attribution.ts";

export type AttributeRefusal =
  | "no-name"
  | "name-taken"
  | "name-kept"
  | "not-for-templates"
  | "no-such-attribute"
  | "used-in-attribution"
  | "nothing-changed";

/**
 * Adds a column to what is recorded of participants. Names are unique whatever their capitals, are none of those
 * that every template has ("name-kept"), and hold no braces or brackets ("not-for-templates").
 */
export function addAttribute({ study }: Project, name: string): Outcome<ProjectDiff, AttributeRefusal> {
  const wanted = name.trim();
  const why = unfit(wanted, study.attributes);
  if (why) return refused(why);
  return done(diffOf({ updated: [updateOf(study, { attributes: [...study.attributes, wanted] })] }));
}

/** Gives an attribute another name: in the columns, with every person, and in the attribution of quotes. */
export function renameAttribute(
  project: Project,
  { from, to }: { readonly from: string; readonly to: string },
): Outcome<ProjectDiff, AttributeRefusal> {
  const { study, participants } = project;
  const wanted = to.trim();
  if (!study.attributes.includes(from)) return refused("no-such-attribute");
  if (wanted === from) return refused("nothing-changed");
  const why = unfit(
    wanted,
    study.attributes.filter((name) => name !== from),
  );
  if (why) return refused(why);
  const renamed = (name: string) => (name === from ? wanted : name);
  const updated: Update[] = [
    updateOf(study, {
      attributes: study.attributes.map(renamed),
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
  if (!study.attributes.includes(name)) return refused("no-such-attribute");
  if (namesIn(study.attribution).includes(name)) return refused("used-in-attribution");
  const updated: Update[] = [
    updateOf(study, { attributes: study.attributes.filter((other) => other !== name) }),
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
  if (!study.attributes.includes(name)) return refused("no-such-attribute");
  const others = study.attributes.filter((other) => other !== name);
  const attributes = others.toSpliced(Math.max(0, to), 0, name);
  if (attributes.every((other, index) => other === study.attributes[index]))
    return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { attributes })] }));
}

function unfit(name: string, taken: readonly string[]): AttributeRefusal | null {
  const sought = name.toLocaleLowerCase();
  if (name === "") return "no-name";
  if (/[[\]{}]/.test(name)) return "not-for-templates";
  if (ownNames.includes(sought)) return "name-kept";
  return taken.some((other) => other.toLocaleLowerCase() === sought) ? "name-taken" : null;
}
