import { useRef } from "react";
import type { NameRefusal } from "../../shared/pseudonyms/name-key.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/fields.tsx";
import { giveFocus } from "../ui/focus.ts";
import type { Pair } from "./key-in-hand.ts";

/** A name that nobody suggested, and why it did not go into the key. */
export function TypedName({
  typed: { name, pseudonym },
  why,
  begins,
  onType,
  onAdd,
}: {
  readonly typed: Pair;
  readonly why: NameRefusal | null;
  /** Whether the next key is for it: there is nothing else to do yet. */
  readonly begins: boolean;
  readonly onType: (typed: Pair) => void;
  /** Answers whether it is in the key now. */
  readonly onAdd: () => boolean;
}) {
  const { say } = useWords();
  const fields = useRef<HTMLDivElement>(null);
  const add = () => {
    // The next one is typed where this one was.
    if (onAdd()) giveFocus(fields.current?.querySelector("input"));
  };
  return (
    <div ref={fields} className="typed-name">
      <TextField
        label={say("pseudonyms.name")}
        autoFocus={begins}
        value={name}
        onChange={(words) => onType({ name: words, pseudonym })}
        onSubmit={add}
      />
      <TextField
        label={say("pseudonyms.pseudonym")}
        value={pseudonym}
        onChange={(words) => onType({ name, pseudonym: words })}
        onSubmit={add}
        error={why && say(`pseudonyms.add.${why}`)}
      />
      <Button onPress={add}>{say("pseudonyms.add")}</Button>
    </div>
  );
}
