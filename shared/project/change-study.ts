import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "./diff.ts";
import type { Project } from "./project.ts";
import type { Method } from "./records.ts";

export type ChangeStudyRefusal = "no-name" | "nothing-changed";

/** Gives the study another name. */
export function renameStudy({ study }: Project, name: string): Outcome<ProjectDiff, ChangeStudyRefusal> {
  const wanted = name.trim();
  if (wanted === "") return refused("no-name");
  if (wanted === study.name) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { name: wanted })] }));
}

/** Says which author exported documents name in their properties; an empty name: nobody. */
export function changeAuthor({ study }: Project, author: string): Outcome<ProjectDiff, ChangeStudyRefusal> {
  const wanted = author.trim();
  if (wanted === study.author) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { author: wanted })] }));
}

/** Says which kind of thematic analysis the study is. */
export function changeMethod(
  { study }: Project,
  { method }: { readonly method: Method },
): Outcome<ProjectDiff, "nothing-changed"> {
  if (method === study.method) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { method })] }));
}
