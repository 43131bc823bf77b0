import { useCallback, useMemo } from "react";
import { shownCodings, standingFilter } from "../../shared/coding/shown-codings.ts";
import { standingCount } from "../../shared/figures/figures.ts";
import { codingsOf } from "../../shared/project/project.ts";
import type { Coding, Transcript, TranscriptId } from "../../shared/project/records.ts";
import { useDesk } from "../storage/desk.ts";
import { useProjectPart, useSeenNow } from "../storage/use-study.ts";
import { useFilter } from "./use-filter.ts";

/** The codings of a transcript that the filter shows, and how many stand on their words (N5): of these, and in all. */
export type Shown = { readonly codings: readonly Coding[]; readonly count: number; readonly of: number };

export function useShown(transcript: Transcript): Shown {
  const codings = useProjectPart((project) => codingsOf(project, transcript.id));
  const codes = useProjectPart((project) => project.codes);
  const filter = useFilter();
  return useMemo(() => {
    const { id } = transcript;
    const study = { codes, codings: new Map([[id, codings]]), transcripts: new Map([[id, transcript]]) };
    const shown = shownCodings(study, id, filter);
    return { codings: shown, count: standingCount(shown), of: standingCount(codings) };
  }, [codings, codes, transcript, filter]);
}

/** The same for commands, as it is that moment. */
export function useShownNow(transcriptId: TranscriptId): () => readonly Coding[] {
  const seen = useSeenNow();
  const desk = useDesk();
  return useCallback(() => {
    const project = seen();
    return shownCodings(project, transcriptId, standingFilter(project, desk.now().filter));
  }, [seen, desk, transcriptId]);
}
