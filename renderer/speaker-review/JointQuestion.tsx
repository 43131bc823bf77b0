import { Plus, X } from "lucide-react";
import { useState } from "react";
import { labelKey } from "../../shared/speakers/label-forms.ts";
import type { Question } from "../../shared/speakers/questions.ts";
import { peopleOf, peopleOfParts } from "../../shared/transcripts/import-transcripts.ts";
import { useWords } from "../language/language.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { TextField } from "../ui/fields.tsx";
import { Everywhere, useAnswering } from "./Everywhere.tsx";
import { settled } from "./proposed-answers.ts";
import { AnswerButton, AnswerRow, QuestionCard } from "./QuestionCard.tsx";
import { questionSentence } from "./question-sentences.ts";
import type { Reviewed, Tell } from "./reviewed.ts";
import "./joint-question.css";

/** Whether a label stands for one person or for several, and for whom. */
export function JointQuestion({
  question,
  reviewed,
  onAnswer,
  onShow,
}: {
  readonly question: Extract<Question, { asks: "joint" }>;
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  readonly onShow: (turn: number) => void;
}) {
  const { say, language } = useWords();
  const answering = useAnswering(question, reviewed, onAnswer);
  const { label, parts, sure } = question;
  const [written, setWritten] = useState<readonly string[] | null>(null);
  const { draft } = reviewed.judgement;
  const speaker = draft.speakers.find((one) => labelKey(one.label) === labelKey(label));
  const proposed = peopleOf(reviewed.name, draft, reviewed.answers)[speaker?.id ?? ""] ?? [];
  // Whoever speaks alone in the file, too, is meant by a label that names them.
  const areSeveral = proposed.length > 1;
  const names = written ?? (areSeveral ? proposed : peopleOfParts(reviewed.name, parts));
  const people = names.map((name) => name.trim()).filter((name) => name !== "");
  const several = () => {
    if (people.length > 1) answering.answer({ says: "people", label, pseudonyms: people });
  };
  return (
    <QuestionCard
      title={questionSentence(question, say, language)}
      sure={sure}
      turn={question.turn}
      onShow={onShow}
    >
      <AnswerRow>
        <AnswerButton
          isTaken={areSeveral && written === null}
          isDisabled={people.length < 2}
          onPress={several}
        >
          {say("joint.several", { number: people.length })}
        </AnswerButton>
        <AnswerButton
          isTaken={!areSeveral}
          onPress={() =>
            answering.answer(areSeveral ? { says: "people", label, pseudonyms: [label] } : settled(question))
          }
        >
          {say("joint.one")}
        </AnswerButton>
      </AnswerRow>
      <ol className="joint-people">
        {names.map((name, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is all that tells two empty names apart
          <li key={n}>
            <TextField
              label={say("joint.name", { number: n + 1 })}
              value={name}
              onChange={(value) => setWritten(names.with(n, value))}
              onSubmit={several}
            />
            {names.length > 2 && (
              <IconButton
                label={say("joint.takeOff", { number: n + 1 })}
                onPress={() => setWritten(names.toSpliced(n, 1))}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
        <li>
          <Button look="plain" onPress={() => setWritten([...names, ""])}>
            <Plus aria-hidden />
            {say("joint.add")}
          </Button>
        </li>
      </ol>
      <Everywhere {...answering} />
    </QuestionCard>
  );
}
