import { useMemo } from "react";
import type { Project } from "../../shared/project/project.ts";
import type { CodeId, ThemeReview, ThemeStatus } from "../../shared/project/records.ts";
import { setCoreTheme } from "../../shared/themes/core-theme.ts";
import { gatherCodes, ungatherCodes } from "../../shared/themes/gather-codes.ts";
import { reviewTheme } from "../../shared/themes/review-theme.ts";
import { makeTheme, type Shown, sortShown, standAsTheme } from "../../shared/themes/sort-codes.ts";
import { useMeaningDeeds } from "../codes/meaning-deeds.ts";
import { coderName } from "../storage/coder.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";

/**
 * What can be done to themes, each named in the history by what it was done to. All answer whether it was done; a
 * refusal has been told by then.
 */
export function useThemeDeeds() {
  const { study } = useSession();
  const desk = useDesk();
  const perform = usePerform();
  const meaning = useMeaningDeeds();
  return useMemo(() => {
    const project = (): Project => study.now().project;
    const nameOf = (codeId: CodeId | null) => (codeId && project().codes.get(codeId)?.name) || "";
    return {
      ...meaning,
      /** Chooses the theme that was made. */
      make(name: string, codeIds: readonly CodeId[]) {
        const themeId = newId("code");
        const made = perform("make-theme", name.trim(), makeTheme(project(), { themeId, name, codeIds }));
        if (made) desk.set({ codeId: themeId });
        return made;
      },
      /** One code is moved; several are sorted. */
      sort(shown: readonly Shown[], under: CodeId | null) {
        const [one] = shown;
        const outcome = sortShown(project(), { shown, under });
        const isSorting = under !== null && shown.length > 1;
        return isSorting
          ? perform("sort-codes", nameOf(under), outcome)
          : perform("move-code", nameOf(one?.codeId ?? null), outcome);
      },
      gather: (themeId: CodeId, codeIds: readonly CodeId[]) =>
        perform("gather-code", nameOf(themeId), gatherCodes(project(), { themeId, codeIds })),
      ungather: (themeId: CodeId, codeIds: readonly CodeId[]) =>
        perform("gather-code", nameOf(themeId), ungatherCodes(project(), { themeId, codeIds })),
      stand: (codeId: CodeId, status: ThemeStatus, reason: string) =>
        perform("promote-code", nameOf(codeId), standAsTheme(project(), { codeId, status, reason })),
      core: (codeId: CodeId, isCore: boolean) =>
        perform("set-core-theme", nameOf(codeId), setCoreTheme(project(), isCore ? codeId : null)),
      review(codeId: CodeId, review: Omit<ThemeReview, "by" | "at">) {
        const stamp = { by: coderName(), at: new Date().toISOString() };
        return perform(
          "review-theme",
          nameOf(codeId),
          reviewTheme(project(), { codeId, ...review, ...stamp }),
        );
      },
    };
  }, [study, desk, perform, meaning]);
}
