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
import { codePassage } from "../../shared/coding/code-passage.ts";
import { codeWithName, inVivoName } from "../../shared/coding/code-with-name.ts";
import { resizeCoding } from "../../shared/coding/resize-coding.ts";
import { uncodePassage } from "../../shared/coding/uncode-passage.ts";
import { codingsOf } from "../../shared/project/project.ts";
import type { Code, Coding, Transcript } from "../../shared/project/records.ts";
import type { TextChange } from "../../shared/text/change.ts";
import { type Span, trimSpan, wordsAt } from "../../shared/text/span.ts";
import { stepByWord, type WordStep } from "../../shared/text/words.ts";
import { useWords } from "../language/language.ts";
import { coderName } from "../storage/coder.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { RefusalContext, usePerform, useProject, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { type BarPlace, CodeBar, CodeOffer } from "./CodeBar.tsx";
import { codingsAt, growBySentence, nextCoding, placeAfter, type Selected } from "./caret-moves.ts";
import { commandFor, type TranscriptCommand } from "./keys.ts";
import { MarginLanes } from "./MarginLanes.tsx";
import { PassageCodes } from "./PassageCodes.tsx";
import { CodingPainter } from "./paint-codings.ts";
import { turnAt } from "./text-places.ts";
import { TranscriptEditor } from "./transcript-editor.ts";
import { turnLooks } from "./turn-looks.ts";
import { useLanes } from "./use-lanes.ts";

/** How many codes "used last" are remembered. */
const remembered = 8;

export function OpenTranscript({ transcript }: { readonly transcript: Transcript }) {
  const { say } = useWords();
  const { study } = useSession();
  const project = useProject();
  const desk = useDesk();
  const perform = usePerform();
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
  const latest = useRef({ transcript, codings, focused, correcting });
  latest.current = { transcript, codings, focused, correcting };

  const typed = useCallback(
    (change: TextChange): Transcript | null => {
      const { id } = latest.current.transcript;
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
    const { codings: all, focused: before } = latest.current;
    const at = selected ? codingsAt(all, selected.span) : [];
    const kept = before && at.includes(before) ? before : (at[0] ?? null);
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

  const done = (code: Pick<Code, "id" | "name">) => {
    desk.set({
      recent: [code.id, ...recent.filter((id) => id !== code.id)].slice(0, remembered),
      codeId: code.id,
    });
    announce(say("passage.coded", { name: code.name }));
  };
  const backToText = (span: Span) => {
    setBar(null);
    editor?.select(span);
  };
  const passage = (span: Span) => ({
    codingId: newId("coding"),
    transcriptId: transcript.id,
    span,
    by: coderName(),
    at: new Date().toISOString(),
  });
  const code = (span: Span, chosen: Code) => {
    const outcome = codePassage(study.now().project, { ...passage(span), codeId: chosen.id });
    if (perform("code-passage", chosen.name, outcome)) done(chosen);
    backToText(span);
  };
  const create = (span: Span, name: string) => {
    const newCodeId = newId("code");
    const outcome = codeWithName(study.now().project, { ...passage(span), name, newCodeId });
    if (perform("code-passage", name.trim(), outcome)) {
      const made = [...study.now().project.codes.values()].find(({ id }) => id === newCodeId);
      if (made) done(made);
    }
    backToText(span);
  };
  const step = (coding: Coding, by: WordStep) => {
    const span = stepByWord(transcript.text, coding, by, transcript.language);
    if (!span) return;
    const name = project.codes.get(coding.codeId)?.name ?? "";
    perform("resize-coding", name, resizeCoding(study.now().project, { codingId: coding.id, span }));
  };
  const remove = (coding: Coding) => {
    const name = project.codes.get(coding.codeId)?.name ?? "";
    perform("uncode-passage", name, uncodePassage(study.now().project, [coding.id]));
  };
  const choose = (coding: Coding) => {
    desk.set({ codingId: coding.id, codeId: coding.codeId });
    editor?.select({ start: coding.start, end: coding.start });
  };

  const obey = (command: TranscriptCommand, event: KeyboardEvent) => {
    const selected = editor?.selection();
    if (!editor || !selected) return false;
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
    const last = recent[0] && project.codes.get(recent[0]);
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
        if (focused) step(focused, stepOf(command));
        return true;
      case "uncode":
        if (focused) remove(focused);
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
        onRemove={remove}
        onStep={step}
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

/** Just below the last words of a span, kept within the page's width. */
function placeOf(span: Span, editor: TranscriptEditor, page: HTMLElement | null): BarPlace {
  const init = editor.rangeOf(span);
  if (!init || !page) return { left: 0, top: 0 };
  const range = document.createRange();
  range.setStart(init.startContainer, init.startOffset);
  range.setEnd(init.endContainer, init.endOffset);
  const rects = range.getClientRects();
  const last = rects[rects.length - 1] ?? range.getBoundingClientRect();
  const origin = page.getBoundingClientRect();
  const left = Math.min(last.left - origin.left, origin.width - 372);
  return { left: Math.max(8, left), top: last.bottom - origin.top + 8 };
}

/** Scrolls so that a span is well in view, unless it is already. */
function reveal(scroller: HTMLElement | null, editor: TranscriptEditor, span: Span): void {
  const init = editor.rangeOf(span);
  if (!init || !scroller) return;
  const range = document.createRange();
  range.setStart(init.startContainer, init.startOffset);
  range.setEnd(init.endContainer, init.endOffset);
  const { top, bottom } = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (top >= view.top + 24 && bottom <= view.bottom - 24) return;
  scroller.scrollTop += top - view.top - view.height / 3;
}

/** Tells of each change of the selection within the text. */
function useSelection(editor: TranscriptEditor | null, tell: (selected: Selected | null) => void): void {
  const teller = useRef(tell);
  teller.current = tell;
  useEffect(() => {
    if (!editor) return;
    const changed = () => {
      const selected = editor.selection();
      if (selected) teller.current(selected);
    };
    document.addEventListener("selectionchange", changed);
    return () => document.removeEventListener("selectionchange", changed);
  }, [editor]);
}

/** Opens a transcript where it was left, and remembers where that is. */
function useReadingPlace(
  scroller: { readonly current: HTMLElement | null },
  editor: TranscriptEditor | null,
  { id, turns }: Transcript,
): void {
  const desk = useDesk();
  const latest = useRef(turns);
  latest.current = turns;
  useLayoutEffect(() => {
    const view = scroller.current;
    if (!view || !editor) return;
    const left = desk.now().left[id] ?? 0;
    const turn = left > 0 ? turnAt(latest.current, left) : null;
    const element = turn && editor.elementOf(turn.id);
    view.scrollTop = element ? element.offsetTop : 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const first = latest.current.find(
          (one) => (editor.elementOf(one.id)?.offsetTop ?? 0) >= view.scrollTop - 4,
        );
        desk.set({ left: { ...desk.now().left, [id]: first?.start ?? 0 } });
      }, 300);
    };
    view.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      view.removeEventListener("scroll", scrolled);
    };
  }, [desk, editor, id, scroller]);
}

/** Shows the span that another panel asked for, once. */
function useShowing(
  scroller: { readonly current: HTMLElement | null },
  editor: TranscriptEditor | null,
  { id }: Transcript,
  show: ReturnType<ReturnType<typeof useDesk>["now"]>["show"],
): void {
  useEffect(() => {
    if (!show || !editor || show.transcriptId !== id) return;
    reveal(scroller.current, editor, show.span);
    editor.select({ start: show.span.start, end: show.span.start });
  }, [show, editor, id, scroller]);
}
