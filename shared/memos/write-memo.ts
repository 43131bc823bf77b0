import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff } from "../project/diff.ts";
import { kindOf } from "../project/kinds.ts";
import type { Project } from "../project/project.ts";
import type { Memo, MemoId, MemoKind, RichText, SubjectId } from "../project/records.ts";
import type { PointAtPassage, PointAtPassageRefusal } from "../reading/passage-at.ts";
import { comingEnds } from "./link-ends.ts";
import { readingNoteOf } from "./memos-about.ts";
import { tidied } from "./rich-text.ts";
import { isThere } from "./subject.ts";

export type WriteMemo = {
  readonly memoId: MemoId;
  readonly kind: MemoKind;
  readonly about: SubjectId;
  readonly title: string;
  readonly body: RichText;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The spans that links of the text lead to where no passage is kept yet. */
  readonly ends?: readonly PointAtPassage[];
};
export type WriteMemoRefusal =
  | "no-such-subject"
  | "reading-note-exists"
  | "nothing-to-read"
  | PointAtPassageRefusal;

/**
 * Writes a new memo. Its title is kept on one line, and may be empty. A familiarisation note is about an
 * interview or the whole study, and one person writes one of each (rule R5).
 */
export function writeMemo(
  project: Project,
  { memoId, kind, about, title, body, by, at, ends = [] }: WriteMemo,
): Outcome<ProjectDiff, WriteMemoRefusal> {
  if (!isThere(project, about)) return refused("no-such-subject");
  const why = kind === "familiarisation" ? noReadingNote(project, about, by) : null;
  if (why) return refused(why);
  const memo: Memo = {
    id: memoId,
    kind,
    about,
    was: "",
    title: asTitle(title),
    body: tidied(body),
    by,
    at,
    changedAt: at,
  };
  const coming = comingEnds(project, memo.body, ends);
  if (coming.is === "refused") return coming;
  return done(diffOf({ added: [memo, ...coming.value] }));
}

/** Why a person cannot write another familiarisation note about a subject; null when they can. */
export function noReadingNote(
  project: Project,
  about: SubjectId,
  by: string,
): "reading-note-exists" | "nothing-to-read" | null {
  const kind = kindOf(about);
  if (kind !== "transcript" && kind !== "study") return "nothing-to-read";
  return readingNoteOf(project.memos, about, by) ? "reading-note-exists" : null;
}

export function asTitle(title: string): string {
  return title.replace(/\s+/gu, " ").trim();
}
