import { useMemo } from "react";
import { passagesLinked } from "../../shared/memos/link-ends.ts";
import { findPassage, type Project } from "../../shared/project/project.ts";
import type { PassageId, RichText } from "../../shared/project/records.ts";
import { type PointAtPassage, passageAt } from "../../shared/reading/passage-at.ts";

export type LinkEnds = {
  /** Remembers the span of a link that is about to be put into the note. */
  hold(project: Project, place: PointAtPassage): void;
  /** The spans for links of `after` whose passages are not in the study. `before` is the note's text in the study. */
  endsFor(project: Project, before: RichText, after: RichText): readonly PointAtPassage[];
};

/**
 * The ends of the links of an open note. A passage goes with its last link (rule R6), but the note's own undo may
 * bring the link back: so the spans of such passages are remembered while the note is open. A span is forgotten when
 * its text is corrected, since the words may stand elsewhere.
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
