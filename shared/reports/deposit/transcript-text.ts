import type { Project } from "../../project/project.ts";
import type { Transcript } from "../../project/records.ts";
import { saidText } from "../plain/said-text.ts";
import { saidTurns } from "../plain/said-turns.ts";
import type { ReportLanguage } from "../report.ts";

/** An interview as plain text, with who speaks and when: see plain/said-text.ts. */
export function transcriptText(project: Project, transcript: Transcript, language: ReportLanguage): string {
  const turns = saidTurns(project, transcript, language);
  return saidText(turns, { speakers: true, times: true, numbers: false });
}
