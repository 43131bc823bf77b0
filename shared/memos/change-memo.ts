import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, emptyDiff, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Memo, MemoId } from "../project/records.ts";
import { removal } from "../project/removal.ts";
import type { PointAtPassage } from "../reading/passage-at.ts";
import { comingEnds, goingEnds } from "./link-ends.ts";
import { sameText, tidied } from "./rich-text.ts";
import { isThere } from "./subject.ts";
import { asTitle, noReadingNote, type WriteMemoRefusal } from "./write-memo.ts";

export type ChangeMemo = Partial<Pick<Memo, "title" | "kind" | "about" | "body">> & {
  readonly memoId: MemoId;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The spans that links of the text lead to where no passage is kept yet. */
  readonly ends?: readonly PointAtPassage[];
};
export type ChangeMemoRefusal = "no-such-memo" | WriteMemoRefusal;

/**
 * Changes a memo's text, kind or subject. A memo whose subject was removed no longer says what it was about once it
 * is given a subject, be it the study, which it passed to. Fields that stay the same are no change. A passage that is only the end of a link comes and
 * goes with its links (rule R6).
 */
export function changeMemo(
  project: Project,
  { memoId, at, title, kind, about, body, ends = [] }: ChangeMemo,
): Outcome<ProjectDiff, ChangeMemoRefusal> {
  const memo = project.memos.get(memoId);
  if (!memo) return refused("no-such-memo");
  if (about !== undefined && !isThere(project, about)) return refused("no-such-subject");
  const next: Memo = {
    ...memo,
    title: title === undefined ? memo.title : asTitle(title),
    kind: kind ?? memo.kind,
    about: about ?? memo.about,
    was: about === undefined ? memo.was : "",
    body: body === undefined || sameText(body, memo.body) ? memo.body : tidied(body),
  };
  const takesPlace = next.kind !== memo.kind || next.about !== memo.about || next.was !== memo.was;
  const why =
    takesPlace && next.kind === "familiarisation" ? noReadingNote(project, next.about, memo.by) : null;
  if (why) return refused(why);
  const update = updateOf(memo, next);
  if (Object.keys(update.to).length === 0) return done(emptyDiff);
  const coming = comingEnds(project, next.body, ends);
  if (coming.is === "refused") return coming;
  return done(
    diffOf({
      added: coming.value,
      updated: [updateOf(memo, { ...next, changedAt: at })],
      removed: goingEnds(project, memo, next.body),
    }),
  );
}

/** Takes a memo away, and the passages that only it links to (rule R6). */
export function removeMemo(project: Project, memoId: MemoId): Outcome<ProjectDiff, "no-such-memo"> {
  const memo = project.memos.get(memoId);
  if (!memo) return refused("no-such-memo");
  return done(diffOf(removal(project, [memo, ...goingEnds(project, memo, [])])));
}
