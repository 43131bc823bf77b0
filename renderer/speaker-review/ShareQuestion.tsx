import type { Question } from "../../shared/speakers/questions.ts";
import { useWords } from "../language/language.ts";
import { Everywhere, useAnswering } from "./Everywhere.tsx";
import { settled } from "./proposed-answers.ts";
import { AnswerButton, AnswerRow, QuestionCard } from "./QuestionCard.tsx";
import { questionSentence } from "./question-sentences.ts";
import type { Reviewed, Tell } from "./reviewed.ts";

/** Whether it is right that an interviewer says so much. */
export function ShareQuestion({
  question,
  reviewed,
  onAnswer,
  onShow,
}: {
  readonly question: Extract<Question, { asks: "odd-share" }>;
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  readonly onShow: (turn: number) => void;
}) {
  const { say, language } = useWords();
  const answering = useAnswering(question, reviewed, onAnswer);
  const { label, turn, sure } = question;
  return (
    <QuestionCard title={questionSentence(question, say, language)} sure={sure} onShow={onShow}>
      <AnswerRow>
        {turn !== null && <AnswerButton onPress={() => onShow(turn)}>{say("share.longest")}</AnswerButton>}
        <AnswerButton isTaken={sure === "likely"} onPress={() => answering.answer(settled(question))}>
          {say("share.right")}
        </AnswerButton>
        <AnswerButton onPress={() => onAnswer([{ says: "role", label, role: "participant" }])}>
          {say("share.other", { label })}
        </AnswerButton>
      </AnswerRow>
      <Everywhere {...answering} />
    </QuestionCard>
  );
}
