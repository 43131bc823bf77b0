import { addedOf, type ProjectDiff } from "../project/diff.ts";
import type { Loss } from "./losses.ts";

/** How much there is of each kind; notes are those in the margin. */
export type ProjectFigures = Readonly<
  Record<"transcripts" | "codes" | "codings" | "notes" | "memos" | "people", number>
>;

/** A project of another program as it would be taken in. Nothing of the study has changed yet. */
export type TakenProject = {
  readonly diff: ProjectDiff;
  /** What the project is called there; "" where it has no name. */
  readonly name: string;
  /** Which program wrote it; "" where it does not say. */
  readonly origin: string;
  /** What of it the study has already, and is not taken in twice. Codes and people are those that met their namesakes. */
  readonly here: ProjectFigures;
  readonly losses: readonly Loss[];
  /** The files of the transcripts that are new, by SHA-256. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
  /** In how many of the new transcripts it was left open who speaks. */
  readonly open: number;
};

/** What a diff adds to a study. */
export function addedFigures(diff: ProjectDiff): ProjectFigures {
  return {
    transcripts: addedOf(diff, "transcript").length,
    codes: addedOf(diff, "code").length,
    codings: addedOf(diff, "coding").length,
    notes: addedOf(diff, "passage").length,
    memos: addedOf(diff, "memo").length,
    people: addedOf(diff, "participant").length,
  };
}
