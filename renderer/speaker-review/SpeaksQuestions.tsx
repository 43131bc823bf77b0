import { useState } from "react";
import type { Question } from "../../shared/speakers/questions.ts";
import { useWords } from "../language/language.ts";
import { Checkbox } from "../ui/fields.tsx";
import { speaksAnswer } from "./proposed-answers.ts";
import { AnswerButton, AnswerRow, QuestionCard } from "./QuestionCard.tsx";
import { questionSentence } from "./question-sentences.ts";
import type { Reviewed, Tell } from "./reviewed.ts";
import "./speaks-questions.css";

type Asked = Extract<Question, { asks: "speaks" }>;

/** Whether words at the beginning of paragraphs are speakers: one card, a row for each. */
export function SpeaksQuestions({
  questions,
  reviewed,
  onAnswer,
  onShow,
}: {
  /** One or more, all as sure. */
  readonly questions: readonly Asked[];
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  readonly onShow: (turn: number) => void;
}) {
  const { say, language } = useWords();
  const [isEverywhere, setEverywhere] = useState(false);
  const [first] = questions;
  if (!first) return null;
  const others = Math.max(...questions.map((question) => reviewed.beside?.alsoAsk(question) ?? 0));
  const answer = (some: readonly Asked[], speaks: boolean) => {
    if (!isEverywhere || others === 0)
      return onAnswer(some.map((question) => speaksAnswer(question, speaks)));
    for (const question of some) onAnswer([speaksAnswer(question, speaks)], { question });
  };
  const isOne = questions.length === 1;
  return (
    <QuestionCard
      title={
        isOne ? questionSentence(first, say, language) : say("speaks.several", { count: questions.length })
      }
      sure={first.sure}
      turn={isOne ? first.turn : null}
      onShow={onShow}
    >
      {!isOne && (
        <AnswerRow>
          <AnswerButton onPress={() => answer(questions, true)}>{say("speaks.allYes")}</AnswerButton>
          <AnswerButton onPress={() => answer(questions, false)}>{say("speaks.allNo")}</AnswerButton>
        </AnswerRow>
      )}
      <ul className="speaks-rows">
        {questions.map((question) => {
          const { id, label, count, sample, proposed } = question;
          return (
            <li key={id}>
              {!isOne && (
                <p className="speaks-label">
                  <b>{label}</b> <span className="quiet small">{say("asked.paragraphs", { count })}</span>
                </p>
              )}
              <p className="question-sample">{sample}</p>
              <AnswerRow>
                <AnswerButton
                  name={say("speaks.yesOf", { label })}
                  isTaken={proposed}
                  onPress={() => answer([question], true)}
                >
                  {say("speaks.yes")}
                </AnswerButton>
                <AnswerButton
                  name={say("speaks.noOf", { label })}
                  isProposed={!proposed}
                  isTaken={!proposed && question.sure === "likely"}
                  onPress={() => answer([question], false)}
                >
                  {say("speaks.no")}
                </AnswerButton>
              </AnswerRow>
            </li>
          );
        })}
      </ul>
      {others > 0 && (
        <Checkbox
          label={say("asked.everywhere", { count: others })}
          checked={isEverywhere}
          onChange={setEverywhere}
        />
      )}
    </QuestionCard>
  );
}
