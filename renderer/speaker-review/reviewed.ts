import type { Answer, Answers } from "../../shared/speakers/answers.ts";
import type { Document } from "../../shared/speakers/document.ts";
import type { Judgement } from "../../shared/speakers/judge-speakers.ts";
import type { Pick } from "../../shared/speakers/picks.ts";
import type { Question } from "../../shared/speakers/questions.ts";

/**
 * A text whose speakers are reviewed: a file of an import, or an interview of the study. The caller is told each
 * answer, judges anew and hands in the new judgement.
 */
export type Reviewed = {
  /** The name of the interview. People without a name of their own are named after it. */
  readonly name: string;
  /** The document; the rows of its tables are shown. */
  readonly document: Document;
  readonly judgement: Judgement;
  readonly answers: Answers;
  /** The other texts of the review; null when there are none. */
  readonly beside: Beside | null;
};

/** The other texts of a review, as far as an answer may go for them, too. */
export type Beside = {
  /** In which of them somebody of that name takes part, who would be the same person. */
  readonly alsoCalled: (pseudonym: string) => readonly string[];
  /** In how many of them the same question is asked. */
  readonly alsoAsk: (question: Question) => number;
  /** In how many of them a pick finds something, and how many places. */
  readonly alsoHold: (pick: Pick) => { readonly files: number; readonly places: number };
};

/**
 * Gives answers, all at once. `everywhere`: also to the other texts that ask this question, or, for null, where the
 * pick finds something.
 */
export type Tell = (
  answers: readonly Answer[],
  everywhere?: { readonly question: Question | null } | null,
) => void;
