import { Pencil, Trash2 } from "lucide-react";
import { useMemo, useRef } from "react";
import type { Passage, PassageId, TranscriptId } from "../../shared/project/records.ts";
import { byPlace, type Span } from "../../shared/text/span.ts";
import { useWords } from "../language/language.ts";
import { coderName } from "../storage/coder.ts";
import { useSession } from "../storage/use-study.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { IconButton } from "../ui/Button.tsx";
import { NoteField } from "./NoteField.tsx";
import { useNotePlaces } from "./use-note-places.ts";
import { marginNote, type Writing } from "./writing.ts";
import "./margin-notes.css";

type Item = Span & { readonly id: PassageId; readonly passage: Passage | null };

/** The notes of a transcript beside their words, none over another; the one brought forward, or being written, stands at its words. */
export function MarginNotes({
  text,
  transcriptId,
  notes,
  forward,
  writing,
  onChoose,
  onChange,
  onRemove,
  onClose,
}: {
  readonly text: OpenText;
  readonly transcriptId: TranscriptId;
  /** Those that stand on words, in reading order. */
  readonly notes: readonly Passage[];
  readonly forward: PassageId | null;
  readonly writing: Writing | null;
  readonly onChoose: (passage: Passage) => void;
  readonly onChange: (passage: Passage) => void;
  readonly onRemove: (passage: Passage) => void;
  readonly onClose: (byKey: boolean, writing: Writing) => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const list = useRef<HTMLUListElement>(null);
  const items = useMemo(() => {
    const standing: Item[] = notes.map((passage) => ({ ...passage, passage }));
    if (writing && !notes.some(({ id }) => id === writing.passageId))
      standing.push({ ...writing.span, id: writing.passageId, passage: null });
    return standing.sort(byPlace);
  }, [notes, writing]);
  const atHand = writing?.passageId ?? forward;
  const { tops, bottom } = useNotePlaces(text, list, items, atHand);
  const me = coderName();

  return (
    <ul className="margin-notes" aria-label={say("read.notes")} ref={list} style={{ minHeight: bottom }}>
      {items.map(({ id, passage }) => {
        const top = tops.get(id);
        return (
          <li
            key={id}
            data-on={id === atHand || undefined}
            style={top === undefined ? { opacity: 0 } : { top }}
          >
            {writing?.passageId === id ? (
              <NoteField
                label={say(writing.isNew ? "read.note.new" : "read.note.change")}
                hint={say("read.note.hint")}
                of={marginNote(transcriptId, writing)}
                onClose={(byKey) => onClose(byKey, writing)}
              />
            ) : (
              passage && (
                <>
                  <button
                    type="button"
                    className="margin-note"
                    onClick={() => (id === forward ? onChange(passage) : onChoose(passage))}
                    title={passage.by === me ? undefined : passage.by}
                    aria-current={id === forward || undefined}
                  >
                    {passage.note}
                    {passage.by !== me && <small>{passage.by}</small>}
                    <span className="visually-hidden">
                      {say("read.note.on", { words: passage.quote.slice(0, 80) })}
                    </span>
                  </button>
                  {id === forward && !study.readOnly && (
                    <span className="note-deeds">
                      <IconButton label={say("read.note.change")} onPress={() => onChange(passage)}>
                        <Pencil aria-hidden />
                      </IconButton>
                      <IconButton label={say("read.note.remove")} onPress={() => onRemove(passage)}>
                        <Trash2 aria-hidden />
                      </IconButton>
                    </span>
                  )}
                </>
              )
            )}
          </li>
        );
      })}
    </ul>
  );
}
