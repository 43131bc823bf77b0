import type { Project } from "./project.ts";
import type { Transcript } from "./records.ts";

/** Whether a transcript is an interview, and no excerpt from the literature (N2). */
export function isInterview({ reference }: Pick<Transcript, "reference">): boolean {
  return reference === null;
}

/** The interviews of a study. */
export function interviewsOf({ transcripts }: Pick<Project, "transcripts">): readonly Transcript[] {
  return [...transcripts.values()].filter(isInterview);
}

/** The excerpts from the literature, which are counted apart (N2). */
export function excerptsOf({ transcripts }: Pick<Project, "transcripts">): readonly Transcript[] {
  return [...transcripts.values()].filter((one) => !isInterview(one));
}
