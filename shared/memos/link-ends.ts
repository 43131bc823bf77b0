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
 * The passages that come into the study because a text of a memo links to them now: of `ends`, those that are not
 * there yet. Places that no link of the text leads to are passed over (rule R6).
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

/** The passages that go with their last link, when a memo has this text instead of its own: those without a note (rule R6). */
export function goingEnds(project: Project, { id, body }: Memo, after: RichText): readonly Passage[] {
  const stays = new Set<string>(passagesLinked(after));
  return passagesLinked(body).flatMap((passageId) => {
    const passage = stays.has(passageId) ? null : findPassage(project, passageId);
    return passage && passage.note === "" && !isLinked(project, passageId, id) ? [passage] : [];
  });
}
