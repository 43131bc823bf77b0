import { useWords } from "../language/language.ts";
import type { AnyRefusal } from "../language/refusal-words.ts";
import "./field-refusal.css";

/** Why what is typed is not kept, beneath a field that has no room of its own for it. */
export function FieldRefusal({ id, why }: { readonly id: string; readonly why: AnyRefusal | null }) {
  const { say } = useWords();
  return (
    <span className="field-refusal" id={id} role="status">
      {why && say(`refusal.${why}`)}
    </span>
  );
}
