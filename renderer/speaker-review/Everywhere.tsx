import { useState } from "react";
import type { Answer } from "../../shared/speakers/answers.ts";
import type { Question } from "../../shared/speakers/questions.ts";
import { useWords } from "../language/language.ts";
import { Checkbox } from "../ui/fields.tsx";
import type { Reviewed, Tell } from "./reviewed.ts";

/** How a question is answered: here, or, where other files ask the same and a person says so, in all of them. */
export function useAnswering(
  question: Question,
  { beside }: Reviewed,
  onAnswer: Tell,
): {
  readonly answer: (...answers: readonly Answer[]) => void;
  readonly others: number;
  readonly isEverywhere: boolean;
  readonly setEverywhere: (isEverywhere: boolean) => void;
} {
  const [isEverywhere, setEverywhere] = useState(false);
  const others = beside?.alsoAsk(question) ?? 0;
  return {
    answer: (...answers) => onAnswer(answers, isEverywhere && others > 0 ? { question } : null),
    others,
    isEverywhere,
    setEverywhere,
  };
}

/** Whether an answer is to be that of other files, too; nothing where none asks the same. */
export function Everywhere({
  others,
  isEverywhere,
  setEverywhere,
}: Pick<ReturnType<typeof useAnswering>, "others" | "isEverywhere" | "setEverywhere">) {
  const { say } = useWords();
  if (others === 0) return null;
  return (
    <Checkbox
      label={say("asked.everywhere", { count: others })}
      checked={isEverywhere}
      onChange={setEverywhere}
    />
  );
}
