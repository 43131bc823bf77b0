import { useMemo } from "react";
import type { CodeId, ThemeReview, ThemeStatus } from "../../shared/project/records.ts";
import type { Shown } from "../../shared/themes/sort-codes.ts";
import { useMeaningDeeds } from "../codes/meaning-deeds.ts";
import { stampNow } from "../storage/coder.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform } from "../storage/use-study.ts";

/** What can be done to themes. All answer whether it was done; a refusal has been told by then. */
export function useThemeDeeds() {
  const desk = useDesk();
  const perform = usePerform();
  const meaning = useMeaningDeeds();
  return useMemo(
    () => ({
      ...meaning,
      /** Chooses the theme that was made. */
      make(name: string, shown: readonly Shown[]) {
        const themeId = newId("code");
        const codeIds = shown.flatMap(({ codeId, gatheredBy }) => (gatheredBy === null ? [codeId] : []));
        const gathered = shown.filter(({ gatheredBy }) => gatheredBy !== null);
        const made = perform("make-theme", { themeId, name, codeIds, gathered });
        if (made) desk.set({ codeId: themeId });
        return made;
      },
      sort: (shown: readonly Shown[], under: CodeId | null) => perform("sort-codes", { shown, under }),
      gather: (themeId: CodeId, codeIds: readonly CodeId[]) => perform("gather-code", { themeId, codeIds }),
      ungather: (themeId: CodeId, codeIds: readonly CodeId[]) =>
        perform("ungather-code", { themeId, codeIds }),
      stand: (codeId: CodeId, status: ThemeStatus, reason: string) =>
        perform("stand-as-theme", { codeId, status, reason }),
      core: (codeId: CodeId, isCore: boolean) => perform("set-core-theme", isCore ? codeId : null),
      review(codeId: CodeId, review: Omit<ThemeReview, "by" | "at">) {
        const stamp = stampNow();
        return perform("review-theme", { codeId, ...review, ...stamp });
      },
    }),
    [desk, perform, meaning],
  );
}
