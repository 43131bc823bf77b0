import type { TranscriptId } from "../../shared/project/records.ts";
import { useDesk } from "../storage/desk.ts";

/** Leads to a place in an interview's text, whatever Check shows of it; in UTF-16 code units. */
export function useGoToTurn(): (transcriptId: TranscriptId, place: number) => void {
  const desk = useDesk();
  return (transcriptId, place) =>
    desk.set({
      ...{ transcriptId, checkView: "turns" },
      show: { transcriptId, span: { start: place, end: place } },
    });
}
