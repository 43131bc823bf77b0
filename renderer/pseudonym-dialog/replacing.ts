import type { ListedName } from "../../shared/gate/name-list.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Decided } from "../../shared/pseudonyms/spots.ts";

/** What a person said of how the names of a key are replaced. */
export type Replacing = {
  /** Whether words are replaced, too, that may be something else than the name. */
  readonly alsoDoubtful: boolean;
  /** Whether the names are put back in the place of their pseudonyms. */
  readonly isBack: boolean;
  readonly decided: Decided;
  /** The key when it was said: names are decided by their numbers in it. */
  readonly names: readonly ListedName[];
  /** The study when it was said: places are known by where they stand in it. */
  readonly of: Project | null;
};

/** Before anything was said. */
export const nothingSaid: Replacing = {
  alsoDoubtful: false,
  isBack: false,
  decided: new Map(),
  names: [],
  of: null,
};

/**
 * The same for another state of the key: what was ticked for a name that is not in it any more is as nobody said anything. So is all that was ticked in
 * another state of the study (Undo works over a dialog, too), where other words may stand in those places.
 */
export function sameForKey(said: Replacing, names: readonly ListedName[], of: Project): Replacing {
  if (said.of !== of) return { ...said, decided: new Map(), names, of };
  const numbers = new Map(names.map(({ name }, number) => [name, number]));
  const decided = new Map<string, number | null>();
  for (const [spot, which] of said.decided) {
    const now = which === null ? null : numbers.get(said.names[which]?.name ?? "");
    if (now !== undefined) decided.set(spot, now);
  }
  return { ...said, decided, names };
}
