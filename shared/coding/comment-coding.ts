import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { findCoding, type Project } from "../project/project.ts";
import type { CodingId } from "../project/records.ts";

export type CommentCodingRefusal = "no-such-coding" | "nothing-changed";

/**
 * Says something of one coding, or takes it back with an empty text. White space at the edges is left out; line
 * feeds within stay. A lost coding can be commented as well.
 */
export function commentCoding(
  project: Project,
  { codingId, comment }: { readonly codingId: CodingId; readonly comment: string },
): Outcome<ProjectDiff, CommentCodingRefusal> {
  const coding = findCoding(project, codingId);
  if (!coding) return refused("no-such-coding");
  const tidy = comment.replace(/\r\n?/gu, "\n").trim();
  if (tidy === coding.comment) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(coding, { comment: tidy })] }));
}
