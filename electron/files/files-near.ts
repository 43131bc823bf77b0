import path from "node:path";
import type { FilePort } from "./file-port.ts";

/** Of each folder, and of all folders within it together, so many entries: a folder of everything is not looked through to its end. */
const mostEntries = 5000;

/**
 * The paths in folders, and in the folders within them, as far as they can be read: where somebody moved a file to, who keeps order. Folders that are given come first.
 */
export async function filesNear(port: FilePort, folders: readonly string[]): Promise<readonly string[]> {
  const entriesOf = async (folder: string): Promise<readonly string[]> => {
    const names = await port.list(folder).catch(() => []);
    return names
      .filter((name) => !name.startsWith("."))
      .map((name) => path.join(folder, name))
      .sort()
      .slice(0, mostEntries);
  };
  const first: (readonly string[])[] = [];
  for (const folder of folders) first.push(await entriesOf(folder));
  const within: string[] = [];
  for (const entries of first) {
    const end = within.length + mostEntries;
    for (const entry of entries) {
      if (within.length >= end) break;
      if (mayBeFolder(entry)) within.push(...(await entriesOf(entry)));
    }
  }
  return [...new Set([...first.flat(), ...within])];
}

/** What has an extension with a letter is a file, but for the few folders that are called so; "2024.05.01" is more often a folder. */
function mayBeFolder(entry: string): boolean {
  return !/\p{L}/u.test(path.extname(entry));
}
