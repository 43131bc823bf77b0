import type { Rest } from "./answers.ts";
import type { Sureness } from "./sureness.ts";

/**
 * What the program asks of a file before its words are given to anybody for good. Each says what is proposed and meanwhile
 * stands so in the draft. "likely": it is shown, and stands if nobody objects; "not-known": it wants an answer.
 */
export type Question = {
  /** The same as long as it is the same question about the same file. */
  readonly id: string;
  readonly sure: Exclude<Sureness, "sure">;
  /** The number of the turn to look at first, from 1; null where there is none. */
  readonly turn: number | null;
} & (
  | {
      /** One side is labelled: who says the rest? */
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
      /** A table was read by its columns: are they what they are taken for? */
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
