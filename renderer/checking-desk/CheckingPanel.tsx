import type { RefObject } from "react";
import type { TurnCheck } from "../../shared/checking/turn-checks.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { sameName } from "../../shared/text/same-name.ts";
import { useWords } from "../language/language.ts";
import { useCoderName } from "../storage/coder.ts";
import { goToSpot } from "../ui/focus.ts";
import { CheckPlanLine } from "./CheckPlanLine.tsx";
import { QuestionQueue } from "./QuestionQueue.tsx";
import { TurnAtHand } from "./TurnAtHand.tsx";
import type { CheckingActs } from "./use-checking-commands.ts";
import "./checking-panel.css";

/** The right side of the Check place: the turn at hand, what is to be checked, and what is asked. */
export function CheckingPanel({
  transcript,
  at,
  isCorrected,
  question,
  acts,
}: {
  readonly transcript: Transcript;
  /** The turn in which the caret stands; null where it says nothing. */
  readonly at: TurnCheck | null;
  readonly isCorrected: boolean | null;
  readonly question: RefObject<HTMLDivElement | null>;
  readonly acts: CheckingActs;
}) {
  const { say } = useWords();
  const me = useCoderName();
  const { transcriber } = transcript;
  return (
    <aside
      className="checking-panel"
      aria-label={say("check.panel")}
      onKeyDown={({ key, currentTarget, target }) => {
        // One that no field takes leads back to the text; what opens over the panel has its own.
        if (key === "Escape" && currentTarget.contains(target as Node)) goToSpot();
      }}
    >
      {transcriber !== null && sameName(transcriber, me) && (
        <p className="notice" role="note">
          {say("check.own", { name: transcriber })}
        </p>
      )}
      {at ? (
        <TurnAtHand
          transcript={transcript}
          at={at}
          isCorrected={isCorrected}
          question={question}
          onChecked={acts.checked}
          onUnintelligible={acts.unintelligible}
          onUnchecked={acts.unchecked}
          onAsked={acts.next}
        />
      ) : (
        <p className="quiet small says-nothing">{say("check.turn.empty")}</p>
      )}
      <CheckPlanLine />
      <QuestionQueue />
    </aside>
  );
}
