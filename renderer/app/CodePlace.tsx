import { memo } from "react";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { CodebookPanel } from "../codebook-panel/CodebookPanel.tsx";
import { CodingDesk } from "../coding-desk/CodingDesk.tsx";
import { useWords } from "../language/language.ts";
import { useDeskState } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Later } from "./Later.tsx";

const Codebook = memo(CodebookPanel);

/** Step 2: the transcript with its codings, and the codebook beside it. */
export function CodePlace() {
  const transcripts = useProjectPart((project) => project.transcripts);
  const chosen = useDeskState((desk) => desk.transcriptId);
  const shut = useDeskState((desk) => desk.codebookShut);
  const { language } = useWords();
  const transcript =
    (chosen && transcripts.get(chosen)) || (transcriptsInOrder(transcripts, language)[0] ?? null);
  return (
    <>
      <CodingDesk transcript={transcript} />
      <Later meanwhile={<aside className={`codebook-panel${shut ? " shut" : ""}`} />}>
        <Codebook />
      </Later>
    </>
  );
}
