import type { MemoId } from "../../shared/project/records.ts";
import type { DeskSlice } from "../storage/desk-slice.ts";

/** What the Memos place keeps on the desk: the memo that is open. */
export const memosSlice: DeskSlice<{ readonly memoId: MemoId | null }> = {
  name: "memos",
  begin: { memoId: null },
  remembered: {},
};
