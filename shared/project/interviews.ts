import type { Project } from "./project.ts";
import type { Transcript } from "./records.ts";

/** The interviews of a study: its transcripts that are no excerpts from the literature (N2). */
export function interviewsOf({ transcripts }: Pick<Project, "transcripts">): readonly Transcript[] {
  return [...transcripts.values()].filter(({ reference }) => reference === null);
}

/** The excerpts from the literature, which are counted apart (N2). */
export function excerptsOf({ transcripts }: Pick<Project, "transcripts">): readonly Transcript[] {
  return [...transcripts.values()].filter(({ reference }) => reference !== null);
}
