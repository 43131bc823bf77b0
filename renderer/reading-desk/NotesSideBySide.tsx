import { useWords } from "../language/language.ts";
import { NoteText } from "../notes/NoteText.tsx";
import { useDesk } from "../storage/desk.ts";
import type { OverviewRow } from "./overview-rows.ts";
import { useFollow } from "./use-follow.ts";
import "./notes-side-by-side.css";

/** The notes of some interviews in columns: the reading note, then what stands in the margins. */
export function NotesSideBySide({ rows }: { readonly rows: readonly OverviewRow[] }) {
  const { say } = useWords();
  const desk = useDesk();
  const follow = useFollow(null, null);
  return (
    <section className="notes-beside" aria-label={say("read.beside.label")}>
      {rows.map(({ transcript, people, note, notes }) => (
        <article key={transcript.id} aria-label={transcript.name}>
          <h2>
            <button type="button" className="opens-interview" onClick={() => desk.open(transcript.id)}>
              {transcript.name}
            </button>
            {people.join(", ") !== transcript.name && <small>{people.join(", ")}</small>}
          </h2>
          <NoteText body={note ?? []} none={say("read.note.none")} onFollow={follow} />
          {notes.length > 0 && <h3>{say("read.notes")}</h3>}
          <ul>
            {notes.map(({ id, quote, note: said, lost }) => (
              <li key={id}>
                {lost ? (
                  <s className="quiet">{quote}</s>
                ) : (
                  <button type="button" className="noted-words" onClick={() => follow(id)}>
                    {quote}
                  </button>
                )}
                <p>{said}</p>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
