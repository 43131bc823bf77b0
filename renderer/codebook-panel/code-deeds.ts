import { useContext, useMemo } from "react";
import type { MoveCodes } from "../../shared/codebook/move-code.ts";
import type { RemoveCode } from "../../shared/codebook/remove-code.ts";
import type { SplitCode } from "../../shared/codebook/split-code.ts";
import { codingAround } from "../../shared/coding/code-passage.ts";
import type { CodeId, Coding, CodingId } from "../../shared/project/records.ts";
import { useMeaningDeeds } from "../codes/meaning-deeds.ts";
import { codeSelection } from "../storage/code-selection.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { RefusalContext, usePerform, useSession } from "../storage/use-study.ts";

/**
 * What can be done to the codebook from this panel. All answer whether it was done; a refusal has been told by
 * then.
 */
export function useCodeDeeds() {
  const session = useSession();
  const desk = useDesk();
  const perform = usePerform();
  const tell = useContext(RefusalContext);
  const meaning = useMeaningDeeds();
  return useMemo(
    () => ({
      ...meaning,
      /** Chooses the code that was made. */
      add(parentId: CodeId | null, name: string) {
        const codeId = newId("code");
        const made = perform("add-code", { codeId, parentId, name });
        if (made) desk.set({ codeId });
        return made;
      },
      colour: (codeId: CodeId, hue: number) => perform("colour-code", { codeId, hue }),
      /** Several codes are one deed. */
      move: (move: MoveCodes) => perform("move-code", move),
      split: (
        codeId: CodeId,
        parts: readonly { readonly name: string; readonly codingIds: readonly CodingId[] }[],
        place: SplitCode["place"],
      ) => {
        const made = parts.map((part) => ({ ...part, codeId: newId("code") }));
        return perform("split-code", { codeId, parts: made, place });
      },
      recode: (codingIds: readonly CodingId[], codeId: CodeId) => perform("recode", { codingIds, codeId }),
      merge(from: CodeId, into: CodeId) {
        const merged = perform("merge-codes", { from, into });
        if (merged) desk.set({ codeId: into });
        return merged;
      },
      remove: (removal: RemoveCode) => perform("remove-code", removal),
      /** The code then counts as the one used last, and its coding is brought forward, as when it was given in the text. */
      codeSelected(codeId: CodeId) {
        const selected = codeSelection(desk, codeId);
        if (selected.is === "refused") {
          tell(selected.why);
          return false;
        }
        if (!perform("code-passage", selected.value)) return false;
        desk.use(codeId);
        desk.set({ codingId: codingAround(session.study.now().project, selected.value)?.id ?? null });
        return true;
      },
      uncode: (coding: Coding) => perform("uncode-passage", [coding.id]),
    }),
    [session, desk, perform, tell, meaning],
  );
}
