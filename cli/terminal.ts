import type { Desk } from "../electron/files/replace-file.ts";

/** The surroundings of the program, all that it may ask of the world; tests give their own. */
export type Terminal = {
  readonly desk: Desk;
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** The end of an id, never the same twice; lower-case letters, digits and hyphens. */
  readonly newId: () => string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/** 0: all of it was done; 1: some of it was not; 2: nothing was done. */
export type ExitCode = 0 | 1 | 2;

/** The exit code of a command that did some things and failed at others. What was done before counts as done. */
export function exitOf({ done, failed }: { readonly done: number; readonly failed: number }): ExitCode {
  if (failed === 0) return 0;
  return done === 0 ? 2 : 1;
}

/** Ends a verb with a sentence. Nothing has been written by then, unless the sentence says so. */
export class Stop extends Error {
  constructor(
    readonly sentence: string,
    readonly code: ExitCode = 2,
  ) {
    super(sentence);
    this.name = "Stop";
  }
}

/** A file as the user named it, and where it lies. */
export type Named = { readonly name: string; readonly path: string };
