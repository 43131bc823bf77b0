import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { HouseStyle } from "../project/records.ts";

/** Chooses conventions of the journal; those that are left out stay. */
export function changeHouseStyle(
  { study }: Project,
  change: Partial<HouseStyle>,
): Outcome<ProjectDiff, "nothing-changed"> {
  const houseStyle = { ...study.houseStyle, ...change };
  const stays = (Object.keys(houseStyle) as (keyof HouseStyle)[]).every(
    (name) => houseStyle[name] === study.houseStyle[name],
  );
  return stays ? refused("nothing-changed") : done(diffOf({ updated: [updateOf(study, { houseStyle })] }));
}

/**
 * Says which names are printed for others than the participants. Empty ones and repetitions are left out. A name that a
 * quote prints already may go: what is printed stays.
 */
export function changeStandIns(
  { study }: Project,
  names: readonly string[],
): Outcome<ProjectDiff, "nothing-changed"> {
  const standIns = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
  if (JSON.stringify(standIns) === JSON.stringify(study.standIns)) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { standIns })] }));
}

/** All names that a print form may put in another's place: those of the participants, and those for others. */
export function namesForPrint({ study, participants }: Project): readonly string[] {
  return [...new Set([...[...participants.values()].map(({ pseudonym }) => pseudonym), ...study.standIns])];
}
