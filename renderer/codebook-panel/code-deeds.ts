import { useContext, useMemo } from "react";
import { addCode } from "../../shared/codebook/add-code.ts";
import { colourCode } from "../../shared/codebook/change-code.ts";
import { mergeCodes } from "../../shared/codebook/merge-codes.ts";
import { type MoveCodes, moveCodes } from "../../shared/codebook/move-code.ts";
import { type RemoveCode, removeCode } from "../../shared/codebook/remove-code.ts";
import { type SplitCode, splitCode } from "../../shared/codebook/split-code.ts";
import { recodeCodings } from "../../shared/coding/recode.ts";
import { uncodePassage } from "../../shared/coding/uncode-passage.ts";
import type { Project } from "../../shared/project/project.ts";
import type { CodeId, Coding, CodingId } from "../../shared/project/records.ts";
import { useMeaningDeeds } from "../codes/meaning-deeds.ts";
import { codeSelection } from "../storage/code-selection.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { RefusalContext, usePerform, useSession } from "../storage/use-study.ts";

/**
 * What can be done to the codebook from this panel, each named in the history by the code it was done to.
 * All answer whether it was done; a refusal has been told by then.
 */
export function useCodeDeeds() {
  const session = useSession();
  const desk = useDesk();
  const perform = usePerform();
  const tell = useContext(RefusalContext);
  const meaning = useMeaningDeeds();
  return useMemo(() => {
    const project = (): Project => session.study.now().project;
    const nameOf = (codeId: CodeId) => project().codes.get(codeId)?.name ?? "";
    return {
      ...meaning,
      /** Chooses the code that was made. */
      add(parentId: CodeId | null, name: string) {
        const codeId = newId("code");
        const made = perform("add-code", name.trim(), addCode(project(), { codeId, parentId, name }));
        if (made) desk.set({ codeId });
        return made;
      },
      colour: (codeId: CodeId, hue: number) =>
        perform("colour-code", nameOf(codeId), colourCode(project(), { codeId, hue })),
      /** Several codes are one deed, named by all of them. */
      move: (move: MoveCodes) =>
        perform("move-code", move.codeIds.map(nameOf).join(", "), moveCodes(project(), move)),
      split: (
        codeId: CodeId,
        parts: readonly { readonly name: string; readonly codingIds: readonly CodingId[] }[],
        place: SplitCode["place"],
      ) => {
        const made = parts.map((part) => ({ ...part, codeId: newId("code") }));
        return perform("split-code", nameOf(codeId), splitCode(project(), { codeId, parts: made, place }));
      },
      recode: (codingIds: readonly CodingId[], codeId: CodeId) =>
        perform("recode", nameOf(codeId), recodeCodings(project(), { codingIds, codeId })),
      merge(from: CodeId, into: CodeId) {
        const merged = perform("merge-codes", nameOf(from), mergeCodes(project(), { from, into }));
        if (merged) desk.set({ codeId: into });
        return merged;
      },
      remove: (removal: RemoveCode) =>
        perform("remove-code", nameOf(removal.codeId), removeCode(project(), removal)),
      /** The code then counts as the one used last, as it does when it was given in the text. */
      codeSelected(codeId: CodeId) {
        const passage = codeSelection(session, desk, codeId);
        if (passage.is === "refused") {
          tell(passage.why);
          return false;
        }
        const coded = perform("code-passage", passage.value);
        if (coded) desk.use(codeId);
        return coded;
      },
      uncode: (coding: Coding) =>
        perform("uncode-passage", nameOf(coding.codeId), uncodePassage(project(), [coding.id])),
    };
  }, [session, desk, perform, tell, meaning]);
}
