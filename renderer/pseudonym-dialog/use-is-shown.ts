import { useMemo } from "react";
import type { StudyPlace } from "../../shared/gate/places.ts";
import { idsIn } from "../../shared/project/project.ts";
import { useProject } from "../storage/use-study.ts";

/** Whether a place may be shown: who codes blind is shown no words of what others coded, quoted and wrote on that (rule B9). */
export function useIsShown(): (place: Pick<StudyPlace, "record">) => boolean {
  const visible = useProject();
  return useMemo(() => {
    const seen = idsIn(visible);
    return ({ record }) => seen.has(record);
  }, [visible]);
}
