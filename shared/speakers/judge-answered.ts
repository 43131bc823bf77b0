import { type Answers, noAnswers } from "./answers.ts";
import type { Document } from "./document.ts";
import { besideOthers, isWorthAgain, type Judgement, judgeSpeakers } from "./judge-speakers.ts";
import type { KnownNames } from "./who-interviews.ts";

/** A document with a person's answers about its speakers, and the judgement that follows. */
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
 * Judges a document by other answers, or by more known names. It is read anew only when that changes who says what:
 * roles and people alone do not.
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
  // `besideOthers` leaves out what is settled, so that it can be asked again without reading the document anew.
  const anew = () => judgeSpeakers(document, { ...answers, settled: [] }, known);
  const alone = isSame ? before.alone : isAsFound ? found : anew();
  return { answers, known, alone, judgement: besideOthers(alone, answers, known) };
}
