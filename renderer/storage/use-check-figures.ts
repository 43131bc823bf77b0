import { useMemo } from "react";
import { type CheckFigures, checkingProgress } from "../../shared/checking/progress.ts";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";

/** How far each interview is checked; null where nobody wants to know. */
export function useCheckFigures(
  project: Project,
  isWanted: boolean,
): ReadonlyMap<TranscriptId, CheckFigures> | null {
  const { transcripts, checks, study } = project;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the project says nothing of it
  return useMemo(() => {
    if (!isWanted) return null;
    const { interviews } = checkingProgress(project);
    return new Map(interviews.map(({ transcript, figures }) => [transcript.id, figures]));
  }, [transcripts, checks, study.checkPlan, isWanted]);
}
