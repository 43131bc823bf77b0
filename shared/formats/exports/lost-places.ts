import type { Losses } from "../../interchange/losses.ts";
import { allCodings, allPassages, type Project } from "../../project/project.ts";

/** Codings and notes whose words are gone stand nowhere, and go nowhere. */
export function tellLostPlaces(project: Project, losses: Losses): void {
  const placed = [...allCodings(project), ...[...allPassages(project)].filter(({ note }) => note !== "")];
  losses.tell("lost-places", placed.filter(({ lost }) => lost).length);
}
