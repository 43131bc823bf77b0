import { useState } from "react";
import { standingCount } from "../../shared/figures/figures.ts";
import { lengthOf } from "../../shared/figures/interview-length.ts";
import { codingsOf } from "../../shared/project/project.ts";
import type { Reference, Transcript } from "../../shared/project/records.ts";
import { namesInOrder } from "../../shared/text/name-order.ts";
import { useCommands } from "../commands/use-commands.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import { MemosOf } from "../notes/MemosOf.tsx";
import { useDesk } from "../storage/desk.ts";
import { usePerform, useProject, useSession } from "../storage/use-study.ts";
import { interviewName } from "../transcript-view/interview-name.ts";
import { LanguageSelect } from "../transcript-view/LanguageSelect.tsx";
import { PrintedReference } from "../transcript-view/PrintedReference.tsx";
import { Button } from "../ui/Button.tsx";
import { NoteList } from "../ui/NoteList.tsx";
import { waveOf } from "./person-texts.ts";
import { RemoveInterviewDialog } from "./RemoveInterviewDialog.tsx";
import { SpeakerTable } from "./SpeakerTable.tsx";
import "./interview-sheet.css";

/** One interview: its name, who speaks in it, where it came from. */
export function InterviewSheet({ transcript }: { readonly transcript: Transcript }) {
  const { say } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const [removing, setRemoving] = useState(false);
  const { id, name, reference } = transcript;
  return (
    <article className="interview-sheet" aria-label={name}>
      <div className="interview-name">
        <EditedText label={say(reference ? "excerpt.name" : "interview.name")} wraps of={interviewName(id)} />
        <Button onPress={() => desk.set({ place: "code", transcriptId: id, codingId: null })}>
          {say("interview.open")}
        </Button>
      </div>
      {reference ? (
        <TakenFrom transcriptId={id} reference={reference} />
      ) : (
        <>
          <Wave transcript={transcript} />
          <SpeakerTable transcript={transcript} />
          {!study.readOnly && (
            <div className="interview-deeds">
              <LookAgain transcriptId={id} />
              <Button onPress={() => desk.set({ recordingOf: id })}>{say("recording.open")}</Button>
              <Button onPress={() => desk.set({ replacing: id })}>{say("replace.open")}</Button>
            </div>
          )}
        </>
      )}
      <SpokenLanguage transcript={transcript} />
      <Source transcript={transcript} />
      <MemosOf about={id} />
      <NoteList title={say("interview.notes")} notes={transcript.source.notes} />
      <Button look="bad" writes onPress={() => setRemoving(true)}>
        {say(reference ? "excerpt.remove" : "removal.open")}
      </Button>
      {removing && <RemoveInterviewDialog transcript={transcript} onClose={() => setRemoving(false)} />}
    </article>
  );
}

/** In which round of interviews it was held: one that others have, or a new one. */
function Wave({ transcript: { id } }: { readonly transcript: Transcript }) {
  const { say, language } = useWords();
  const { transcripts } = useProject();
  const all = [...transcripts.values()].map(({ wave }) => wave);
  const waves = namesInOrder(all.filter(Boolean), language);
  return (
    <div className="interview-wave">
      <EditedText
        label={say("interview.wave")}
        hint={say("interview.wave.hint")}
        oneLine
        offers={waves}
        of={waveOf(id)}
      />
    </div>
  );
}

/** The work that an excerpt is from, as it is listed among references. */
function TakenFrom({
  transcriptId,
  reference,
}: {
  readonly transcriptId: Transcript["id"];
  readonly reference: Reference;
}) {
  const { say } = useWords();
  const desk = useDesk();
  return (
    <section className="taken-from" aria-label={say("reference.title.source")}>
      <h3>{say("reference.title.source")}</h3>
      <p>
        <PrintedReference reference={reference} />
      </p>
      <Button writes onPress={() => desk.set({ referenceOf: transcriptId })}>
        {say("reference.open")}
      </Button>
    </section>
  );
}

function LookAgain({ transcriptId }: { readonly transcriptId: Transcript["id"] }) {
  const { say } = useWords();
  const desk = useDesk();
  const look = () => desk.set({ lookAgain: { transcriptId, selection: null } });
  useCommands({ "who-speaks": look });
  return <Button onPress={look}>{say("again.open")}</Button>;
}

function SpokenLanguage({ transcript: { id, language } }: { readonly transcript: Transcript }) {
  const perform = usePerform();
  const { study } = useSession();
  return (
    <LanguageSelect
      language={language}
      isDisabled={study.readOnly}
      onLanguage={(spoken) => perform("set-language", { transcriptId: id, language: spoken })}
    />
  );
}

function Source({ transcript }: { readonly transcript: Transcript }) {
  const { say, language } = useWords();
  const project = useProject();
  const { source, turns } = transcript;
  const size = [
    say("count.turns", { count: turns.length }),
    say("count.words", { count: lengthOf(transcript).words }),
    say("count.codings", { count: standingCount(codingsOf(project, transcript.id)) }),
  ];
  const facts = [
    ["interview.size", size.join(" · ")],
    ["interview.file", `${source.fileName} (${say(`interview.format.${source.format}`)})`],
    [
      "interview.imported",
      new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
        dateStyle: "long",
        timeStyle: "short",
      }).format(new Date(source.importedAt)),
    ],
  ] as const;
  return (
    <dl className="interview-facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{say(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
