import { useMemo } from "react";
import { type CodingFilter, standingFilter } from "../../shared/coding/shown-codings.ts";
import { useDeskState } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";

/** The filter of the desk as far as what it names is in the study: nothing is hidden for what nobody can choose any more. */
export function useFilter(): CodingFilter {
  const filter = useDeskState((state) => state.filter);
  const codes = useProjectPart((project) => project.codes);
  const participants = useProjectPart((project) => project.participants);
  const study = useProjectPart((project) => project.study);
  return useMemo(
    () => standingFilter({ codes, participants, study }, filter),
    [codes, participants, study, filter],
  );
}
