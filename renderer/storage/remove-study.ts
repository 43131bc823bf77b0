import Dexie from "dexie";
import { done, type Outcome, refused } from "../../shared/outcome.ts";
import { databaseName } from "./database.ts";
import { forgetStudy } from "./kept-of-study.ts";
import { takeLock } from "./study-lock.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Deletes a study from this computer: its database, what the browser keeps beside it, the host's own copies, and its place on the shelf. Its project
 * file stays. The shelf goes last: a removal that is cut short leaves a study that can still be rebuilt.
 */
export async function removeStudy(
  { bridge, beenHere }: Pick<Surroundings, "bridge" | "beenHere">,
  projectId: string,
): Promise<Outcome<null, "open-elsewhere">> {
  const lock = await takeLock(projectId);
  if (!lock) return refused("open-elsewhere");
  try {
    await Dexie.delete(databaseName(projectId));
    await bridge.unshelve(projectId);
    await beenHere.delete(projectId);
    forgetStudy(localStorage, projectId);
    return done(null);
  } finally {
    lock.release();
  }
}
