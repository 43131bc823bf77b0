import { useEffect, useState, useSyncExternalStore } from "react";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import { oneForStudy } from "../storage/beside-study.ts";
import { useJournal } from "../storage/journal-desk.ts";
import { useSession } from "../storage/use-study.ts";
import { type CheckedByNow, CheckedDesk, checkedWorker } from "./checked-desk.ts";
import type { ToldBeside } from "./checked-job.ts";

const deskOf = oneForStudy(() => new CheckedDesk(checkedWorker));

/** How the study's interviews were corrected, and if wanted how many errors they had, a moment after the last change. */
export function useCheckedByNow(project: Project, wantsRates = false): CheckedByNow {
  const { study } = useSession();
  const { texts, state } = useJournal();
  const desk = deskOf(study);
  const now = useSyncExternalStore(desk.subscribe, desk.read);
  const { transcripts, checks, correctionNotes, study: settings } = project;
  useEffect(() => (wantsRates ? desk.withRates() : undefined), [desk, wantsRates]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the project says nothing of it
  useEffect(() => {
    if (state === "whole") desk.take(project, texts);
  }, [desk, texts, state, transcripts, checks, correctionNotes, settings]);
  return state === "failed" ? { ...now, state } : now;
}

/** An interview beside its text as it came (`otherId` null) or beside another interview; null until it is compared, "failed" where it could not be. */
export function useBeside(
  checked: CheckedByNow,
  transcriptId: TranscriptId,
  otherId: TranscriptId | null,
): { readonly is: ToldBeside | "failed" } | null {
  const { study } = useSession();
  const [told, setTold] = useState<{ readonly key: string; readonly is: ToldBeside | "failed" } | null>(null);
  const key = `${transcriptId} ${otherId}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared anew whenever something was worked out anew
  useEffect(() => {
    if (checked.state !== "whole") return;
    let isLeft = false;
    deskOf(study)
      .beside(transcriptId, otherId)
      .then((is) => isLeft || setTold({ key, is }))
      .catch(() => isLeft || setTold({ key, is: "failed" }));
    return () => {
      isLeft = true;
    };
  }, [study, checked, key]);
  return told?.key === key ? told : null;
}
