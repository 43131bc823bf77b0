import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { findCheck, type Project } from "../project/project.ts";
import type { CheckId } from "../project/records.ts";
import { sameName } from "../text/same-name.ts";

export type AnswerCheck = {
  readonly checkId: CheckId;
  /** Empty takes the answer back. */
  readonly answer: string;
  readonly by: string;
  readonly at: string;
};

/** "by-who-asked": a question is answered by somebody else; who asked says what came of it by marking the turn. */
export type AnswerCheckRefusal = "no-such-question" | "no-checker" | "by-who-asked" | "nothing-changed";

/** Answers what somebody asked about a turn. It stays queried until the turn is marked again. */
export function answerCheck(
  project: Project,
  { checkId, answer: said, by: who, at }: AnswerCheck,
): Outcome<ProjectDiff, AnswerCheckRefusal> {
  const check = findCheck(project, checkId);
  if (check?.outcome !== "queried") return refused("no-such-question");
  const [answer, by] = [said.trim(), who.trim()];
  if (by === "") return refused("no-checker");
  if (sameName(check.by, by)) return refused("by-who-asked");
  if (answer === check.answer) return refused("nothing-changed");
  const [answeredBy, answeredAt] = answer === "" ? ["", null] : [by, at];
  return done(diffOf({ updated: [updateOf(check, { answer, answeredBy, answeredAt })] }));
}
