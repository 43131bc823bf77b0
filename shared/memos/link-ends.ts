import { done, type Outcome } from "../outcome.ts";
import { kindOf } from "../project/kinds.ts";
import { findPassage, type Project } from "../project/project.ts";
import type { Memo, Passage, PassageId, RichText } from "../project/records.ts";
import { isLinked } from "../reading/is-linked.ts";
import { type PointAtPassage, type PointAtPassageRefusal, passageAt } from "../reading/passage-at.ts";
import { linksIn } from "./rich-text.ts";

/** The passages that a text links to, each once. */
export function passagesLinked(body: RichText): readonly PassageId[] {
  return linksIn(body).filter((to): to is PassageId => kindOf(to) === "passage");
}

/**
 * The passages that a memo's text adds to the study by linking to them: those of `ends` that are not in the study
 * yet. Ends without a link in the text are passed over (rule R6).
 */
export function comingEnds(
  project: Project,
  body: RichText,
  ends: readonly PointAtPassage[],
): Outcome<readonly Passage[], PointAtPassageRefusal> {
  const linked = new Set<string>(passagesLinked(body));
  const passages: Passage[] = [];
  for (const place of ends) {
    if (!linked.has(place.passageId) || findPassage(project, place.passageId)) continue;
    const made = passageAt(project, place);
    if (made.is === "refused") return made;
    passages.push(made.value);
  }
  return done(passages);
}

/**
 * The passages that lose their last link when a memo's text is replaced by `after`, and that have no note: they go
 * (rule R6).
 */
export function goingEnds(project: Project, { id, body }: Memo, after: RichText): readonly Passage[] {
  const stays = new Set<string>(passagesLinked(after));
  return passagesLinked(body).flatMap((passageId) => {
    const passage = stays.has(passageId) ? null : findPassage(project, passageId);
    return passage && passage.note === "" && !isLinked(project, passageId, id) ? [passage] : [];
  });
}
