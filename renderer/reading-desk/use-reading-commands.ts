import { useContext } from "react";
import type { PassageId, TranscriptId } from "../../shared/project/records.ts";
import { nextNote, noteAt, notesOf } from "../../shared/reading/margin-notes.ts";
import { type Span, trimSpan } from "../../shared/text/span.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { RefusalContext, useSession } from "../storage/use-study.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { useMoveCommands } from "../transcript-view/use-move-commands.ts";
import { selectNothing, useTextNow } from "../transcript-view/use-text-now.ts";
import { readSlice } from "./read-slice.ts";
import type { ReadingDeeds } from "./use-reading-deeds.ts";
import type { Writing } from "./writing.ts";

/** What the commands do in the transcript that is being read, on the study as it is that moment. */
export function useReadingCommands({
  text,
  transcriptId,
  forward,
  choose,
  write,
  correcting,
  setCorrecting,
  deeds,
}: {
  readonly text: OpenText | null;
  readonly transcriptId: TranscriptId;
  /** The note that is brought forward. */
  readonly forward: PassageId | null;
  readonly choose: (note: Span & { readonly id: PassageId }) => void;
  readonly write: (writing: Writing) => void;
  readonly correcting: boolean;
  readonly setCorrecting: (correcting: boolean) => void;
  readonly deeds: ReadingDeeds;
}): void {
  const { study } = useSession();
  const desk = useDesk();
  const refuse = useContext(RefusalContext);

  const now = useTextNow(text, transcriptId);
  const notesNow = () => notesOf(study.now().project, transcriptId);
  const noteAtHand = () => {
    const at = now();
    if (!at) return null;
    const notes = notesNow();
    return notes.find(({ id }) => id === forward) ?? noteAt(notes, at.selected.span);
  };
  const toNote = (onward: boolean) => () => {
    const at = now();
    if (!at) return;
    const found = nextNote(notesNow(), { from: forward, place: at.selected.focus, forward: onward });
    if (found) choose(found);
  };

  useMoveCommands(text, transcriptId);
  useCommands({
    "note-passage": () => {
      const at = now();
      const words = at && trimSpan(at.transcript.text, at.selected.span);
      const note = noteAtHand();
      if (words) write({ passageId: newId("passage"), span: words, isNew: true });
      else if (note) write({ passageId: note.id, span: note, isNew: false });
      else refuse("nothing-selected");
    },
    "next-note": toNote(true),
    "previous-note": toNote(false),
    "remove-note": () => {
      const note = noteAtHand();
      if (note) deeds.remove(note.id);
    },
    "mark-read": () => void deeds.toggleRead(),
    "show-codings": () => desk.put(readSlice, { readCodings: !desk.of(readSlice).readCodings }),
    correct: () => setCorrecting(!correcting),
    leave: () => {
      const at = now();
      if (correcting) setCorrecting(false);
      else if (at) selectNothing(at);
    },
  });
}
