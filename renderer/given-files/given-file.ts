import { byNumber, isMeant } from "../../shared/formats/archive/files-within.ts";

/** A file as a person gave it: by choosing, dropping or pasting, by itself or in a folder or an archive. */
export type GivenFile = {
  readonly name: string;
  /** Where it stood in the folder or the archive that was given ("Wave 2/North"); empty where it was given by itself. */
  readonly folder: string;
  readonly content: Blob;
  /** Whether its bytes are damaged in the archive that it came in: then there are none. */
  readonly isDamaged?: boolean;
};

/** A file by its path in what was given, with "/" between. */
export function givenAt(path: string, content: Blob): GivenFile {
  const parts = path.split("/").filter((part) => part !== "");
  return { name: parts.at(-1) ?? path, folder: parts.slice(0, -1).join("/"), content };
}

/** Files of a browser's picker: those that were chosen one by one, or those in a folder that somebody means by it, by their names. */
export function chosenFiles(files: Iterable<File>): readonly GivenFile[] {
  return inOrder([...files].map((file) => givenAt(file.webkitRelativePath || file.name, file)));
}

/** Files as they came, but those of folders in the order of their names and without what nobody means. */
export function inOrder(files: readonly GivenFile[]): readonly GivenFile[] {
  const path = ({ folder, name }: GivenFile) => `${folder}/${name}`;
  const alone = files.filter(({ folder }) => folder === "");
  const within = files.filter(({ folder, name }) => folder !== "" && isMeant(`${folder}/${name}`));
  return [...alone, ...within.toSorted((a, b) => byNumber(path(a), path(b)))];
}
