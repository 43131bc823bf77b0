import { useWords } from "../language/language.ts";
import { usePerform, useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import "./exceptions.css";

/** What the study lets through, each with its reason; here it is stopped again. */
export function Exceptions() {
  const { say } = useWords();
  const perform = usePerform();
  const exceptions = useProjectPart(({ study }) => study.exceptions);
  if (exceptions.length === 0) return null;
  return (
    <details className="gate-exceptions">
      <summary>{say("gate.exceptions", { count: exceptions.length })}</summary>
      <ul aria-label={say("gate.exceptions", { count: exceptions.length })}>
        {exceptions.map(({ word, reason, by }) => (
          <li key={word}>
            <span>
              <b>{word}</b> {reason} <span className="quiet">({by})</span>
            </span>
            <Button look="plain" writes onPress={() => perform("end-exception", word)}>
              {say("gate.stopAgain")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
