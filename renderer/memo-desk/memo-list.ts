import { findMemos } from "../../shared/analysis/find-memos.ts";
import { newestFirst } from "../../shared/memos/memos-about.ts";
import { type Subject, subjectsOf } from "../../shared/memos/subject.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Memo, MemoId, MemoKind } from "../../shared/project/records.ts";
import { inSubjectOrder, type MemoOrder } from "../../shared/reports/memo-order.ts";
import { nameOrder } from "../../shared/text/name-order.ts";

/** Which memos are listed, and in what order. */
export type MemoFilter = {
  readonly words: string;
  readonly kind: MemoKind | "all";
  /** Who wrote them; empty: everybody. */
  readonly by: string;
  readonly about: Subject["is"] | "all";
  readonly order: MemoOrder;
};

export const everyMemo: MemoFilter = { words: "", kind: "all", by: "", about: "all", order: "time" };

export type ListedMemo = { readonly memo: Memo; readonly subject: Subject };

/** Whether the filter leaves any memo out. */
export function isFiltering({ words, kind, by, about }: MemoFilter): boolean {
  return words.trim() !== "" || kind !== "all" || by !== "" || about !== "all";
}

/** What of the filter still chooses something: who has no memo any more leaves none out. The same where all of it does. */
export function standingMemoFilter(filter: MemoFilter, memos: Project["memos"]): MemoFilter {
  const isThere = filter.by === "" || [...memos.values()].some(({ by }) => by === filter.by);
  return isThere ? filter : { ...filter, by: "" };
}

/** Everybody who has written a memo, by name. */
export function writersOf(memos: Project["memos"], language: string): readonly string[] {
  const compare = nameOrder(language);
  return [...new Set([...memos.values()].map(({ by }) => by))].sort(compare);
}

/** All memos with their subjects: the one changed last first, or by subject as in a report. */
export function listedMemos(project: Project, order: MemoOrder, language: string): readonly ListedMemo[] {
  const subjects = subjectsOf(project);
  const list = [...project.memos.values()].flatMap((memo) => {
    const subject = subjects.get(memo.id);
    return subject ? [{ memo, subject }] : [];
  });
  if (order === "time") return list.sort((a, b) => newestFirst(a.memo, b.memo));
  return list.sort(inSubjectOrder(project, language));
}

/** The memos that pass a filter, in their order. */
export function filteredMemos(
  list: readonly ListedMemo[],
  { words, kind, by, about }: MemoFilter,
  language: string,
): readonly ListedMemo[] {
  const fit = list.filter(
    ({ memo, subject }) =>
      (kind === "all" || memo.kind === kind) &&
      (by === "" || memo.by === by) &&
      (about === "all" || subject.is === about),
  );
  if (words.trim() === "") return fit;
  const found = new Set<MemoId>(
    findMemos(
      fit.map(({ memo }) => memo),
      words,
      language,
    ).map(({ id }) => id),
  );
  return fit.filter(({ memo }) => found.has(memo.id));
}
