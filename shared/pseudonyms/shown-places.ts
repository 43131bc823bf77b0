import type { StudyPlace } from "../gate/places.ts";
import { idsIn, type Project } from "../project/project.ts";

/**
 * Of places in a study those whose words may be shown to somebody who sees `seen` of it: who codes blind sees no record with what others coded, quoted
 * and wrote on that, and so none of its words (rule B9). What is done is done in the other places, too.
 */
export function shownPlaces<Place extends Pick<StudyPlace, "record">>(
  places: readonly Place[],
  seen: Project,
): readonly Place[] {
  const ids = idsIn(seen);
  return places.filter(({ record }) => ids.has(record));
}
