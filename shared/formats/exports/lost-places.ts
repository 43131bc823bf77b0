import type { Losses } from "../../interchange/losses.ts";
import { allCodings, allPassages, type Project } from "../../project/project.ts";
import type { Passage } from "../../project/records.ts";

/** Notes that a format has no place for; those whose words are gone are told as that. */
export function tellNotes(project: Project, losses: Losses): void {
  losses.tell("notes", noted(project).filter(({ lost }) => !lost).length);
}

/** Codings and notes whose words are gone stand nowhere, and go nowhere. */
export function tellLostPlaces(project: Project, losses: Losses): void {
  const placed = [...allCodings(project), ...noted(project)];
  losses.tell("lost-places", placed.filter(({ lost }) => lost).length);
}

function noted(project: Project): readonly Passage[] {
  return [...allPassages(project)].filter(({ note }) => note !== "");
}
