import type { Transcript } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { OpenTranscript } from "./OpenTranscript.tsx";
import "./transcript.css";

/** The middle of the Code place: the open transcript, or what to do when there is none. */
export function TranscriptDesk({
  transcript,
  onImport,
}: {
  readonly transcript: Transcript | null;
  readonly onImport: () => void;
}) {
  const { say } = useWords();
  if (transcript) return <OpenTranscript transcript={transcript} />;
  return (
    <main className="place">
      <div className="empty-state">
        <h1>{say("text.none")}</h1>
        <p>{say("text.none.hint")}</p>
        <Button look="main" onPress={onImport}>
          {say("text.none.choose")}
        </Button>
      </div>
    </main>
  );
}
