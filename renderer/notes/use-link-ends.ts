import { useMemo } from "react";
import { passagesLinked } from "../../shared/memos/link-ends.ts";
import { findPassage, type Project } from "../../shared/project/project.ts";
import type { PassageId, RichText } from "../../shared/project/records.ts";
import { type PointAtPassage, passageAt } from "../../shared/reading/passage-at.ts";

export type LinkEnds = {
  /** Holds the place of a link that is about to be put into the note. */
  hold(project: Project, place: PointAtPassage): void;
  /** The places for links of `after` whose passages are not in the study; `before` is what the note says there. */
  endsFor(project: Project, before: RichText, after: RichText): readonly PointAtPassage[];
};

/**
 * The ends of the links of a note that is being written. A passage goes with its last link (rule R6), but the note's own
 * undo brings the link back: so as long as the note is open, the places of those that went are held. One whose text was
 * corrected meanwhile is let go, since the words may stand elsewhere.
 */
export function useLinkEnds(): LinkEnds {
  return useMemo(() => {
    const held = new Map<PassageId, { readonly place: PointAtPassage; readonly text: string }>();
    const textOf = (project: Project, { transcriptId }: PointAtPassage) =>
      project.transcripts.get(transcriptId)?.text ?? "";
    const hold = (project: Project, place: PointAtPassage) => {
      held.set(place.passageId, { place, text: textOf(project, place) });
    };
    return {
      hold,
      endsFor(project, before, after) {
        for (const passageId of passagesLinked(before)) {
          const passage = findPassage(project, passageId);
          if (!passage || passage.lost || passage.note !== "") continue;
          const { transcriptId, start, end, by, at } = passage;
          hold(project, { passageId, transcriptId, span: { start, end }, by, at });
        }
        return passagesLinked(after).flatMap((passageId) => {
          const known = findPassage(project, passageId) ? undefined : held.get(passageId);
          const fits = known && textOf(project, known.place) === known.text;
          return fits && passageAt(project, known.place).is === "done" ? known.place : [];
        });
      },
    };
  }, []);
}
