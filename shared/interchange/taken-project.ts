import type { ProjectDiff } from "../project/diff.ts";
import { type Kind, kindOf } from "../project/kinds.ts";
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
  const counts = new Map<Kind, number>();
  for (const { id } of diff.added) counts.set(kindOf(id), (counts.get(kindOf(id)) ?? 0) + 1);
  const count = (kind: Kind) => counts.get(kind) ?? 0;
  return {
    transcripts: count("transcript"),
    codes: count("code"),
    codings: count("coding"),
    notes: count("passage"),
    memos: count("memo"),
    people: count("participant"),
  };
}
