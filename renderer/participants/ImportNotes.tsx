import type { Note } from "../../shared/outcome.ts";
import { useWords } from "../language/language.ts";

/** What the reader noticed when the interview was imported. */
export function ImportNotes({ notes }: { readonly notes: readonly Note[] }) {
  const { say } = useWords();
  if (notes.length === 0) return null;
  return (
    <section className="import-noticed" aria-label={say("interview.notes")}>
      <h4>{say("interview.notes")}</h4>
      <ul>
        {notes.map(({ code, count, detail }) => (
          <li key={`${code} ${detail ?? ""}`}>
            {code} {count !== undefined && `× ${count}`} <span className="quiet">{detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
