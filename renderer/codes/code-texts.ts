import type { Definition } from "../../shared/codebook/change-code.ts";
import type { Code, CodeId, Theme } from "../../shared/project/records.ts";
import type { StudyText } from "../storage/typed-field.ts";

/** The texts of a code and of a theme, as they are written in fields. */

export function codeName(codeId: CodeId): StudyText {
  return {
    key: `${codeId} name`,
    read: ({ codes }) => codes.get(codeId)?.name ?? "",
    put: (name) => ({ name: "rename-code", input: { codeId, name } }),
  };
}

export function definitionText(codeId: CodeId, part: keyof Definition & keyof Code): StudyText {
  return {
    key: `${codeId} ${part}`,
    read: ({ codes }) => codes.get(codeId)?.[part] ?? "",
    put: (text) => ({ name: "define-code", input: { codeId, [part]: text } }),
  };
}

export function meaningText(codeId: CodeId, part: keyof Pick<Theme, "concept" | "is" | "isNot">): StudyText {
  return {
    key: `${codeId} ${part}`,
    read: ({ codes }) => codes.get(codeId)?.theme?.[part] ?? "",
    put: (text) => ({ name: "describe-theme", input: { codeId, [part]: text } }),
  };
}

/** Why a theme was dropped. */
export function dropReason(codeId: CodeId): StudyText {
  return {
    key: `${codeId} reason`,
    read: ({ codes }) => codes.get(codeId)?.theme?.reason ?? "",
    put: (reason) => ({ name: "change-status", input: { codeId, status: "dropped", reason } }),
  };
}
