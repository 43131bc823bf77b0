import { chosenFiles, type GivenFile, givenAt, inOrder } from "./given-file.ts";

/** What was dropped: its files, and the names of files and folders that the system does not hand out. */
export type Dropped = { readonly files: readonly GivenFile[]; readonly withheld: readonly string[] };

/** The files in what was dropped, those in folders too, in the order of their names; none that nobody means. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Dropped> {
  // The list is emptied as soon as the event is over, so all entries are asked for at once.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return { files: chosenFiles(files), withheld: [] };
  const found = await Promise.all(entries.map(within));
  return {
    files: inOrder(found.flatMap((one) => one.files)),
    withheld: found.flatMap((one) => one.withheld),
  };
}

const nothing: Dropped = { files: [], withheld: [] };

async function within(entry: FileSystemEntry): Promise<Dropped> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(() => null);
    return file
      ? { ...nothing, files: [givenAt(entry.fullPath, file)] }
      : { ...nothing, withheld: [entry.name] };
  }
  if (!isFolder(entry) || entry.name.startsWith(".")) return nothing;
  const { entries, isWhole } = await entriesOf(entry);
  const found = await Promise.all(entries.map(within));
  const withheld = found.flatMap((one) => one.withheld);
  return {
    files: found.flatMap((one) => one.files),
    withheld: isWhole ? withheld : [entry.name, ...withheld],
  };
}

/** A browser hands out the entries of a folder by the hundred. */
async function entriesOf(
  folder: FileSystemDirectoryEntry,
): Promise<{ readonly entries: readonly FileSystemEntry[]; readonly isWhole: boolean }> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    ).catch(() => null);
    if (some === null || some.length === 0) return { entries, isWhole: some !== null };
    entries.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
