import { TriangleAlert } from "lucide-react";
import { lacksPerson } from "../../shared/participants/who-speaks.ts";
import { namesOf, peopleBehind } from "../../shared/project/people-behind.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useProject, useProjectPart } from "../storage/use-study.ts";
import { useOpenTranscript } from "../transcript-view/use-open-transcript.ts";
import { Button } from "../ui/Button.tsx";
import { InterviewSheet } from "./InterviewSheet.tsx";
import "./interviews-panel.css";

/** The interviews on the left, the one in hand beside them. */
export function InterviewsPanel() {
  const { say, language } = useWords();
  const { transcripts } = useProject();
  const desk = useDesk();
  const commands = useCommandDesk();
  const sorted = transcriptsInOrder(transcripts, language);
  const shown = useOpenTranscript();
  if (!shown)
    return (
      <section className="empty-state">
        <h3>{say("interview.none")}</h3>
        <p>{say("interview.none.hint")}</p>
      </section>
    );
  return (
    <div className="interview-desk">
      <nav aria-label={say("interview.list")}>
        <ul>
          {sorted.map((transcript) => (
            <li key={transcript.id}>
              <button
                type="button"
                aria-current={transcript.id === shown.id ? "true" : undefined}
                onClick={() => desk.set({ transcriptId: transcript.id, codingId: null })}
              >
                {transcript.name}
                {transcript.reference ? (
                  <small>{say("palette.excerpt")}</small>
                ) : (
                  <WhoSpeaks transcript={transcript} />
                )}
              </button>
            </li>
          ))}
        </ul>
        <Button look="plain" onPress={() => commands.run("guide")}>
          {say("guide.open")}
        </Button>
      </nav>
      <InterviewSheet key={shown.id} transcript={shown} />
    </div>
  );
}

/** Everybody who takes part, each once, and the wave; or that some speakers are nobody yet. */
function WhoSpeaks({ transcript: { speakers, wave } }: { readonly transcript: Transcript }) {
  const { say, language } = useWords();
  const participants = useProjectPart((project) => project.participants);
  const count = speakers.filter(lacksPerson).length;
  const people = new Set(speakers.flatMap((speaker) => peopleBehind(participants, speaker)));
  const told = [namesOf([...people], language), wave].filter(Boolean).join(" · ");
  const nobody = say(speakers.length === 0 ? "preview.nobody" : "interview.allAssigned");
  if (count === 0) return <small>{told || nobody}</small>;
  return (
    <small className="warns">
      <TriangleAlert aria-hidden />
      {say("interview.unassigned", { count })}
    </small>
  );
}
