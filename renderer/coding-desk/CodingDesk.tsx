import { useDeferredValue, useMemo, useState } from "react";
import type { CodingId, SubjectId, Transcript } from "../../shared/project/records.ts";
import { LookAgainNotice } from "../look-again/LookAgainNotice.tsx";
import { MemoDialog } from "../notes/MemoDialog.tsx";
import { PlayerBar } from "../player/PlayerBar.tsx";
import { useColouredCodes } from "../storage/code-colours.ts";
import { useDesk } from "../storage/desk.ts";
import { codingsAt } from "../transcript-view/caret-moves.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { TranscriptText } from "../transcript-view/TranscriptText.tsx";
import { useSelection } from "../transcript-view/view-places.ts";
import { useLatest } from "../ui/use-latest.ts";
import { CodingBar } from "./CodingBar.tsx";
import { CodingHead } from "./CodingHead.tsx";
import { CodingLanes } from "./CodingLanes.tsx";
import type { Coded } from "./coded.ts";
import { FilterBar } from "./FilterBar.tsx";
import { PassageCodes } from "./PassageCodes.tsx";
import { useCodingCommands } from "./use-coding-commands.ts";
import { useCodingDeeds } from "./use-coding-deeds.ts";
import { useHiddenOneAskedFor } from "./use-hidden-one.ts";
import { useShown, useShownNow } from "./use-shown.ts";

/** The middle of the Code place: an interview with its codings, as text, in the margin and in a list. */
export function CodingDesk({ transcript }: { readonly transcript: Transcript }) {
  const desk = useDesk();
  const shown = useShown(transcript);
  const shownNow = useShownNow(transcript.id);
  const codes = useColouredCodes();
  const [text, setText] = useState<OpenText | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const [coded, setCoded] = useState<Coded | null>(null);
  const [memoAbout, setMemoAbout] = useState<SubjectId | null>(null);
  const [commenting, setCommenting] = useState(false);
  const deeds = useCodingDeeds(transcript.id);

  // A coding is painted and a letter there before what stands beside the text is drawn.
  const now = useMemo(() => ({ transcript, shown, codes }), [transcript, shown, codes]);
  const later = useDeferredValue(now);
  const listed = commenting ? now : later;

  useSelection(text, ({ span }) => {
    const at = codingsAt(shownNow(), span);
    const kept = at.find(({ id }) => id === desk.now().codingId) ?? at[0];
    desk.set({ selection: span, selectedIn: transcript.id, codingId: kept?.id ?? null });
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
  useHiddenOneAskedFor(transcript, shown.codings);

  return (
    <main className="place transcript-desk">
      <CodingHead transcript={transcript} correcting={correcting} onCorrecting={correct} />
      <LookAgainNotice transcript={transcript} />
      <FilterBar transcript={later.transcript} shown={later.shown} />
      <TranscriptText
        transcript={transcript}
        codings={shown.codings}
        correcting={correcting}
        held={coded?.typing ? coded.span : null}
        onText={setText}
        beside={(beside) => (
          <>
            <CodingLanes
              transcript={later.transcript}
              codings={later.shown.codings}
              codes={later.codes}
              beside={beside}
              onChoose={choose}
            />
            <CodingBar
              beside={beside}
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
        transcript={listed.transcript}
        codings={listed.shown.codings}
        codes={listed.codes}
        commenting={commenting}
        onCommented={commented}
        onChoose={choose}
        deeds={deeds}
      />
      <PlayerBar transcript={transcript} text={text} />
      {memoAbout && <MemoDialog about={memoAbout} onClose={() => setMemoAbout(null)} />}
    </main>
  );
}
