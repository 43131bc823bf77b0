import { memo, useCallback, useDeferredValue, useMemo, useState } from "react";
import { codingsOf, findPassage, passagesOf } from "../../shared/project/project.ts";
import type { PassageId, Transcript } from "../../shared/project/records.ts";
import { noteAt, noted } from "../../shared/reading/margin-notes.ts";
import { type Span, trimSpan } from "../../shared/text/span.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { LookAgainNotice } from "../look-again/LookAgainNotice.tsx";
import { PlayerBar } from "../player/PlayerBar.tsx";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { TranscriptText } from "../transcript-view/TranscriptText.tsx";
import { reveal, useSelection } from "../transcript-view/view-places.ts";
import { announce } from "../ui/announce.ts";
import { useLatest } from "../ui/use-latest.ts";
import { CodesHere } from "./CodesHere.tsx";
import { EndOfText } from "./EndOfText.tsx";
import { MarginNotes } from "./MarginNotes.tsx";
import { NoteOffer } from "./NoteOffer.tsx";
import { ReadingHead } from "./ReadingHead.tsx";
import { ReadingNote } from "./ReadingNote.tsx";
import { readSlice } from "./read-slice.ts";
import { useProgress, useWhollyRead } from "./use-progress.ts";
import { useReadingCommands } from "./use-reading-commands.ts";
import { useReadingDeeds } from "./use-reading-deeds.ts";
import type { Writing } from "./writing.ts";
import "./reading-desk.css";

const none: readonly never[] = [];
const Note = memo(ReadingNote);
const End = memo(EndOfText);

/** One interview as it is read: the text in a calm measure, notes in its margin, the reading note beside it. */
export function ReadingDesk({ transcript }: { readonly transcript: Transcript }) {
  const passages = useProjectPart((project) => passagesOf(project, transcript.id));
  const allCodings = useProjectPart((project) => codingsOf(project, transcript.id));
  const showsCodings = useDeskSlice(readSlice, (state) => state.readCodings);
  const { say } = useWords();
  const desk = useDesk();
  const { study } = useSession();
  const commands = useCommandDesk();
  const deeds = useReadingDeeds(transcript.id);
  const [text, setText] = useState<OpenText | null>(null);
  const [selection, setSelection] = useState<Span | null>(null);
  const [forward, setForward] = useState<PassageId | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const [writing, setWriting] = useState<Writing | null>(null);

  const notes = useMemo(() => noted(passages), [passages]);
  const standing = useMemo(() => notes.filter(({ lost }) => !lost), [notes]);
  const lost = useMemo(() => notes.filter((note) => note.lost), [notes]);
  const words = useMemo(
    () => (selection && !correcting ? trimSpan(transcript.text, selection) : null),
    [selection, correcting, transcript.text],
  );

  // What stands beside the text follows when the letter that was typed is there.
  const later = useDeferredValue(transcript);
  const lostLater = useDeferredValue(lost);

  useProgress(text, transcript);
  useWhollyRead(transcript, correcting);
  useSelection(text, ({ span }) => {
    setSelection(span);
    desk.set({ selection: span, selectedIn: transcript.id });
    const kept = standing.find(({ id }) => id === forward);
    const isThere = kept && kept.start <= span.start && span.end <= kept.end;
    if (!isThere) setForward(noteAt(standing, span)?.id ?? null);
  });

  const wordsNow = useLatest(() => {
    const selected = text?.editor.selection();
    return selected ? trimSpan(transcript.text, selected.span) : words;
  });
  const toText = useLatest((span: Span) => {
    if (!text) return;
    reveal(text, span);
    text.editor.select({ start: span.start, end: span.start });
  });
  const choose = useLatest((note: Span & { readonly id: PassageId }) => {
    toText(note);
    setForward(note.id);
  });
  const write = useLatest((next: Writing) => {
    setForward(next.passageId);
    setWriting(next);
  });
  const close = useLatest((byKey: boolean, what: Writing) => {
    setWriting((now) => (now === what ? null : now));
    if (what.isNew && findPassage(study.now().project, what.passageId)) announce(say("read.noted"));
    const { start } = standing.find(({ id }) => id === what.passageId) ?? what.span;
    if (byKey) text?.editor.select({ start, end: start });
  });
  const correct = useLatest((on: boolean) => {
    setCorrecting(on);
    if (selection) text?.editor.select(selection);
  });
  const place = useCallback((id: PassageId) => words && deeds.place(id, words), [words, deeds]);
  useReadingCommands({
    text,
    transcriptId: transcript.id,
    forward,
    choose,
    write,
    correcting,
    setCorrecting,
    deeds,
  });

  return (
    <>
      <main className="place transcript-desk reading-desk">
        <ReadingHead transcript={transcript} deeds={deeds} correcting={correcting} onCorrecting={correct} />
        <LookAgainNotice transcript={transcript} />
        <TranscriptText
          transcript={transcript}
          codings={showsCodings ? allCodings : none}
          noted={standing}
          notedForward={standing.find(({ id }) => id === forward) ?? null}
          correcting={correcting}
          held={writing?.isNew ? writing.span : null}
          onText={setText}
          beside={(shown) => (
            <>
              <MarginNotes
                text={shown.text}
                transcriptId={transcript.id}
                notes={standing}
                forward={forward}
                writing={writing}
                onChoose={choose}
                onChange={(note) => write({ passageId: note.id, span: note, isNew: false })}
                onRemove={({ id }) => deeds.remove(id)}
                onClose={close}
              />
              <End transcript={later} deeds={deeds} />
              {words && !writing && (
                <NoteOffer
                  text={shown.text}
                  words={words}
                  onNote={() => write({ passageId: newId("passage"), span: words, isNew: true })}
                  onLink={() => commands.run("link-passage")}
                />
              )}
            </>
          )}
        />
        {showsCodings && <CodesHere codings={allCodings} selection={selection} />}
        <PlayerBar transcript={transcript} text={text} />
      </main>
      <Note
        transcript={later}
        words={words}
        wordsNow={wordsNow}
        lost={lostLater}
        deeds={deeds}
        onPlace={words ? place : null}
        onFollow={toText}
      />
    </>
  );
}
