import type { SpokenUnit, TypedUnit } from "./print-tokens.ts";

/** One step through a quote's units and the typed ones, both in their order: how many of each it takes, and what they are. */
export type PrintStep = {
  readonly is:
    | "same"
    | "other-case"
    | "left-out"
    | "silent-mark"
    | "cut-mark"
    | "needless-mark"
    | "bracket"
    | "bracket-behind"
    | "replaced"
    | "stand-in"
    | "more"
    | "typed-mark"
    | "unspoken";
  readonly spoken: number;
  readonly typed: number;
};

export type PrintQuestion = {
  readonly spoken: readonly SpokenUnit[];
  readonly typed: readonly TypedUnit[];
  readonly standIns: readonly (readonly string[])[];
  /** How the house marks a cut; other marks are read, too. */
  readonly cutMark: string;
};
