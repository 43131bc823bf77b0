import { useMemo } from "react";
import type { ChangeMemo } from "../../shared/memos/change-memo.ts";
import { nameOfMemo } from "../../shared/memos/memos-about.ts";
import type { WriteMemo } from "../../shared/memos/write-memo.ts";
import type { Memo, MemoId } from "../../shared/project/records.ts";
import type { AskedDeed } from "../storage/asked-deed.ts";
import { stampNow } from "../storage/coder.ts";
import { usePerform, useSession } from "../storage/use-study.ts";

/**
 * Deeds on memos, done to the study as it is that moment. Each answers whether it was done, and has shown its
 * refusal.
 */
type MemoDeeds = {
  change(change: Omit<ChangeMemo, "at">): boolean;
  remove(memoId: MemoId): boolean;
};

export function useMemoDeeds(): MemoDeeds {
  const { study } = useSession();
  const perform = usePerform();
  return useMemo(
    () => ({
      change: (change) => {
        const memo = study.now().project.memos.get(change.memoId);
        const name = memo ? nameOfMemo(memo) : "";
        return perform("change-memo", { ...change, at: new Date().toISOString(), name });
      },
      remove: (memoId) => perform("remove-memo", memoId),
    }),
    [study, perform],
  );
}

/** A memo as it is written first, now and by this person. */
export function writtenMemo(memo: Omit<WriteMemo, "by" | "at">): AskedDeed {
  return { name: "write-memo", input: { ...memo, ...stampNow() } };
}

/** A memo as it is changed now. */
export function changedMemo(memo: Memo, to: Omit<ChangeMemo, "memoId" | "at">): AskedDeed {
  const at = new Date().toISOString();
  return { name: "change-memo", input: { memoId: memo.id, ...to, at, name: nameOfMemo(memo) } };
}
