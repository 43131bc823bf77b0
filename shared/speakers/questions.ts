import type { Rest } from "./answers.ts";
import type { Sureness } from "./sureness.ts";

/**
 * A question about who speaks in a file. Each has a proposal, which stands in the draft meanwhile. "likely": the
 * proposal is shown, and stands if nobody objects; "not-known": the question wants an answer.
 */
export type Question = {
  /** The same question about the same file always has the same id. */
  readonly id: string;
  readonly sure: Exclude<Sureness, "sure">;
  /** The number of the turn to look at first, from 1; null where there is none. */
  readonly turn: number | null;
} & (
  | {
      /** Only one side is labelled: who says the rest? */
      readonly asks: "rest";
      readonly labels: readonly string[];
      readonly proposed: Rest;
      readonly words: number;
      readonly paragraphs: number;
      readonly sample: string;
    }
  | {
      /** These words open paragraphs: does somebody speak so? */
      readonly asks: "speaks";
      readonly label: string;
      readonly count: number;
      readonly proposed: boolean;
      readonly sample: string;
    }
  | {
      /** Who interviews? */
      readonly asks: "interviewer";
      readonly labels: readonly string[];
      readonly proposed: readonly string[];
      /** What the proposal is made from: the questions in this file, other files, or nothing. */
      readonly by: "questions" | "other-files" | "nothing";
    }
  | {
      /** An interviewer says more than interviewers do. */
      readonly asks: "odd-share";
      readonly label: string;
      /** Of all words of voices, 0 to 1. */
      readonly share: number;
    }
  | {
      /** A label names several people: do they all speak so? */
      readonly asks: "joint";
      readonly label: string;
      readonly parts: readonly string[];
    }
  | {
      /** A table was read by its columns: are they read rightly? */
      readonly asks: "columns";
      readonly table: number;
    }
  | {
      /** Nobody is named in the whole file. */
      readonly asks: "nobody";
      readonly paragraphs: number;
    }
);

/** Which questions still want an answer. */
export function openQuestions(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ sure }) => sure === "not-known");
}
