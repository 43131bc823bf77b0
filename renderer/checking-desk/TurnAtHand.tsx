import { Check as CheckIcon, EarOff, RotateCcw } from "lucide-react";
import type { RefObject } from "react";
import type { TurnCheck } from "../../shared/checking/turn-checks.ts";
import type { Check, Transcript } from "../../shared/project/records.ts";
import { useKeyOf } from "../commands/use-commands.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import { shownDay } from "../language/shown-day.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { nameOfTurn } from "../transcript-view/speaker-name.ts";
import { Button } from "../ui/Button.tsx";
import { goToSpot } from "../ui/focus.ts";
import { answerText, isMine, questionText } from "./check-texts.ts";
import { TurnCorrections } from "./TurnCorrections.tsx";
import "./turn-at-hand.css";
import "./turn-marks.css";

/** The turn in which the caret stands: how far it is checked, what is asked of it, and what can be said of it. */
export function TurnAtHand({
  transcript,
  at,
  isCorrected,
  question,
  onChecked,
  onUnintelligible,
  onUnchecked,
  onAsked,
}: {
  readonly transcript: Transcript;
  readonly at: TurnCheck;
  /** Whether its words are others than those that came; null: that is not known yet. */
  readonly isCorrected: boolean | null;
  /** Holds the field of the question, or of the answer to another's, for the key that leads there. */
  readonly question: RefObject<HTMLDivElement | null>;
  readonly onChecked: () => void;
  readonly onUnintelligible: () => void;
  readonly onUnchecked: () => void;
  /** A question was asked, and whoever did goes on. */
  readonly onAsked: () => void;
}) {
  const { say, language } = useWords();
  const participants = useProjectPart((project) => project.participants);
  const keys = {
    checked: useKeyOf("turn-checked"),
    unintelligible: useKeyOf("turn-unintelligible"),
    ask: useKeyOf("ask-about-turn"),
    unchecked: useKeyOf("turn-unchecked"),
  };
  const { turn, number, state, isChanged, checks } = at;
  const who = nameOfTurn(turn.speakerId, transcript, participants, { say, language });
  const others = checks.filter((check) => check.outcome === "queried" && !isMine(check));
  const own = checks.filter((check) => check.outcome === "queried" && isMine(check) && check.answer !== "");
  return (
    <section className="turn-at-hand marks-turns" aria-label={say("check.turn")}>
      <header>
        <h2>{say("check.turnNumber", { number })}</h2>
        <span className="quiet small who">{who}</span>
      </header>
      <p className="turn-state" data-mark={isChanged ? "changed" : state}>
        {say(isChanged ? "check.state.changed" : `check.state.${state}`)}
      </p>
      {checks.map((check) => (
        <p key={check.id} className="quiet small">
          {say("check.by", { by: check.by, day: shownDay(check.at, language) })}
        </p>
      ))}
      <div className="turn-buttons">
        <Button look="main" writes isDisabled={isCorrected === null} onPress={onChecked}>
          <CheckIcon aria-hidden />
          {say(isCorrected ? "check.do.corrected" : "check.do.checked")} <kbd aria-hidden>{keys.checked}</kbd>
        </Button>
        <Button writes onPress={onUnintelligible}>
          <EarOff aria-hidden />
          {say("check.do.unintelligible")} <kbd aria-hidden>{keys.unintelligible}</kbd>
        </Button>
        {checks.length > 0 && (
          <Button look="plain" writes onPress={onUnchecked}>
            <RotateCcw aria-hidden />
            {say("check.do.unchecked")} <kbd aria-hidden>{keys.unchecked}</kbd>
          </Button>
        )}
      </div>
      <TurnCorrections transcriptId={transcript.id} number={number} />
      {others.length > 0 && (
        <div ref={question}>
          {others.map((check) => (
            <Asked key={check.id} check={check} />
          ))}
        </div>
      )}
      {own.map(({ id, question, answer, answeredBy }) => (
        <div key={id} className="asked">
          <p>{question}</p>
          <p>{say("check.answeredBy", { by: answeredBy, answer })}</p>
        </div>
      ))}
      {others.length === 0 && (
        <div className="own-question" ref={question}>
          <EditedText
            key={turn.id}
            label={say("check.question")}
            hint={say("check.question.hint", { key: keys.ask })}
            of={questionText(transcript.id, turn.id)}
            wide
            onDone={(asked) => {
              goToSpot();
              if (asked.trim() !== "") onAsked();
            }}
          />
        </div>
      )}
    </section>
  );
}

/** What somebody else asks, to be answered. */
function Asked({ check }: { readonly check: Check }) {
  const { say } = useWords();
  return (
    <div className="asked">
      <p>{say("check.askedBy", { by: check.by, question: check.question })}</p>
      <EditedText label={say("check.answer")} of={answerText(check.id)} wide />
    </div>
  );
}
