import type { Answer, Answers } from "../../shared/speakers/answers.ts";
import type { Document } from "../../shared/speakers/document.ts";
import type { Judgement } from "../../shared/speakers/judge-speakers.ts";
import type { Pick } from "../../shared/speakers/picks.ts";
import type { Question } from "../../shared/speakers/questions.ts";

/**
 * A text of which it is reviewed who speaks, whoever asks for that: an import, or an interview of the study. What a
 * person says is told to whoever does; they judge anew and hand in what comes of it.
 */
export type Reviewed = {
  /** What the interview is called: people without a name of their own are called after it. */
  readonly name: string;
  /** What is judged: the rows of its tables are shown from it. */
  readonly document: Document;
  readonly judgement: Judgement;
  readonly answers: Answers;
  /** What is reviewed beside it; null where it is alone. */
  readonly beside: Beside | null;
};

/** The other texts of a review, as far as an answer may go for them, too. */
export type Beside = {
  /** In how many of them the same question is asked. */
  readonly alsoAsk: (question: Question) => number;
  /** In how many of them a pick finds something, and how many places. */
  readonly alsoHold: (pick: Pick) => { readonly files: number; readonly places: number };
};

/**
 * Tells what a person says, all at once. `everywhere`: also in the other texts that ask this question, or, for null, that
 * hold what was shown.
 */
export type Tell = (
  answers: readonly Answer[],
  everywhere?: { readonly question: Question | null } | null,
) => void;
