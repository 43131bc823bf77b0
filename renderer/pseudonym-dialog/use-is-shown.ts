import { useMemo } from "react";
import type { StudyPlace } from "../../shared/gate/places.ts";
import { onWordsOf } from "../../shared/project/project.ts";
import { useProject } from "../storage/use-study.ts";

/** Whether a place may be shown: who codes blind is shown no comment on a coding of others (rule B9). */
export function useIsShown(): (place: Pick<StudyPlace, "record">) => boolean {
  const visible = useProject();
  return useMemo(() => {
    const seen = new Set<string>(
      [...visible.transcripts.keys()].flatMap((id) => onWordsOf(visible, id).map((one) => one.id)),
    );
    return ({ record }) => !record.startsWith("coding:") || seen.has(record);
  }, [visible]);
}
