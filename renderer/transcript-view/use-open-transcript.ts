import type { Transcript } from "../../shared/project/records.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useWords } from "../language/language.ts";
import { useDeskState } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";

/** The interview that was chosen, else the first by name; null in a study without any. */
export function useOpenTranscript(): Transcript | null {
  const { language } = useWords();
  const transcripts = useProjectPart((project) => project.transcripts);
  const chosen = useDeskState((state) => state.transcriptId);
  return (chosen && transcripts.get(chosen)) || (transcriptsInOrder(transcripts, language)[0] ?? null);
}
