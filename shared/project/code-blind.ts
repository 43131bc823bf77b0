import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "./diff.ts";
import type { Project } from "./project.ts";

export type CodeBlindRefusal = "no-name" | "nothing-changed";

/** Whether a coder has promised to code the study blind (rule B9). */
export function codesBlind({ study }: Pick<Project, "study">, coder: string): boolean {
  return study.blindCoders.includes(coder);
}

/** A coder promises to code blind, under their name. */
export function beginCodingBlind(
  { study }: Project,
  { coder }: { readonly coder: string },
): Outcome<ProjectDiff, CodeBlindRefusal> {
  if (coder.trim() === "") return refused("no-name");
  if (study.blindCoders.includes(coder)) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { blindCoders: [...study.blindCoders, coder] })] }));
}

/** Ends a coder's promise: from now on they see what others coded. */
export function endCodingBlind(
  { study }: Project,
  { coder }: { readonly coder: string },
): Outcome<ProjectDiff, CodeBlindRefusal> {
  if (!study.blindCoders.includes(coder)) return refused("nothing-changed");
  const blindCoders = study.blindCoders.filter((blindCoder) => blindCoder !== coder);
  return done(diffOf({ updated: [updateOf(study, { blindCoders })] }));
}
