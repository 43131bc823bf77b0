import type { Note } from "../../shared/outcome.ts";
import { useWords } from "../language/language.ts";
import { noteDetail, noteSentence, notesToShow } from "../language/note-sentences.ts";

/** What the readers noticed, a sentence each; the words they quote can be opened. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  const { say } = useWords();
  const shown = notesToShow(notes);
  if (shown.length === 0) return null;
  return (
    <section className="import-part" aria-label={say("review.notes")}>
      <h3>{say("review.notes")}</h3>
      <ul className="import-notes">
        {shown.map((note) => (
          <li key={note.code}>
            <NoteLine sentence={noteSentence(note, say)} detail={noteDetail(note)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoteLine({ sentence, detail }: { readonly sentence: string; readonly detail: string }) {
  if (detail === "") return <p>{sentence}</p>;
  return (
    <details>
      <summary>{sentence}</summary>
      <pre>{detail}</pre>
    </details>
  );
}
