import { memo } from "react";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { CodebookPanel } from "../codebook-panel/CodebookPanel.tsx";
import { useWords } from "../language/language.ts";
import { useDeskState } from "../storage/desk.ts";
import { useProject } from "../storage/use-study.ts";
import { TranscriptDesk } from "../transcript-view/TranscriptDesk.tsx";
import { Later } from "./Later.tsx";

const Codebook = memo(CodebookPanel);

/** Step 2: the transcript with its codings, and the codebook beside it. */
export function CodePlace({ onImport }: { readonly onImport: () => void }) {
  const project = useProject();
  const chosen = useDeskState((desk) => desk.transcriptId);
  const { language } = useWords();
  const transcript =
    (chosen && project.transcripts.get(chosen)) ||
    (transcriptsInOrder(project.transcripts, language)[0] ?? null);
  return (
    <>
      <TranscriptDesk transcript={transcript} onImport={onImport} />
      <Later>
        <Codebook />
      </Later>
    </>
  );
}
