import type { UnreadableCode } from "../../shared/outcome.ts";

/** What a worker is asked, by the name of the question: what is given, what is told on the way, and the answer. */
export type Questions = {
  readonly [name: string]: { readonly asked: unknown; readonly told?: unknown; readonly answer: unknown };
};

/** A question as it travels. */
export type Question = { readonly number: number; readonly name: string; readonly asked: unknown };

/** What comes back: some news on the way, and at the end the answer, or why there is none. */
export type Reply =
  | { readonly number: number; readonly is: "told"; readonly told: unknown }
  | { readonly number: number; readonly is: "answered"; readonly answer: unknown }
  | {
      readonly number: number;
      readonly is: "refused";
      /** Of the error; of a file that cannot be read also its code. */
      readonly name: string;
      readonly message: string;
      readonly code: UnreadableCode | null;
      readonly detail: string;
    };
