import { useMemo } from "react";
import type { CodeId, ThemeStatus } from "../../shared/project/records.ts";
import { usePerform } from "../storage/use-study.ts";

/**
 * What can be done to one code, wherever it is shown. All answer whether it was done; a refusal has been told by
 * then.
 */
export function useMeaningDeeds() {
  const perform = usePerform();
  return useMemo(
    () => ({
      promote: (codeId: CodeId) => perform("promote-code", codeId),
      demote: (codeId: CodeId) => perform("demote-code", codeId),
      /** Dropping wants a reason; nothing else does. */
      status: (codeId: CodeId, status: ThemeStatus, reason = "") =>
        perform("change-status", { codeId, status, reason }),
    }),
    [perform],
  );
}
