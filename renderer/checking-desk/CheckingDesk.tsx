import { useDeferredValue, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Transcript } from "../../shared/project/records.ts";
import { type Span, spanHolding } from "../../shared/text/span.ts";
import { PlayerBar } from "../player/PlayerBar.tsx";
import { useSession } from "../storage/use-study.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { TranscriptText } from "../transcript-view/TranscriptText.tsx";
import { useSelection } from "../transcript-view/view-places.ts";
import { giveFocus } from "../ui/focus.ts";
import { CheckingHead } from "./CheckingHead.tsx";
import { CheckingPanel } from "./CheckingPanel.tsx";
import { LinkRecording } from "./LinkRecording.tsx";
import { useCheckedTurns } from "./use-checked-turns.ts";
import { useCheckingCommands } from "./use-checking-commands.ts";
import { useCheckingDeeds } from "./use-checking-deeds.ts";
import { useCorrectedTurns } from "./use-corrected-turns.ts";
import "./checking-desk.css";
import "./turn-marks.css";

const none: readonly never[] = [];

/** One interview as it is compared with its recording: its turns, how far each is checked, and the one at hand. Typing corrects. */
export function CheckingDesk({ transcript }: { readonly transcript: Transcript }) {
  const { study } = useSession();
  const deeds = useCheckingDeeds();
  const [text, setText] = useState<OpenText | null>(null);
  const [selection, setSelection] = useState<Span | null>(null);
  const question = useRef<HTMLDivElement>(null);
  const linkRecording = useMemo(() => <LinkRecording transcriptId={transcript.id} />, [transcript.id]);
  const later = useDeferredValue(transcript);
  const checked = useCheckedTurns(later);
  const isCorrected = useCorrectedTurns(transcript);
  const acts = useCheckingCommands({
    ...{ text, transcriptId: transcript.id, isCorrected, deeds },
    onAsk(span) {
      // A fast typist has gone on to a turn that is not shown yet, and what is typed next is the question.
      flushSync(() => setSelection(span));
      return giveFocus(question.current);
    },
  });
  useSelection(text, ({ span }) => setSelection(span));
  const at = useMemo(() => {
    const { turns } = transcript;
    const id = turns[spanHolding(turns, selection?.start ?? 0)]?.id;
    return checked.turns.find(({ turn }) => turn.id === id) ?? null;
  }, [checked, transcript, selection]);

  return (
    <>
      <main className="place transcript-desk checking-desk marks-turns">
        <CheckingHead transcript={transcript} checked={checked} onNext={acts.next} />
        <TranscriptText
          transcript={transcript}
          codings={none}
          marks={checked.marks}
          correcting={!study.readOnly}
          onText={setText}
          beside={() => null}
        />
        <PlayerBar transcript={transcript} text={text} otherwise={linkRecording} />
      </main>
      <CheckingPanel
        transcript={later}
        at={at}
        isCorrected={at && isCorrected(at.turn.id)}
        question={question}
        acts={acts}
      />
    </>
  );
}
