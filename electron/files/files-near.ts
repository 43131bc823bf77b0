import path from "node:path";
import type { FilePort } from "./file-port.ts";

/** A folder of everything is not looked through to its end. */
const mostEntries = 5000;

/**
 * The paths in folders, and in the folders within them, as far as they can be read: where somebody moved a file to, who keeps order. Folders that are given come first.
 */
export async function filesNear(port: FilePort, folders: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const entriesOf = async (folder: string): Promise<readonly string[]> => {
    if (found.length >= mostEntries) return [];
    const names = await port.list(folder).catch(() => []);
    return names
      .filter((name) => !name.startsWith("."))
      .map((name) => path.join(folder, name))
      .sort();
  };
  const first: string[] = [];
  for (const folder of folders) first.push(...(await entriesOf(folder)));
  found.push(...first);
  for (const entry of first) {
    // What has an extension is a file, but for the few folders that are called so.
    if (path.extname(entry) !== "") continue;
    found.push(...(await entriesOf(entry)));
  }
  return [...new Set(found)].slice(0, mostEntries);
}
