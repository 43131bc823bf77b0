import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";

export type SetCoreThemeRefusal = "no-such-code" | "not-a-theme" | "dropped-theme" | "nothing-changed";

/** Makes a theme the core theme, in place of the one that was; null: the study has none. A dropped theme cannot be it. */
export function setCoreTheme(
  { codes }: Project,
  codeId: CodeId | null,
): Outcome<ProjectDiff, SetCoreThemeRefusal> {
  const chosen = codeId === null ? null : codes.get(codeId);
  if (chosen === undefined) return refused("no-such-code");
  if (chosen && !chosen.theme) return refused("not-a-theme");
  if (chosen?.theme?.status === "dropped") return refused("dropped-theme");
  const updated = [...codes.values()].flatMap((code) => {
    const core = code.id === codeId;
    return code.theme && code.theme.core !== core ? [updateOf(code, { theme: { ...code.theme, core } })] : [];
  });
  return updated.length === 0 ? refused("nothing-changed") : done(diffOf({ updated }));
}

/** The theme around which the others are organised, if there is one yet. */
export function coreTheme(codes: Project["codes"]): Code | null {
  for (const code of codes.values()) if (code.theme?.core) return code;
  return null;
}
