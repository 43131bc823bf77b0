import { useMemo } from "react";
import { type ChangeMemo, changeMemo, removeMemo } from "../../shared/memos/change-memo.ts";
import { nameOfMemo } from "../../shared/memos/memos-about.ts";
import { type WriteMemo, writeMemo } from "../../shared/memos/write-memo.ts";
import type { MemoId } from "../../shared/project/records.ts";
import { coderName } from "../storage/coder.ts";
import { usePerform, useSession } from "../storage/use-study.ts";

/** What is done to memos, on the study as it is that moment. All answer whether it was done; a refusal has been told by then. */
type MemoDeeds = {
  write(memo: Omit<WriteMemo, "by" | "at">): boolean;
  change(change: Omit<ChangeMemo, "at">): boolean;
  remove(memoId: MemoId): boolean;
};

export function useMemoDeeds(): MemoDeeds {
  const { study } = useSession();
  const perform = usePerform();
  return useMemo(() => {
    const project = () => study.now().project;
    const nameOf = (memoId: MemoId) => {
      const memo = project().memos.get(memoId);
      return memo ? nameOfMemo(memo) : "";
    };
    const at = () => new Date().toISOString();
    return {
      write: (memo) =>
        perform("write-memo", nameOfMemo(memo), writeMemo(project(), { ...memo, by: coderName(), at: at() })),
      change: (change) =>
        perform("change-memo", nameOf(change.memoId), changeMemo(project(), { ...change, at: at() })),
      remove: (memoId) => perform("remove-memo", nameOf(memoId), removeMemo(project(), memoId)),
    };
  }, [study, perform]);
}
