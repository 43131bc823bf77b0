import { useDeferredValue, useMemo, useState } from "react";
import { openQuestions } from "../../shared/checking/progress.ts";
import { isOpen } from "../../shared/checking/turn-checks.ts";
import type { Check } from "../../shared/project/records.ts";
import { oneLine } from "../../shared/text/one-line.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { isLeft } from "../fields/use-study-text.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { answerText, isMine } from "./check-texts.ts";
import { useGoToTurn } from "./use-go-to-turn.ts";
import "./question-queue.css";

/** How much of a turn is quoted, in UTF-16 code units. */
const longestQuote = 80;

/** What is asked of turns in all interviews and waits for an answer, the oldest first: each leads to its turn, and others' are answered here. */
export function QuestionQueue() {
  const { say } = useWords();
  const project = useDeferredValue(useProject());
  // An answer is kept while it is typed: its question stays until the field is left.
  const [answering, setAnswering] = useState<Check["id"] | null>(null);
  const questions = useMemo(() => openQuestions(project, answering), [project, answering]);
  const waiting = questions.filter(isOpen).length;
  return (
    <section className="question-queue" aria-label={say("check.queue")}>
      <h2>
        {say("check.queue")} <span className="figures">{waiting || ""}</span>
      </h2>
      {questions.length === 0 && <p className="quiet small">{say("check.queue.none")}</p>}
      <ul>
        {questions.map((check) => (
          <Question
            key={check.id}
            check={check}
            interview={project.transcripts.get(check.transcriptId)?.name ?? ""}
            onAnswering={setAnswering}
          />
        ))}
      </ul>
    </section>
  );
}

function Question({
  check,
  interview,
  onAnswering,
}: {
  readonly check: Check;
  readonly interview: string;
  /** Somebody has gone to its answer, or (null) left it. */
  readonly onAnswering: (id: Check["id"] | null) => void;
}) {
  const { say } = useWords();
  const goToTurn = useGoToTurn();
  const { id, transcriptId, start, lost, quote, question, by } = check;
  return (
    <li onFocus={() => onAnswering(id)} onBlur={(event) => isLeft(event) && onAnswering(null)}>
      <button
        type="button"
        className="question-place"
        disabled={lost}
        onClick={() => goToTurn(transcriptId, start)}
      >
        <b>{interview}</b>
        <q>{oneLine(quote, longestQuote)}</q>
      </button>
      <p>{say("check.askedBy", { by, question })}</p>
      {lost && <p className="quiet small">{say("check.queue.lost")}</p>}
      {!isMine(check) && <EditedText label={say("check.answer")} of={answerText(id)} wide />}
    </li>
  );
}
