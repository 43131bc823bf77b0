import type { Transcript } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { OpenTranscript } from "./OpenTranscript.tsx";
import "./transcript.css";

/** The middle of the Code place: the open transcript, or what to do when there is none. */
export function TranscriptDesk({ transcript }: { readonly transcript: Transcript | null }) {
  const { say } = useWords();
  if (transcript) return <OpenTranscript transcript={transcript} />;
  return (
    <main className="place">
      <div className="empty-state">
        <h1>{say("text.none")}</h1>
        <p>{say("text.none.hint")}</p>
      </div>
    </main>
  );
}
