import { useState } from "react";
import type { Answer } from "../../shared/speakers/answers.ts";
import type { Question } from "../../shared/speakers/questions.ts";
import { useWords } from "../language/language.ts";
import { Checkbox } from "../ui/fields.tsx";
import type { Reviewed, Tell } from "./reviewed.ts";

/** Where an answer holds: in this file, or, if a person says so, in all files that ask the same. */
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

/** Asks whether an answer holds for other files, too; shows nothing when no other file asks the same. */
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
