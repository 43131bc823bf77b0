import { Plus, X } from "lucide-react";
import { useWords } from "../language/language.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { PersonField } from "./PersonField.tsx";
import type { Beside } from "./reviewed.ts";
import "./people-field.css";

/** The people behind a label: one as a rule, several where it stands for several. */
export function PeopleField({
  label,
  people,
  beside,
  onChange,
}: {
  /** The label of the speaker in the file. */
  readonly label: string;
  readonly people: readonly string[];
  readonly beside: Beside | null;
  readonly onChange: (people: readonly string[]) => void;
}) {
  const { say } = useWords();
  if (people.length < 2)
    return (
      <PersonField
        name={say("review.personOf", { label })}
        value={people[0] ?? ""}
        beside={beside}
        onChange={(pseudonym) => onChange(pseudonym === "" ? [] : [pseudonym])}
      />
    );
  return (
    <ol className="people-list" aria-label={say("review.personOf", { label })}>
      {people.map((person, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is all that tells two empty names apart
        <li key={n}>
          <PersonField
            name={say("joint.name", { number: n + 1 })}
            value={person}
            beside={beside}
            onChange={(pseudonym) => onChange(people.with(n, pseudonym))}
          />
          <IconButton
            label={say("joint.takeOff", { number: n + 1 })}
            onPress={() => onChange(people.toSpliced(n, 1))}
          >
            <X aria-hidden />
          </IconButton>
        </li>
      ))}
      <li>
        <Button look="plain" onPress={() => onChange([...people, ""])}>
          <Plus aria-hidden />
          {say("joint.add")}
        </Button>
      </li>
    </ol>
  );
}
