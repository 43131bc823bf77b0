import {
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Project } from "../../shared/project/project.ts";
import type { Coding, Passage, Transcript } from "../../shared/project/records.ts";
import type { TextChange } from "../../shared/text/change.ts";
import type { Span } from "../../shared/text/span.ts";
import { useWords } from "../language/language.ts";
import { useColouredCodes } from "../storage/code-colours.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import type { Caret } from "../storage/open-study.ts";
import { RefusalContext, useProjectPart, useSession } from "../storage/use-study.ts";
import { takesFocusBy } from "../ui/focus.ts";
import { useLatest } from "../ui/use-latest.ts";
import type { OpenText } from "./open-text.ts";
import { CodingPainter } from "./paint-codings.ts";
import { SectionMenu } from "./SectionMenu.tsx";
import { TurnMenu } from "./TurnMenu.tsx";
import { textSlice } from "./text-slice.ts";
import { TranscriptEditor } from "./transcript-editor.ts";
import { type TurnMarks, turnLooks } from "./turn-looks.ts";
import type { TurnsInView } from "./turns-in-view.ts";
import { useInView, useTurnsInView } from "./turns-in-view.ts";
import { selectedLast, useReadingPlace, useRememberedPlace, useShowing } from "./view-places.ts";
import "./transcript-text.css";

/** What the text hands to those that stand beside it. */
export type ShownText = { readonly text: OpenText; readonly inView: TurnsInView | null };

const nothing: readonly never[] = [];

/**
 * A transcript as it is read: its turns, with some codings painted over them. `beside` draws what stands in the
 * page next to the text (margins, a bar at the selection).
 */
export function TranscriptText({
  transcript,
  codings,
  noted = nothing,
  notedForward = null,
  correcting = false,
  marks,
  held = null,
  onText,
  beside,
}: {
  readonly transcript: Transcript;
  /** Those that are shown, in reading order. */
  readonly codings: readonly Coding[];
  /** Those whose words are underlined, in reading order … */
  readonly noted?: readonly Passage[];
  /** … and the one of them that is brought forward. */
  readonly notedForward?: Passage | null;
  /** Whether typing corrects the text. */
  readonly correcting?: boolean;
  /** How this place marks turns; the same map until a mark is another. */
  readonly marks?: TurnMarks;
  /** Words that stay visible while the focus is elsewhere. */
  readonly held?: Span | null;
  /** The text once it is open, for commands; the same function each time. */
  readonly onText: (text: OpenText | null) => void;
  readonly beside: (shown: ShownText) => ReactNode;
}) {
  const { say, language } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const refuse = useContext(RefusalContext);
  const codes = useColouredCodes();
  const participants = useProjectPart((project) => project.participants);
  const guide = useProjectPart((project) => project.study.guide);
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [text, setText] = useState<OpenText | null>(null);
  const codesAtFirst = useRef(codes);

  const looks = useMemo(
    () =>
      turnLooks(
        transcript,
        { participants, guide },
        { interviewer: say("text.interviewer"), noSection: say("section.none"), language },
        marks,
      ),
    [transcript, participants, guide, say, language, marks],
  );
  const latest = useRef(transcript.id);
  latest.current = transcript.id;
  const typed = useCallback(
    (change: TextChange, caret: Caret): Transcript | null => {
      const id = latest.current;
      const refusal = study.type(id, change, caret);
      if (refusal) refuse(refusal);
      return refusal ? null : (study.now().project.transcripts.get(id) ?? null);
    },
    [study, refuse],
  );

  useRememberedPlace(text, transcript);
  useLayoutEffect(() => {
    if (!root.current || !scroller.current || !page.current) return;
    const editor = new TranscriptEditor(root.current, {
      typed,
      crossedTurns: () => refuse("crosses-a-turn"),
      notTaken: () => refuse("not-taken"),
    });
    const painter = new CodingPainter(codesAtFirst.current);
    const made: OpenText = { editor, painter, scroller: scroller.current, page: page.current };
    setText(made);
    onText(made);
    return () => {
      desk.put(textSlice, { selected: editor.selectedLast() });
      onText(null);
      painter.dispose();
      editor.dispose();
    };
  }, [typed, refuse, onText, desk]);

  useLayoutEffect(() => {
    text?.editor.show(transcript, looks);
  }, [text, transcript, looks]);
  useReadingPlace(text, transcript);
  const takeFocus = useLatest(() => {
    if (!text) return false;
    const { span, focus } = selectedLast(text, transcript, desk.of(textSlice).selected);
    text.editor.select(span, focus < span.end ? "start" : "end");
    return document.activeElement === root.current;
  });
  useLayoutEffect(() => {
    return root.current ? takesFocusBy(root.current, takeFocus) : undefined;
  }, [takeFocus]);
  // It may have had the focus before it was open, or another transcript before this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is a text to go on in
  useLayoutEffect(() => {
    if (document.activeElement === root.current) takeFocus();
  }, [text, transcript.id, takeFocus]);
  const inView = useTurnsInView(text, transcript);
  const shown = useInView(codings, transcript, inView);

  useLayoutEffect(() => {
    text?.painter.paint(shown, codes, text.editor.rangeOf);
  }, [text, shown, codes]);
  useForward(text, codings, codes);
  const notedInView = useInView(noted, transcript, inView);
  useLayoutEffect(() => {
    const forward = notedForward?.lost ? null : notedForward;
    text?.painter.underline(notedInView, forward, text.editor.rangeOf);
  }, [text, notedInView, notedForward]);
  useLayoutEffect(() => {
    text?.painter.hold(held, text.editor.rangeOf);
  }, [text, held]);
  useLayoutEffect(() => {
    text?.editor.setCorrecting(correcting && !study.readOnly);
  }, [text, correcting, study]);
  useShowing(text, transcript);
  const there = useMemo(() => text && { text, inView }, [text, inView]);

  return (
    <div className="scroller" ref={scroller}>
      <div className="page" ref={page}>
        <div
          className={correcting ? "transcript correcting" : "transcript"}
          ref={root}
          contentEditable
          suppressContentEditableWarning
          role="textbox"
          tabIndex={0}
          aria-multiline
          aria-readonly={!correcting}
          aria-label={say("text.label", { name: transcript.name })}
          data-transcript={transcript.id}
          data-spot="place"
          lang={transcript.language ?? undefined}
          spellCheck={false}
        />
        {there && beside(there)}
        {text && <SectionMenu text={text} transcript={transcript} />}
        {text && !study.readOnly && (
          <TurnMenu
            // Its commands are others.
            key={transcript.reference ? "excerpt" : "interview"}
            text={text}
            transcript={transcript}
          />
        )}
      </div>
    </div>
  );
}

/**
 * Brings the coding that the pointer is on, or else the one chosen on the desk, forward, and quiets the others: a little
 * later, since all that is coloured in view is painted anew for it, and a new coding is to be there at once.
 */
function useForward(text: OpenText | null, codings: readonly Coding[], codes: Project["codes"]): void {
  const focusedId = useDeferredValue(useDeskState((state) => state.pointedId ?? state.codingId));
  const focused = useMemo(
    () => (focusedId && codings.find(({ id }) => id === focusedId)) || null,
    [codings, focusedId],
  );
  useLayoutEffect(() => {
    text?.painter.bringForward(focused, codes, text.editor.rangeOf);
  }, [text, focused, codes]);
}
