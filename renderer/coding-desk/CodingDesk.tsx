import { useState } from "react";
import { codingsOf } from "../../shared/project/project.ts";
import type { CodingId, SubjectId, Transcript } from "../../shared/project/records.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { MemoDialog } from "../notes/MemoDialog.tsx";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { codingsAt } from "../transcript-view/caret-moves.ts";
import { MarginLanes } from "../transcript-view/MarginLanes.tsx";
import type { OpenText } from "../transcript-view/open-text.ts";
import { type ShownText, TranscriptText } from "../transcript-view/TranscriptText.tsx";
import { useInView } from "../transcript-view/turns-in-view.ts";
import { useLanes } from "../transcript-view/use-lanes.ts";
import { useSelection } from "../transcript-view/view-places.ts";
import { Button } from "../ui/Button.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { CodingBar } from "./CodingBar.tsx";
import { CodingHead } from "./CodingHead.tsx";
import type { Coded } from "./coded.ts";
import { PassageCodes } from "./PassageCodes.tsx";
import { useCodingCommands } from "./use-coding-commands.ts";
import { useCodingDeeds } from "./use-coding-deeds.ts";
import "./coding.css";

/** The middle of the Code place: the open transcript, or what to do when there is none. */
export function CodingDesk({ transcript }: { readonly transcript: Transcript | null }) {
  const { say } = useWords();
  const commands = useCommandDesk();
  if (transcript) return <CodedTranscript transcript={transcript} />;
  return (
    <main className="place">
      <div className="empty-state">
        <h1>{say("text.none")}</h1>
        <p>{say("text.none.hint")}</p>
        <Button look="main" onPress={() => commands.run("import")}>
          {say("text.none.choose")}
        </Button>
      </div>
    </main>
  );
}

function CodedTranscript({ transcript }: { readonly transcript: Transcript }) {
  const { study } = useSession();
  const desk = useDesk();
  const codings = useProjectPart((project) => codingsOf(project, transcript.id));
  const [text, setText] = useState<OpenText | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const [coded, setCoded] = useState<Coded | null>(null);
  const [memoAbout, setMemoAbout] = useState<SubjectId | null>(null);
  const deeds = useCodingDeeds(transcript.id);

  useSelection(text, ({ span }) => {
    const at = codingsAt(codingsOf(study.now().project, transcript.id), span);
    const kept = at.find(({ id }) => id === desk.now().codingId) ?? at[0];
    desk.set({ selection: span, codingId: kept?.id ?? null });
  });

  const choose = useLatest((id: CodingId) => {
    const coding = codingsOf(study.now().project, transcript.id).find((one) => one.id === id);
    if (!coding) return;
    desk.set({ codingId: coding.id, codeId: coding.codeId });
    text?.editor.select({ start: coding.start, end: coding.start });
  });
  const correct = useLatest((on: boolean) => {
    setCorrecting(on);
    const { selection } = desk.now();
    if (selection) text?.editor.select(selection);
  });
  useCodingCommands({
    text,
    transcriptId: transcript.id,
    deeds,
    choose,
    correcting,
    setCorrecting,
    setCoded,
    openMemo: setMemoAbout,
  });

  return (
    <main className="place transcript-desk">
      <CodingHead transcript={transcript} correcting={correcting} onCorrecting={correct} />
      <TranscriptText
        transcript={transcript}
        codings={codings}
        correcting={correcting}
        held={coded?.typing ? coded.span : null}
        onText={setText}
        beside={(shown) => (
          <>
            <CodingLanes transcript={transcript} shown={shown} onChoose={choose} />
            <CodingBar
              text={shown.text}
              transcript={transcript}
              correcting={correcting}
              coded={coded}
              onCoded={setCoded}
              deeds={deeds}
            />
          </>
        )}
      />
      <PassageCodes transcriptId={transcript.id} onChoose={choose} deeds={deeds} />
      {memoAbout && <MemoDialog about={memoAbout} onClose={() => setMemoAbout(null)} />}
    </main>
  );
}

const columns = 5;

function CodingLanes({
  transcript,
  shown: { text, inView },
  onChoose,
}: {
  readonly transcript: Transcript;
  readonly shown: ShownText;
  readonly onChoose: (id: CodingId) => void;
}) {
  const codes = useProjectPart((project) => project.codes);
  const codings = useProjectPart((project) => codingsOf(project, transcript.id));
  const focused = useDeskState((state) => state.codingId);
  const lanes = useLanes(text, transcript.id, useInView(codings, transcript, inView), columns);
  return <MarginLanes lanes={lanes} codes={codes} focused={focused} onChoose={onChoose} />;
}
