import { useState } from "react";
import type { Rest } from "../../shared/speakers/answers.ts";
import { labelKey } from "../../shared/speakers/label-forms.ts";
import type { Question } from "../../shared/speakers/questions.ts";
import { roleSaidBy } from "../../shared/speakers/speaker-roles.ts";
import { peopleOf } from "../../shared/transcripts/import-transcripts.ts";
import { useWords } from "../language/language.ts";
import { TextField } from "../ui/fields.tsx";
import { Everywhere, useAnswering } from "./Everywhere.tsx";
import { AnswerButton, AnswerRow, QuestionCard } from "./QuestionCard.tsx";
import { questionSentence, unnamedVoice } from "./question-sentences.ts";
import type { Reviewed, Tell } from "./reviewed.ts";

type Asked = Extract<Question, { asks: "rest" | "nobody" }>;

/**
 * Who says the paragraphs without a name: the rest of a file with one side labelled, or all of a file without labels.
 */
export function RestQuestion({
  question,
  reviewed,
  onAnswer,
  onShow,
}: {
  readonly question: Asked;
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  readonly onShow: (turn: number) => void;
}) {
  const { say, language } = useWords();
  const answering = useAnswering(question, reviewed, onAnswer);
  const label = voiceLabel(question, reviewed);
  const proposed = personProposed(label, reviewed);
  const [typed, setTyped] = useState<string | null>(null);
  const isParticipant = roleSaidBy(label) !== "interviewer";
  const standing = (is: Rest["is"]) => {
    const isProposed = question.asks === "rest" && question.proposed.is === is;
    return { isProposed, isTaken: isProposed && question.sure === "likely" };
  };

  const sayVoice = () => {
    const rest: Rest = { is: "voice", label };
    const person = (typed ?? proposed).trim();
    const named = { says: "people", label, pseudonyms: person === "" ? [] : [person] } as const;
    answering.answer({ says: "rest", rest }, ...(isParticipant && person !== proposed ? [named] : []));
  };
  return (
    <QuestionCard
      title={questionSentence(question, say, language)}
      sure={question.sure}
      sample={question.asks === "rest" ? question.sample : null}
      turn={question.asks === "rest" ? question.turn : null}
      onShow={onShow}
    >
      {question.asks === "nobody" && <p className="quiet">{say("nobody.hint")}</p>}
      <AnswerRow>
        <AnswerButton {...standing("voice")} onPress={sayVoice}>
          {question.asks === "nobody" ? say("nobody.one") : unnamedVoice(label, say)}
        </AnswerButton>
        {question.asks === "rest" && (
          <AnswerButton
            {...standing("above")}
            onPress={() => answering.answer({ says: "rest", rest: { is: "above" } })}
          >
            {say("rest.above")}
          </AnswerButton>
        )}
        {question.asks === "rest" ? (
          <AnswerButton
            {...standing("nobody")}
            onPress={() => answering.answer({ says: "rest", rest: { is: "nobody" } })}
          >
            {say("rest.nobody")}
          </AnswerButton>
        ) : (
          <AnswerButton
            isTaken
            onPress={() => answering.answer({ says: "as-proposed", question: question.id })}
          >
            {say("nobody.leave")}
          </AnswerButton>
        )}
      </AnswerRow>
      {isParticipant && (
        <div className="question-field">
          <TextField
            label={say("rest.called")}
            value={typed ?? proposed}
            onChange={setTyped}
            onSubmit={sayVoice}
          />
        </div>
      )}
      <Everywhere {...answering} />
    </QuestionCard>
  );
}

/** What the other voice is called in the text. */
function voiceLabel(question: Asked, { judgement: { draft } }: Reviewed): string {
  if (question.asks === "rest" && question.proposed.is === "voice") return question.proposed.label;
  return draft.language === "sv" ? "Deltagare" : "Participant";
}

/** The person behind it, as an import proposes. */
function personProposed(label: string, { name, judgement: { draft }, answers }: Reviewed): string {
  const speakers = draft.speakers.some((speaker) => labelKey(speaker.label) === labelKey(label))
    ? draft.speakers
    : [...draft.speakers, { id: "rest", label, role: "participant" as const }];
  const people = peopleOf(name, { speakers }, answers);
  const speaker = speakers.find((speaker) => labelKey(speaker.label) === labelKey(label));
  return (speaker && people[speaker.id]?.[0]) ?? name;
}
