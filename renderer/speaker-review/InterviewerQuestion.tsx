import { Check } from "lucide-react";
import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { labelKey } from "../../shared/speakers/label-forms.ts";
import type { Question } from "../../shared/speakers/questions.ts";
import { listed } from "../../shared/text/listed.ts";
import { useWords } from "../language/language.ts";
import { Everywhere, useAnswering } from "./Everywhere.tsx";
import { interviewersAre } from "./proposed-answers.ts";
import { AnswerButton, AnswerRow, QuestionCard } from "./QuestionCard.tsx";
import { interviewersSentence } from "./question-sentences.ts";
import type { Reviewed, Tell } from "./reviewed.ts";

/** Who interviews: one of the voices, several, or nobody. */
export function InterviewerQuestion({
  question,
  reviewed,
  onAnswer,
  onShow,
}: {
  readonly question: Extract<Question, { asks: "interviewer" }>;
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  readonly onShow: (turn: number) => void;
}) {
  const { say, language } = useWords();
  const answering = useAnswering(question, reviewed, onAnswer);
  const { labels, proposed, by } = question;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(proposed.map(labelKey)));
  const interviewers = labels.filter((label) => chosen.has(labelKey(label)));
  const isProposed =
    interviewers.length === proposed.length && proposed.every((label) => chosen.has(labelKey(label)));
  return (
    <QuestionCard title={say("interviewer.title")} sure={question.sure} onShow={onShow}>
      <p className="quiet">
        {proposed.length === 0
          ? say("interviewer.by.nothing")
          : say(`interviewer.by.${by}`, { labels: listed(proposed, language) })}
      </p>
      <ToggleButtonGroup
        aria-label={say("interviewer.labels")}
        className="toggle-row"
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => setChosen(new Set([...keys].map(String)))}
      >
        {labels.map((label) => (
          <ToggleButton key={label} id={labelKey(label)} className="button">
            {({ isSelected }) => (
              <>
                {isSelected && <Check aria-hidden />}
                {label}
              </>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <AnswerRow>
        {interviewers.length > 0 && (
          <AnswerButton
            isProposed={isProposed}
            isTaken={isProposed && question.sure === "likely"}
            onPress={() => answering.answer(interviewersAre(question, interviewers))}
          >
            {interviewersSentence(interviewers, say, language)}
          </AnswerButton>
        )}
        <AnswerButton onPress={() => answering.answer(interviewersAre(question, []))}>
          {say("interviewer.nobody")}
        </AnswerButton>
      </AnswerRow>
      <Everywhere {...answering} />
    </QuestionCard>
  );
}
