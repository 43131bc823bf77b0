import { Check } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Toolbar } from "react-aria-components";
import type { Question } from "../../shared/speakers/questions.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import "./question-card.css";

/** One question with its answers, and words of the text that show what is asked. */
export function QuestionCard({
  title,
  sure,
  sample,
  turn = null,
  onShow,
  children,
}: {
  readonly title: string;
  readonly sure: Question["sure"];
  /** Words of the text; null where none show it. */
  readonly sample?: string | null;
  /** The number of the turn to look at, from 1. */
  readonly turn?: number | null;
  readonly onShow: (turn: number) => void;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const id = useId();
  return (
    // A card is no form: it has one question, whose answers are beneath it.
    <div role="group" aria-labelledby={id} className="question" data-sure={sure}>
      <header>
        <h4 id={id}>{title}</h4>
        {turn !== null && (
          <Button
            look="plain"
            aria-label={say("asked.showOf", { question: title })}
            onPress={() => onShow(turn)}
          >
            {say("asked.show")}
          </Button>
        )}
      </header>
      {sample && <p className="question-sample">{sample}</p>}
      {children}
    </div>
  );
}

/** The answers of a question in a row; arrow keys go from one to the next, Tab leaves them. */
export function AnswerRow({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <Toolbar aria-label={say("asked.answers")} className="answer-row">
      {children}
    </Toolbar>
  );
}

/**
 * A button that gives an answer. `isProposed`: the program proposes it, and it `isTaken` until a person answers
 * otherwise.
 */
export function AnswerButton({
  children,
  name,
  isProposed = false,
  isTaken = false,
  isDisabled = false,
  onPress,
}: {
  readonly children: string;
  /** The accessible name, when the words alone do not tell. */
  readonly name?: string;
  readonly isProposed?: boolean;
  readonly isTaken?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}) {
  const { say } = useWords();
  return (
    <span className="answer" data-proposed={isProposed || isTaken || undefined}>
      <Button onPress={onPress} isDisabled={isDisabled} {...(name !== undefined && { "aria-label": name })}>
        {isTaken && <Check aria-hidden />}
        {children}
        {isProposed && !isTaken && <span className="quiet">{say("asked.proposed")}</span>}
      </Button>
    </span>
  );
}
