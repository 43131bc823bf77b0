import { type Answers, noAnswers } from "./answers.ts";
import type { Document } from "./document.ts";
import { besideOthers, isWorthAgain, type Judgement, judgeSpeakers } from "./judge-speakers.ts";
import type { KnownNames } from "./who-interviews.ts";

/** A document with what a person says of who speaks in it, and who speaks by that. */
export type Answered = {
  readonly document: Document;
  /** Judged without any answers, … */
  readonly found: Judgement;
  readonly answers: Answers;
  /** … by the answers that say who says what, … */
  readonly alone: Judgement;
  /** … and by all, with what the study and other files say of names. */
  readonly judgement: Judgement;
  readonly known: KnownNames;
};

/** The answers that decide who says what; the others decide what becomes of the voices. */
const turnsBy = ["notSpeakers", "alsoSpeakers", "rest", "picks", "merged", "columns", "rowsOut"] as const;

/**
 * A document judged by other answers, or by more that is known of names. It is judged anew only where that changes who
 * says what; roles and people alone do not.
 */
export function judgeAnswered(
  before: Pick<Answered, "document" | "found" | "answers" | "alone" | "known">,
  answers: Answers,
  known: KnownNames = before.known,
): Pick<Answered, "answers" | "alone" | "judgement" | "known"> {
  const { document, found } = before;
  const saysAs = (other: Answers) => turnsBy.every((name) => answers[name] === other[name]);
  const isSame = known === before.known && saysAs(before.answers);
  const isAsFound = saysAs(noAnswers) && !isWorthAgain(found, known);
  // What is settled is left out by `besideOthers`, so that it can be asked again without reading anew.
  const anew = () => judgeSpeakers(document, { ...answers, settled: [] }, known);
  const alone = isSame ? before.alone : isAsFound ? found : anew();
  return { answers, known, alone, judgement: besideOthers(alone, answers, known) };
}
