import type { Note } from "../../shared/outcome.ts";
import { useWords } from "../language/language.ts";
import { noteDetail, noteSentence, notesToShow } from "../language/note-sentences.ts";
import "./note-list.css";

/** What a reader noticed in a file, a sentence each; the words that a note quotes can be opened. */
export function NoteList({ title, notes }: { readonly title: string; readonly notes: readonly Note[] }) {
  const { say } = useWords();
  const shown = notesToShow(notes);
  if (shown.length === 0) return null;
  return (
    <section className="note-list" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {shown.map((note) => (
          <li key={`${note.code} ${note.detail ?? ""}`}>
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
