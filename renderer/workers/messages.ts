import type { UnreadableCode } from "../../shared/outcome.ts";

/** The questions of a worker by name: the input, the progress reports, and the answer. */
export type Questions = {
  readonly [name: string]: { readonly asked: unknown; readonly told?: unknown; readonly answer: unknown };
};

/** What travels to a worker: a question, of which parts may have gone ahead (parts.ts), or that the answer to one is not wanted any more. */
export type Question =
  | PartAhead
  | { readonly is: "asked"; readonly number: number; readonly name: string; readonly asked: unknown }
  | { readonly is: "unwanted"; readonly number: number };

/**
 * What comes back: first that the worker lives; then, for each question, progress reports, and the answer, of which parts may
 * go ahead, or an error.
 */
export type Reply =
  /** The worker holds this lock as long as it lives. */
  | { readonly is: "alive"; readonly lock: string }
  | PartAhead
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

/** Some records of a question or an answer that is yet to come. */
export type PartAhead = {
  readonly number: number;
  readonly is: "part";
  readonly records: readonly object[];
};
