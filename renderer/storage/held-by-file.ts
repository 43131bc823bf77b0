import type { ShelfEntry } from "../../shared/bridge.ts";
import { UnreadableFile } from "../../shared/outcome.ts";
import { metaHere } from "./database.ts";
import { continues, manifestIn } from "./rebuild-study.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Whether the project file of a study that is not open is there, whole, and holds all that the host remembers, its tail and the
 * database have of it. Only then may all else of the study be deleted without a loss.
 */
export async function isHeldByFile(
  { bridge }: Pick<Surroundings, "bridge">,
  { projectId, place, certificate }: ShelfEntry,
): Promise<boolean> {
  if (!place) return false;
  const [there, here, tail] = await Promise.all([
    bridge.readProject(place.token),
    metaHere(projectId),
    bridge.readTail(projectId),
  ]);
  const manifest = there.is === "read" ? manifestIn(there.bytes) : null;
  if (there.is === "failed" || manifest?.projectId !== projectId) return false;
  if (tail.some(({ to }) => to > manifest.generation)) return false;
  try {
    return (await continues(there.bytes, certificate)) && (!here || (await continues(there.bytes, here)));
  } catch (error) {
    if (error instanceof UnreadableFile) return false;
    throw error;
  }
}
