import { useMemo } from "react";
import type { ChangeMemo } from "../../shared/memos/change-memo.ts";
import { nameOfMemo } from "../../shared/memos/memos-about.ts";
import type { WriteMemo } from "../../shared/memos/write-memo.ts";
import type { MemoId } from "../../shared/project/records.ts";
import { coderName } from "../storage/coder.ts";
import { usePerform, useSession } from "../storage/use-study.ts";

/**
 * Deeds on memos, done to the study as it is that moment. Each answers whether it was done, and has shown its
 * refusal.
 */
type MemoDeeds = {
  write(memo: Omit<WriteMemo, "by" | "at">): boolean;
  change(change: Omit<ChangeMemo, "at">): boolean;
  remove(memoId: MemoId): boolean;
};

export function useMemoDeeds(): MemoDeeds {
  const { study } = useSession();
  const perform = usePerform();
  return useMemo(() => {
    const nameOf = (memoId: MemoId) => {
      const memo = study.now().project.memos.get(memoId);
      return memo ? nameOfMemo(memo) : "";
    };
    const at = () => new Date().toISOString();
    return {
      write: (memo) => perform("write-memo", { ...memo, by: coderName(), at: at() }),
      change: (change) => perform("change-memo", { ...change, at: at(), name: nameOf(change.memoId) }),
      remove: (memoId) => perform("remove-memo", memoId),
    };
  }, [study, perform]);
}
