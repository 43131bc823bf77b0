import {
  headLength,
  isNoProjectByName,
  mayBeProject,
  qualcoderFile,
} from "../../shared/formats/project-formats.ts";
import { isProjectArchive, largestProject, type ProjectFile, sizeOf } from "./read-project.ts";

/** To ask the browser for a file's beginning holds the window for a millisecond: files are not all asked for at once, nor any whose name tells. */
const lookedAtTogether = 10;

type InFolder = ProjectFile & { readonly folder: string };

/**
 * Parts files that were given into projects of other programs and the rest, by what is in them. What lies beside QualCoder's data.qda, or
 * deeper, is the project's own: it is neither, and the project is called after its folder. A file that cannot be read is of the rest.
 */
export async function projectsAmong<File extends InFolder>(
  files: readonly File[],
): Promise<{ readonly projects: readonly File[]; readonly others: readonly File[] }> {
  const homes = files.filter(isInHome).map(({ folder }) => folder);
  const isBeside = (file: File) => !isInHome(file) && homes.some((home) => isWithin(file.folder, home));
  const own = files.filter((file) => !isBeside(file));
  const are: boolean[] = [];
  for (let at = 0; at < own.length; at += lookedAtTogether)
    are.push(...(await Promise.all(own.slice(at, at + lookedAtTogether).map(isProject))));
  return {
    projects: own.filter((_, n) => are[n]).map(calledAfterFolder),
    others: own.filter((_, n) => !are[n]),
  };
}

function isInHome({ name, folder }: InFolder): boolean {
  return folder !== "" && name.toLowerCase() === qualcoderFile;
}

function isWithin(folder: string, home: string): boolean {
  return folder === home || folder.startsWith(`${home}/`);
}

function calledAfterFolder<File extends InFolder>(file: File): File {
  return isInHome(file) ? { ...file, name: file.folder.split("/").at(-1) ?? file.name } : file;
}

async function isProject(file: ProjectFile): Promise<boolean> {
  if (isNoProjectByName(file.name)) return false;
  try {
    const head = await headOf(file);
    if (!mayBeProject(file.name, head)) return false;
    const isArchive = head[0] === 0x50 && head[1] === 0x4b;
    // One that is too large is told to be so where projects are.
    if (!isArchive || sizeOf(file) > largestProject || /\.(?:qdpx|qda|qda\.zip)$/i.test(file.name))
      return true;
    return await isProjectArchive(file);
  } catch {
    return false;
  }
}

async function headOf({ content }: ProjectFile): Promise<Uint8Array> {
  if (!(content instanceof Blob)) return content.subarray(0, headLength);
  return new Uint8Array(await content.slice(0, headLength).arrayBuffer());
}
