import type { Project } from "../project/project.ts";
import type { Memo, SubjectId } from "../project/records.ts";
import { oneLine } from "../text/one-line.ts";
import { isEmptyText, plainTextOf } from "./rich-text.ts";

/** The kinds of memo, as they are offered. */
export const memoKinds = ["reflexive", "analytic", "methodological", "decision", "familiarisation"] as const;

/** The memos about one subject, the one changed last first. A memo whose subject was removed is about the study. */
export function memosAbout(memos: Project["memos"], about: SubjectId): readonly Memo[] {
  return [...memos.values()].filter((memo) => memo.about === about).sort(newestFirst);
}

/** The familiarisation note that a person wrote of an interview or of the study; null when there is none. */
export function readingNoteOf(memos: Project["memos"], about: SubjectId, by: string): Memo | null {
  for (const memo of memos.values())
    if (memo.kind === "familiarisation" && memo.about === about && memo.by === by && memo.was === "")
      return memo;
  return null;
}

/** In UTF-16 code units. */
const longestName = 60;

/** What a memo is called where it is listed: its title, or else how it begins beneath its headings; empty when nothing is written. */
export function nameOfMemo({ title, body }: Pick<Memo, "title" | "body">): string {
  if (title !== "") return title;
  const own = body.filter(({ kind }) => kind !== "heading");
  return oneLine(plainTextOf(isEmptyText(own) ? body : own), longestName);
}

export function newestFirst(a: Memo, b: Memo): number {
  if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
