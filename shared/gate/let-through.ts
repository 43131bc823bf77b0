import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { NameException } from "../project/records.ts";
import { wordKey } from "./word-key.ts";

export type LetThroughRefusal = "no-name" | "no-reason-to-let-through" | "nothing-changed";

/**
 * Lets a word through the gate, as it was found in what was to leave, though a name of the author's list is spelled so: for
 * a reason, which stands in the study and its journal. Of the list itself nothing does.
 */
export function letThrough(
  { study }: Project,
  { word, reason, by, at }: NameException,
): Outcome<ProjectDiff, LetThroughRefusal> {
  const key = wordKey(word);
  if (key === "") return refused("no-name");
  if (reason.trim() === "") return refused("no-reason-to-let-through");
  if (study.exceptions.some((one) => wordKey(one.word) === key)) return refused("nothing-changed");
  const exceptions = [...study.exceptions, { word: key, reason: reason.trim(), by, at }];
  return done(diffOf({ updated: [updateOf(study, { exceptions })] }));
}

/** Stops a word again that was let through. */
export function stopAgain({ study }: Project, word: string): Outcome<ProjectDiff, "nothing-changed"> {
  const exceptions = study.exceptions.filter((one) => wordKey(one.word) !== wordKey(word));
  if (exceptions.length === study.exceptions.length) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { exceptions })] }));
}
