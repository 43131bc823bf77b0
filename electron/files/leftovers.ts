import path from "node:path";
import { type FilePort, listIfThere } from "./file-port.ts";
import { isUnfinished } from "./replace-file.ts";

/** A leftover must be this old: another computer may be writing in the same shared folder, but never for so long. */
const SURELY_ABANDONED_MS = 60 * 60 * 1000;

/** Removes what saves that were killed half-way left in a folder. `now` is the time, in milliseconds. */
export async function sweepLeftovers(port: FilePort, folder: string, now: number): Promise<void> {
  try {
    for (const name of (await listIfThere(port, folder)).filter(isUnfinished)) {
      const file = path.join(folder, name);
      const age = now - (await port.facts(file)).modifiedAt.getTime();
      if (age > SURELY_ABANDONED_MS) await port.remove(file);
    }
  } catch {
    // Leftovers take room and do no harm; the next start tries again.
  }
}

/** The same for all folders that the host keeps for itself. */
export async function sweepData(port: FilePort, dataFolder: string, now: number): Promise<void> {
  await sweepLeftovers(port, dataFolder, now);
  const copies = path.join(dataFolder, "copies");
  const projects = await listIfThere(port, copies).catch(() => []);
  for (const project of projects) await sweepLeftovers(port, path.join(copies, project), now);
}
