import { useMemo } from "react";
import type { Definition } from "../../shared/codebook/change-code.ts";
import type { CodeId, Theme, ThemeStatus } from "../../shared/project/records.ts";
import { usePerform } from "../storage/use-study.ts";

/**
 * What can be said of one code, wherever it is shown. All answer whether it was done; a refusal has been told by
 * then.
 */
export function useMeaningDeeds() {
  const perform = usePerform();
  return useMemo(
    () => ({
      rename: (codeId: CodeId, name: string) => perform("rename-code", { codeId, name }),
      define: (codeId: CodeId, fields: Partial<Definition>) => perform("define-code", { codeId, ...fields }),
      promote: (codeId: CodeId) => perform("promote-code", codeId),
      demote: (codeId: CodeId) => perform("demote-code", codeId),
      describe: (codeId: CodeId, fields: Partial<Pick<Theme, "concept" | "is" | "isNot">>) =>
        perform("describe-theme", { codeId, ...fields }),
      /** Dropping wants a reason; nothing else does. */
      status: (codeId: CodeId, status: ThemeStatus, reason = "") =>
        perform("change-status", { codeId, status, reason }),
    }),
    [perform],
  );
}
