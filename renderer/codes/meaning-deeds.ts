import { useMemo } from "react";
import { type Definition, defineCode, renameCode } from "../../shared/codebook/change-code.ts";
import type { CodeId, Theme, ThemeStatus } from "../../shared/project/records.ts";
import { changeStatus } from "../../shared/themes/change-status.ts";
import { demoteCode, describeTheme, promoteCode } from "../../shared/themes/promote-code.ts";
import { usePerform, useSession } from "../storage/use-study.ts";

/**
 * What can be said of one code, wherever it is shown, each named in the history by the code. All answer whether it
 * was done; a refusal has been told by then.
 */
export function useMeaningDeeds() {
  const { study } = useSession();
  const perform = usePerform();
  return useMemo(() => {
    const project = () => study.now().project;
    const nameOf = (codeId: CodeId) => project().codes.get(codeId)?.name ?? "";
    return {
      rename: (codeId: CodeId, name: string) =>
        perform("rename-code", nameOf(codeId), renameCode(project(), { codeId, name })),
      define: (codeId: CodeId, fields: Partial<Definition>) =>
        perform("define-code", nameOf(codeId), defineCode(project(), { codeId, ...fields })),
      promote: (codeId: CodeId) => perform("promote-code", nameOf(codeId), promoteCode(project(), codeId)),
      demote: (codeId: CodeId) => perform("demote-code", nameOf(codeId), demoteCode(project(), codeId)),
      describe: (codeId: CodeId, fields: Partial<Pick<Theme, "concept" | "is" | "isNot">>) =>
        perform("describe-theme", nameOf(codeId), describeTheme(project(), { codeId, ...fields })),
      /** Dropping wants a reason; nothing else does. */
      status: (codeId: CodeId, status: ThemeStatus, reason = "") =>
        perform("change-status", nameOf(codeId), changeStatus(project(), { codeId, status, reason })),
    };
  }, [study, perform]);
}
