import type { UnreadableCode } from "../../shared/outcome.ts";

/** What a worker is asked, by the name of the question: what is given, what is told on the way, and the answer. */
export type Questions = {
  readonly [name: string]: { readonly asked: unknown; readonly told?: unknown; readonly answer: unknown };
};

/** What travels to a worker: a question, or that the answer to one is not wanted any more. */
export type Question =
  | { readonly is: "asked"; readonly number: number; readonly name: string; readonly asked: unknown }
  | { readonly is: "unwanted"; readonly number: number };

/** What comes back: first that the worker lives, then of each question some news on the way, and its answer or why there is none. */
export type Reply =
  /** The worker holds this lock as long as it lives. */
  | { readonly is: "alive"; readonly lock: string }
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
