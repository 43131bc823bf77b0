import type { Project } from "../project/project.ts";
import type { Memo, MemoId, PassageId } from "../project/records.ts";

/** Whether a memo, other than the one named, links to a passage. */
export function isLinked(
  { memos }: Pick<Project, "memos">,
  passageId: PassageId,
  besides: MemoId | null = null,
): boolean {
  const links = ({ body }: Memo) => body.some(({ runs }) => runs.some(({ to }) => to === passageId));
  return [...memos.values()].some((memo) => memo.id !== besides && links(memo));
}
