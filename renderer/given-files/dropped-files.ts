import { chosenFiles, type GivenFile, givenAt, inOrder } from "./given-file.ts";

/** The files in what was dropped, those in folders too, in the order of their names; none that nobody means. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly GivenFile[]> {
  // The list is emptied as soon as the event is over, so all entries are asked for at once.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles(files);
  const found = await Promise.all(entries.map(filesIn));
  return inOrder(found.flat());
}

async function filesIn(entry: FileSystemEntry): Promise<readonly GivenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(() => null);
    return file ? [givenAt(entry.fullPath, file)] : [];
  }
  if (!isFolder(entry) || entry.name.startsWith(".")) return [];
  const found = await Promise.all((await entriesOf(entry)).map(filesIn));
  return found.flat();
}

/** A browser hands out the entries of a folder by the hundred. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    ).catch(() => []);
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
