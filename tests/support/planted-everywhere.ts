import type { PlaceName } from "../../shared/gate/places.ts";
import type { Project } from "../../shared/project/project.ts";
import { studyOfTexts } from "./study-of-texts.ts";

/** Names that stand nowhere else. */
export const planted = ["Åsaliina", "Kirunavaara"];
/** Their key. */
export const keyOfPlanted = [
  { name: "Åsaliina", pseudonym: "Marta", line: 2 },
  { name: "Kirunavaara", pseudonym: "Place 1", line: 3 },
];

/** Where names are left, whatever the key says: who worked in the study, published works, what is about the study’s own columns and gate, programs. */
export const placesLeft: ReadonlySet<PlaceName> = new Set([
  ...(["coder.name", "study.author", "study.attribution", "study.exception"] as const),
  ...(["transcript.reference", "transcript.machine"] as const),
]);

/** A study with texts in every kind of place, as `say` gives them, by their number from 0; what names are left in names nobody. */
export function plantedEverywhere(say: (nth: number) => string): Project {
  let nth = -1;
  return studyOfTexts((is, isColumn) => {
    if (isColumn || placesLeft.has(is)) return "Ek";
    nth += 1;
    return say(nth);
  });
}
