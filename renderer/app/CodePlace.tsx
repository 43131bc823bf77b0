import { memo } from "react";
import { CodebookPanel } from "../codebook-panel/CodebookPanel.tsx";
import { CodingDesk } from "../coding-desk/CodingDesk.tsx";
import { useWords } from "../language/language.ts";
import { useDeskState } from "../storage/desk.ts";
import { NoInterviews } from "../transcript-view/NoInterviews.tsx";
import { useOpenTranscript } from "../transcript-view/use-open-transcript.ts";
import { Later } from "./Later.tsx";

const Codebook = memo(CodebookPanel);

/** Step 2: the transcript with its codings, or what to do when there is none; and the codebook beside it. */
export function CodePlace() {
  const { say } = useWords();
  const shut = useDeskState((desk) => desk.codebookShut);
  const transcript = useOpenTranscript();
  return (
    <>
      {transcript ? (
        <CodingDesk transcript={transcript} />
      ) : (
        <main className="place">
          <NoInterviews title={say("text.none")} hint={say("text.none.hint")} />
        </main>
      )}
      <Later meanwhile={<aside className={`codebook-panel${shut ? " shut" : ""}`} />}>
        <Codebook />
      </Later>
    </>
  );
}
