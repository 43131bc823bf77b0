import { interviewsOf } from "../../project/interviews.ts";
import type { Project } from "../../project/project.ts";
import type { Transcript } from "../../project/records.ts";
import { fileNamesFor } from "../../text/file-name.ts";
import { transcriptsByName } from "../extracts.ts";
import type { ReportLanguage } from "../report.ts";

/** An interview, and the file of the package in which it stands. */
export type DepositedInterview = { readonly transcript: Transcript; readonly file: string };

/** The interviews by name, each with its file. Excerpts from the literature are none: they are published by others. */
export function depositedInterviews(
  project: Project,
  language: ReportLanguage,
): readonly DepositedInterview[] {
  const interviews = new Set(interviewsOf(project));
  const inOrder = transcriptsByName(project, language).filter((one) => interviews.has(one));
  const names = fileNamesFor(
    inOrder.map(({ name }) => name),
    "txt",
    "interview",
  );
  return inOrder.map((transcript, at) => ({ transcript, file: `transcripts/${names[at] ?? ""}` }));
}
