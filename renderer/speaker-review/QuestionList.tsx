import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { openQuestions, type Question } from "../../shared/speakers/questions.ts";
import { useWords } from "../language/language.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { giveFocus } from "../ui/focus.ts";
import { useLatest } from "../ui/use-latest.ts";
import { answeredQuestions } from "./answered-questions.ts";
import { InterviewerQuestion } from "./InterviewerQuestion.tsx";
import { JointQuestion } from "./JointQuestion.tsx";
import { proposedAnswer } from "./proposed-answers.ts";
import { answeredSentence } from "./question-sentences.ts";
import { RestQuestion } from "./RestQuestion.tsx";
import type { Reviewed, Tell } from "./reviewed.ts";
import { ShareQuestion } from "./ShareQuestion.tsx";
import { SpeaksQuestions } from "./SpeaksQuestions.tsx";
import "./review-part.css";
import "./question-list.css";

/** What comes next when no question of a text is open. */
export type NextText = { readonly name: string; readonly onGo: () => void };

/**
 * The questions about a text: first those without a likely answer, then those with one, then the answered ones. `led`
 * changes each time that something leads here: then the focus goes to the first open question.
 */
export function QuestionList({
  reviewed,
  onAnswer,
  onShow,
  led,
  next,
  columns,
}: {
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  readonly onShow: (turn: number) => void;
  readonly led: number;
  readonly next: NextText | null;
  /** The columns of tables that are asked about or looked at. */
  readonly columns: ReactNode;
}) {
  const { say, language } = useWords();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const { judgement, answers } = reviewed;
  const { questions } = judgement;
  const open = openQuestions(questions);
  const likely = questions.filter(({ sure }) => sure === "likely");
  const answered = answeredQuestions(answers, judgement);
  const proposals = questions.flatMap((question) => proposedAnswer(question) ?? []);

  const goOn = useLatest(() => focusFirst(section.current));
  useEffect(() => {
    if (led > 0) goOn();
  }, [led, goOn]);
  // An answered question goes, so the focus moves to the next one.
  const wasAnswered = useRef(false);
  const tell: Tell = (said, everywhere) => {
    wasAnswered.current = section.current?.contains(document.activeElement) ?? false;
    onAnswer(said, everywhere);
  };
  // In the same step, so that no key is lost. A focus that has moved elsewhere stays there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is done once the judgement is another
  useLayoutEffect(() => {
    if (!wasAnswered.current) return;
    wasAnswered.current = false;
    announce(open.length === 0 ? say("asked.none") : say("asked.taken", { count: open.length }));
    if (document.activeElement === document.body) goOn();
  }, [judgement]);

  const card = (some: readonly Question[]) => cardsOf(some, { reviewed, onAnswer: tell, onShow });
  if (questions.length === 0 && answered.length === 0 && !columns) return null;
  return (
    <section className="review-part questions" aria-labelledby={id} ref={section} tabIndex={-1}>
      <header>
        <h3 id={id}>{say("asked.title")}</h3>
        <span className={open.length > 0 ? "question-count" : "quiet small"}>
          {open.length > 0 ? say("asked.open", { count: open.length }) : say("asked.none")}
        </span>
        <span className="space" />
        {open.length === 0 && next && (
          <span data-next>
            <Button onPress={next.onGo}>{say("asked.next", { name: next.name })}</Button>
          </span>
        )}
        {proposals.length > 1 && (
          <Button look="plain" onPress={() => tell(proposals)}>
            {say("asked.takeAll", { count: proposals.length })}
          </Button>
        )}
      </header>
      {open.length > 0 && <p className="quiet">{say("asked.lead")}</p>}
      {open.length > 0 && <div className="question-cards">{card(open)}</div>}
      {columns}
      {likely.some(({ asks }) => asks !== "columns") && (
        <div className="question-cards likely-questions">
          <p className="quiet small">{say("asked.likely")}</p>
          {card(likely)}
        </div>
      )}
      {answered.length > 0 && (
        <ul className="answered" aria-label={say("asked.done")}>
          {answered.map((answer) => {
            const said = answeredSentence(answer, say, language);
            return (
              <li key={answer.question}>
                <span>{said}</span>
                <Button
                  look="plain"
                  aria-label={say("asked.changeOf", { said })}
                  onPress={() => tell([{ says: "take-back", question: answer.question }])}
                >
                  {say("asked.change")}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

type CardProps = {
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  readonly onShow: (turn: number) => void;
};

/**
 * A card for each question, and one card for all that ask whether words are speakers. Questions on columns stand by
 * themselves.
 */
function cardsOf(questions: readonly Question[], props: CardProps): readonly ReactNode[] {
  const speaks = questions.filter((question) => question.asks === "speaks");
  return questions.map((question) => {
    switch (question.asks) {
      case "rest":
      case "nobody":
        return <RestQuestion key={question.id} question={question} {...props} />;
      case "interviewer":
        return <InterviewerQuestion key={question.id} question={question} {...props} />;
      case "odd-share":
        return <ShareQuestion key={question.id} question={question} {...props} />;
      case "joint":
        return <JointQuestion key={question.id} question={question} {...props} />;
      case "speaks":
        return question === speaks[0] ? <SpeaksQuestions key="speaks" questions={speaks} {...props} /> : null;
      case "columns":
        return null;
    }
    return null;
  });
}

/** Moves the focus to the first answer of the first open question; else to what comes next; else to the list. */
function focusFirst(section: HTMLElement | null): void {
  const first =
    section?.querySelector<HTMLElement>(
      "[data-sure=not-known] :is(.toggle-row, .answer, .columns-table) button:enabled",
    ) ??
    section?.querySelector<HTMLElement>("[data-next] button") ??
    section;
  giveFocus(first);
  first?.closest(".question")?.scrollIntoView({ block: "nearest" });
}
