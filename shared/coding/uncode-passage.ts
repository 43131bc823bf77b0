import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff } from "../project/diff.ts";
import { allCodings, type Project } from "../project/project.ts";
import type { CodingId } from "../project/records.ts";
import { removal } from "../project/removal.ts";

export type UncodePassageRefusal = "no-such-coding";

/** Takes codings away, standing or lost. Refuses when any of them is not there. */
export function uncodePassage(
  project: Project,
  codingIds: readonly CodingId[],
): Outcome<ProjectDiff, UncodePassageRefusal> {
  const sought = new Set(codingIds);
  const removed = [...allCodings(project)].filter(({ id }) => sought.has(id));
  if (sought.size === 0 || removed.length !== sought.size) return refused("no-such-coding");
  return done(diffOf(removal(project, removed)));
}
