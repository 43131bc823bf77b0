import { useEffect, useMemo, useState } from "react";
import { everyCoding } from "../../shared/coding/shown-codings.ts";
import { codingsOf, type Project } from "../../shared/project/project.ts";
import type { Coding, CodingId, SubjectId, Transcript } from "../../shared/project/records.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { MemoDialog } from "../notes/MemoDialog.tsx";
import { type DeskState, useDesk, useDeskState } from "../storage/desk.ts";
import { useSeenNow } from "../storage/use-study.ts";
import { codingsAt } from "../transcript-view/caret-moves.ts";
import { MarginLanes } from "../transcript-view/MarginLanes.tsx";
import type { OpenText } from "../transcript-view/open-text.ts";
import { type ShownText, TranscriptText } from "../transcript-view/TranscriptText.tsx";
import { useInView } from "../transcript-view/turns-in-view.ts";
import { useLanes } from "../transcript-view/use-lanes.ts";
import { useSelection } from "../transcript-view/view-places.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { CodingBar } from "./CodingBar.tsx";
import { CodingHead } from "./CodingHead.tsx";
import type { Coded } from "./coded.ts";
import { FilterBar } from "./FilterBar.tsx";
import { PassageCodes } from "./PassageCodes.tsx";
import { useCodingCommands } from "./use-coding-commands.ts";
import { useCodingDeeds } from "./use-coding-deeds.ts";
import { useShown, useShownColours, useShownNow } from "./use-shown.ts";
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
  const { say } = useWords();
  const desk = useDesk();
  const shown = useShown(transcript);
  const shownNow = useShownNow(transcript.id);
  const codes = useShownColours(shown.codings);
  const [text, setText] = useState<OpenText | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const [coded, setCoded] = useState<Coded | null>(null);
  const [memoAbout, setMemoAbout] = useState<SubjectId | null>(null);
  const [commenting, setCommenting] = useState(false);
  const deeds = useCodingDeeds(transcript.id);

  useSelection(text, ({ span }) => {
    const at = codingsAt(shownNow(), span);
    const kept = at.find(({ id }) => id === desk.now().codingId) ?? at[0];
    desk.set({ selection: span, codingId: kept?.id ?? null });
  });

  const choose = useLatest((id: CodingId) => {
    const coding = shownNow().find((one) => one.id === id);
    if (!coding) return;
    desk.set({ codingId: coding.id, codeId: coding.codeId });
    text?.editor.select({ start: coding.start, end: coding.start });
  });
  const correct = useLatest((on: boolean) => {
    setCorrecting(on);
    const { selection } = desk.now();
    if (selection) text?.editor.select(selection);
  });
  const commented = useLatest((backToText: boolean) => {
    setCommenting(false);
    const { selection } = desk.now();
    if (backToText && selection) text?.editor.select(selection);
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
    shownNow,
    comment: () => setCommenting(true),
  });
  useHiddenOneAskedFor(transcript, shown.codings, say("filter.lifted"));

  return (
    <main className="place transcript-desk">
      <CodingHead transcript={transcript} correcting={correcting} onCorrecting={correct} />
      <FilterBar transcript={transcript} shown={shown} />
      <TranscriptText
        transcript={transcript}
        codings={shown.codings}
        codes={codes}
        correcting={correcting}
        held={coded?.typing ? coded.span : null}
        onText={setText}
        beside={(beside) => (
          <>
            <CodingLanes
              transcript={transcript}
              codings={shown.codings}
              codes={codes}
              shown={beside}
              onChoose={choose}
            />
            <CodingBar
              text={beside.text}
              transcript={transcript}
              correcting={correcting}
              coded={coded}
              onCoded={setCoded}
              deeds={deeds}
            />
          </>
        )}
      />
      <PassageCodes
        transcript={transcript}
        codings={shown.codings}
        codes={codes}
        commenting={commenting}
        onCommented={commented}
        onChoose={choose}
        deeds={deeds}
      />
      {memoAbout && <MemoDialog about={memoAbout} onClose={() => setMemoAbout(null)} />}
    </main>
  );
}

/**
 * Another panel that asks for a coding which the filter hides gets to see it: the filter is lifted, and that is said.
 */
function useHiddenOneAskedFor({ id }: Transcript, shown: readonly Coding[], sentence: string): void {
  const desk = useDesk();
  const seen = useSeenNow();
  const show = useDeskState((state) => state.show);
  const lift = useLatest((asked: DeskState["show"]) => {
    const { codingId } = desk.now();
    if (!asked || asked.transcriptId !== id || codingId === null) return;
    const isHidden = !shown.some((one) => one.id === codingId);
    if (!isHidden || !codingsOf(seen(), id).some((one) => one.id === codingId)) return;
    desk.set({ filter: everyCoding });
    announce(sentence);
  });
  useEffect(() => lift(show), [show, lift]);
}

const columns = 5;

function CodingLanes({
  transcript,
  codings,
  codes,
  shown: { text, inView },
  onChoose,
}: {
  readonly transcript: Transcript;
  readonly codings: readonly Coding[];
  readonly codes: Project["codes"];
  readonly shown: ShownText;
  readonly onChoose: (id: CodingId) => void;
}) {
  const desk = useDesk();
  const focused = useDeskState((state) => state.pointedId ?? state.codingId);
  const withCoders = useMemo(() => new Set(codings.map(({ by }) => by)).size > 1, [codings]);
  const lanes = useLanes(text, transcript.id, useInView(codings, transcript, inView), columns);
  const point = useLatest((pointedId: CodingId | null) => desk.set({ pointedId }));
  return (
    <MarginLanes
      lanes={lanes}
      codes={codes}
      focused={focused}
      withCoders={withCoders}
      onChoose={onChoose}
      onPoint={point}
    />
  );
}
