import { useEffect } from "react";
import type { Transcript } from "../../shared/project/records.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";

/**
 * The interview that was chosen, else (nobody chose one, or it has gone) the first by name, which is the chosen one from then on: a new name for it, or
 * another interview that comes before it, changes nothing of what is shown. Null in a study without any.
 */
export function useOpenTranscript(): Transcript | null {
  const { language } = useWords();
  const desk = useDesk();
  const transcripts = useProjectPart((project) => project.transcripts);
  const chosen = useDeskState((state) => state.transcriptId);
  const open = (chosen && transcripts.get(chosen)) || (transcriptsInOrder(transcripts, language)[0] ?? null);
  const { study } = useSession();
  useEffect(() => {
    if (!open || open.id === chosen) return;
    // What is drawn a little later may not have an interview yet that was chosen just now.
    const isGone = chosen === null || !study.now().project.transcripts.has(chosen);
    if (isGone) desk.set({ transcriptId: open.id });
  }, [open, chosen, desk, study]);
  return open;
}
