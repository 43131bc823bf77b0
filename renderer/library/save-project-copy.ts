import type { ShelfEntry } from "../../shared/bridge.ts";
import { projectFileName, saveBytes } from "../storage/save-bytes.ts";
import type { Surroundings } from "../storage/surroundings.ts";

/** Saves the file of a study that is not open, as its database has it. Answers whether there is one now. */
export async function saveProjectCopy(
  { bridge, jobs }: Pick<Surroundings, "bridge" | "jobs">,
  { projectId, name }: Pick<ShelfEntry, "projectId" | "name">,
): Promise<boolean> {
  const { bytes } = await jobs.fileFromDatabase(projectId);
  return (await saveBytes(bridge, projectFileName(name), bytes)).is !== "cancelled";
}
