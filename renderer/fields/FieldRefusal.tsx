import { useWords } from "../language/language.ts";
import type { AnyRefusal } from "../language/refusal-words.ts";
import "./field-refusal.css";

/** Why what is typed is not kept, or what else is to be said of it, beneath a field that has no room of its own for it. */
export function FieldRefusal({
  id,
  why,
  note = null,
}: {
  readonly id: string;
  readonly why: AnyRefusal | null;
  /** What is said of a text that is kept. */
  readonly note?: string | null;
}) {
  const { say } = useWords();
  return (
    <span className={why === null ? "field-refusal note" : "field-refusal"} id={id} role="status">
      {why ? say(`refusal.${why}`) : note}
    </span>
  );
}
