import { useContext } from "react";
import { findCoding, findPassage } from "../../shared/project/project.ts";
import type { CodingId, PassageId, TranscriptId } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { useDesk } from "../storage/desk.ts";
import { RefusalContext, useSession } from "../storage/use-study.ts";
import { useLatest } from "../ui/use-latest.ts";

/** Leads to what a link in a note points at: in the text that is open, or in another, which is opened there. */
export function useFollow(
  openId: TranscriptId | null,
  onFollow: ((span: Span) => void) | null,
): (to: PassageId | CodingId) => void {
  const refuse = useContext(RefusalContext);
  const { study } = useSession();
  const desk = useDesk();
  return useLatest((to) => {
    const { project } = study.now();
    const found = findPassage(project, to as PassageId) ?? findCoding(project, to as CodingId);
    if (!found) return refuse("no-such-passage");
    if (found.transcriptId === openId && onFollow) return onFollow(found);
    const { transcriptId, start, end } = found;
    desk.set({ place: "read", readView: "one", transcriptId, show: { transcriptId, span: { start, end } } });
  });
}
