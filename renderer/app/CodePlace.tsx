import { CodebookPanel } from "../codebook-panel/CodebookPanel.tsx";
import { useDeskState } from "../storage/desk.ts";
import { useProject } from "../storage/use-study.ts";
import { TranscriptDesk } from "../transcript-view/TranscriptDesk.tsx";

/** Step 2: the transcript with its codings, and the codebook beside it. */
export function CodePlace() {
  const project = useProject();
  const chosen = useDeskState((desk) => desk.transcriptId);
  const transcript =
    (chosen && project.transcripts.get(chosen)) ?? [...project.transcripts.values()][0] ?? null;
  return (
    <>
      <TranscriptDesk transcript={transcript} />
      <CodebookPanel />
    </>
  );
}
