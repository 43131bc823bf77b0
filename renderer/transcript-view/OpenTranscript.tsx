import { Pencil } from "lucide-react";
import {
  type KeyboardEvent,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { ToggleButton } from "react-aria-components";
import { inVivoName } from "../../shared/coding/code-with-name.ts";
import { codingsOf } from "../../shared/project/project.ts";
import type { Code, Coding, Transcript } from "../../shared/project/records.ts";
import type { TextChange } from "../../shared/text/change.ts";
import { type Span, trimSpan, wordsAt } from "../../shared/text/span.ts";
import type { WordStep } from "../../shared/text/words.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { RefusalContext, useProject, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { type BarPlace, CodeBar, CodeOffer } from "./CodeBar.tsx";
import { codingsAt, growBySentence, nextCoding, placeAfter } from "./caret-moves.ts";
import { commandFor, type TranscriptCommand } from "./keys.ts";
import { MarginLanes } from "./MarginLanes.tsx";
import { PassageCodes } from "./PassageCodes.tsx";
import { CodingPainter } from "./paint-codings.ts";
import { turnAt } from "./text-places.ts";
import { TranscriptEditor } from "./transcript-editor.ts";
import { turnLooks } from "./turn-looks.ts";
import { useCodingDeeds } from "./use-coding-deeds.ts";
import { useLanes } from "./use-lanes.ts";
import { placeOf, reveal, useReadingPlace, useSelection, useShowing } from "./view-places.ts";

export function OpenTranscript({ transcript }: { readonly transcript: Transcript }) {
  const { say } = useWords();
  const { study } = useSession();
  const project = useProject();
  const desk = useDesk();
  const refuse = useContext(RefusalContext);
  const focusedId = useDeskState((state) => state.codingId);
  const selection = useDeskState((state) => state.selection);
  const show = useDeskState((state) => state.show);
  const recent = useDeskState((state) => state.recent);
  const [correcting, setCorrecting] = useState(false);
  const [bar, setBar] = useState<{
    readonly place: BarPlace;
    readonly span: Span;
    readonly open: boolean;
  } | null>(null);

  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [parts, setParts] = useState<{ editor: TranscriptEditor; painter: CodingPainter } | null>(null);
  const editor = parts?.editor ?? null;

  const codings = codingsOf(project, transcript.id);
  const byId = useMemo(
    () => new Map<string, Coding>(codings.map((coding) => [coding.id, coding])),
    [codings],
  );
  const focused = (focusedId && byId.get(focusedId)) ?? null;
  const here = useMemo(() => (selection ? codingsAt(codings, selection) : []), [codings, selection]);
  const looks = useMemo(
    () => turnLooks(transcript, project.participants, say("text.interviewer")),
    [transcript, project.participants, say],
  );
  const latest = useRef(transcript.id);
  latest.current = transcript.id;

  const typed = useCallback(
    (change: TextChange): Transcript | null => {
      const id = latest.current;
      const refusal = study.type(id, change);
      if (refusal) refuse(refusal);
      return refusal ? null : (study.now().project.transcripts.get(id) ?? null);
    },
    [study, refuse],
  );

  useLayoutEffect(() => {
    if (!root.current) return;
    const made = {
      editor: new TranscriptEditor(root.current, { typed, crossedTurns: () => refuse("crosses-a-turn") }),
      painter: new CodingPainter(),
    };
    setParts(made);
    return () => {
      made.painter.dispose();
      made.editor.dispose();
    };
  }, [typed, refuse]);

  useLayoutEffect(() => {
    parts?.editor.show(transcript, looks);
    parts?.painter.paint(codings, project.codes, (span) => parts.editor.rangeOf(span));
  }, [parts, transcript, looks, codings, project.codes]);

  useLayoutEffect(() => {
    parts?.painter.bringForward(focused, project.codes, (span) => parts.editor.rangeOf(span));
  }, [parts, focused, project.codes]);

  useLayoutEffect(() => {
    parts?.painter.hold(bar?.open ? bar.span : null, (span) => parts.editor.rangeOf(span));
  }, [parts, bar]);

  useLayoutEffect(() => {
    editor?.setCorrecting(correcting && !study.readOnly);
  }, [editor, correcting, study]);

  const columns = 5;
  const lanes = useLanes(scroller, editor, transcript, codings, columns);

  useReadingPlace(scroller, editor, transcript);
  useShowing(scroller, editor, transcript, show);
  useSelection(editor, (selected) => {
    const all = codingsOf(study.now().project, transcript.id);
    const at = selected ? codingsAt(all, selected.span) : [];
    const kept = at.find(({ id }) => id === desk.now().codingId) ?? at[0];
    desk.set({ selection: selected?.span ?? null, codingId: kept?.id ?? null });
  });

  useEffect(() => {
    const words = selection && trimSpan(transcript.text, selection);
    if (!words || correcting || !editor) setBar(null);
    else
      setBar((before) =>
        before?.open ? before : { span: words, open: false, place: placeOf(words, editor, page.current) },
      );
  }, [selection, correcting, editor, transcript]);

  useEffect(() => {
    const code = focused && project.codes.get(focused.codeId);
    if (code) announce(say("passage.said", { name: code.name, count: here.length }));
  }, [focused, here.length, project.codes, say]);

  const deeds = useCodingDeeds(transcript);
  const backToText = (span: Span) => {
    setBar(null);
    editor?.select(span);
  };
  const code = (span: Span, chosen: Code) => {
    deeds.code(span, chosen);
    backToText(span);
  };
  const create = (span: Span, name: string) => {
    deeds.create(span, name);
    backToText(span);
  };
  const choose = (coding: Coding) => {
    desk.set({ codingId: coding.id, codeId: coding.codeId });
    editor?.select({ start: coding.start, end: coding.start });
  };

  const obey = (command: TranscriptCommand, event: KeyboardEvent) => {
    const selected = editor?.selection();
    if (!editor || !selected) return false;
    // As they are this moment: a fast typist is ahead of what is drawn.
    const codings = codingsOf(study.now().project, transcript.id);
    const focused = codings.find(({ id }) => id === desk.now().codingId) ?? null;
    const { recent } = desk.now();
    const words = trimSpan(transcript.text, selected.span);
    const go = (place: number) => {
      const anchor = selected.focus === selected.span.end ? selected.span.start : selected.span.end;
      if (!event.shiftKey) editor.select({ start: place, end: place });
      else
        editor.select(
          { start: Math.min(anchor, place), end: Math.max(anchor, place) },
          place < anchor ? "start" : "end",
        );
      reveal(scroller.current, editor, { start: place, end: place });
    };
    const last = recent[0] && study.now().project.codes.get(recent[0]);
    switch (command) {
      case "code":
        if (words) setBar({ span: words, open: true, place: placeOf(words, editor, page.current) });
        else refuse("nothing-selected");
        return true;
      case "in-vivo":
        if (words) create(words, inVivoName(wordsAt(transcript.text, words)));
        else refuse("nothing-selected");
        return true;
      case "repeat":
        if (words && last) code(words, last);
        else refuse("nothing-selected");
        return true;
      case "sentence": {
        const span = growBySentence(transcript, selected);
        if (span) editor.select(span);
        return true;
      }
      case "turn": {
        const turn = turnAt(transcript.turns, selected.focus);
        if (turn) editor.select(turn);
        return true;
      }
      case "next-turn":
      case "previous-turn":
        go(placeAfter(transcript, selected, "turn", command === "next-turn"));
        return true;
      case "next-sentence":
      case "previous-sentence":
        go(placeAfter(transcript, selected, "sentence", command === "next-sentence"));
        return true;
      case "next-coding":
      case "previous-coding": {
        const found = nextCoding(codings, focused, selected.focus, command === "next-coding");
        if (found) {
          choose(found);
          reveal(scroller.current, editor, found);
        }
        return true;
      }
      case "grow-end":
      case "shrink-end":
      case "grow-start":
      case "shrink-start":
        if (focused) deeds.step(focused, stepOf(command));
        return true;
      case "uncode":
        if (focused) deeds.remove(focused);
        return true;
      case "correct":
        setCorrecting(!correcting);
        return true;
      case "leave":
        if (correcting) setCorrecting(false);
        else editor.select({ start: selected.focus, end: selected.focus });
        return true;
      case "to-codebook":
        document.querySelector<HTMLElement>("[data-jump=codebook]")?.focus();
        return true;
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const command = commandFor(event.nativeEvent, correcting);
    if (command && obey(command, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const turn = selection ? turnAt(transcript.turns, selection.start) : null;
  const last = (recent[0] && project.codes.get(recent[0])) || null;
  return (
    <main className="place transcript-desk">
      <header>
        <h1>{transcript.name}</h1>
        <p>{peopleOf(transcript, project.participants)}</p>
        <span className="space" />
        <span className="quiet small figures">
          {turn && say("text.turn", { n: transcript.turns.indexOf(turn) + 1, all: transcript.turns.length })}
        </span>
        <ToggleButton
          className="button plain"
          isSelected={correcting}
          isDisabled={study.readOnly}
          onChange={(on) => {
            setCorrecting(on);
            if (selection) editor?.select(selection);
          }}
        >
          <Pencil aria-hidden />
          {say(correcting ? "text.correcting" : "text.correct")} <kbd>F2</kbd>
        </ToggleButton>
      </header>
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
            lang={transcript.language ?? undefined}
            spellCheck={false}
            onKeyDown={pressed}
          />
          <MarginLanes
            lanes={lanes}
            codings={byId}
            codes={project.codes}
            focused={focusedId}
            onChoose={choose}
          />
          {bar && !bar.open && (
            <CodeOffer
              place={bar.place}
              last={last}
              onCode={() => setBar({ ...bar, open: true })}
              onInVivo={() => create(bar.span, inVivoName(wordsAt(transcript.text, bar.span)))}
              onRepeat={() => last && code(bar.span, last)}
            />
          )}
          {bar?.open && (
            <CodeBar
              place={bar.place}
              codes={project.codes}
              recent={recent}
              onCode={(chosen) => code(bar.span, chosen)}
              onCreate={(name) => create(bar.span, name)}
              onClose={() => backToText(bar.span)}
            />
          )}
        </div>
      </div>
      <PassageCodes
        codings={here}
        codes={project.codes}
        focused={focusedId}
        hasSelection={selection !== null && selection.start !== selection.end}
        onChoose={choose}
        onRemove={deeds.remove}
        onStep={deeds.step}
      />
    </main>
  );
}

function stepOf(command: "grow-end" | "shrink-end" | "grow-start" | "shrink-start"): WordStep {
  return {
    by: command.startsWith("grow") ? "grow" : "shrink",
    edge: command.endsWith("end") ? "end" : "start",
  };
}

function peopleOf(
  { speakers }: Transcript,
  participants: ReturnType<typeof useProject>["participants"],
): string {
  const people = speakers.flatMap(
    ({ participantId }) => (participantId && participants.get(participantId)) || [],
  );
  return people
    .map(({ pseudonym, attributes }) => [pseudonym, attributes.role].filter(Boolean).join(", "))
    .join(" · ");
}
