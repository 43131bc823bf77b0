import { UnreadableFile } from "../outcome.ts";
import { zipLimits } from "./archive/unzip.ts";
import { readDirectory } from "./archive/zip-directory.ts";
import { isSqlite } from "./sqlite/read-sqlite.ts";

/**
 * How a project of another program comes: as REFI-QDA, as a codebook alone in that, as a database, as coded sources of ROCK, or as what
 * only its program reads.
 */
export type ProjectFormat = "refi" | "refi-codebook" | "database" | "rock" | "closed";

/** The endings of the files that are read; QualCoder's folder may come in a zip, too. */
export const projectExtensions: readonly string[] = ["qdpx", "qdc", "qda", "sqlite3", "sqlite", "db", "rock"];

/** The file in QualCoder's folder that holds the project. */
export const qualcoderFile = "data.qda";

/** A coded source of ROCK. */
export const rockFile = /\.rock$/i;

const byName: readonly (readonly [ends: RegExp, format: ProjectFormat])[] = [
  [/\.qdpx$/i, "refi"],
  [/\.qdc$/i, "refi-codebook"],
  [/\.(?:qda|qda\.zip|sqlite3?)$/i, "database"],
  [rockFile, "rock"],
  // NVivo, MAXQDA, ATLAS.ti: none says how its own files are read, and all write REFI-QDA.
  [/\.(?:nvpx?|nvcx|mqda|mqbac|mx\d+|mex\d+|atlproj\d*|atlcb|hpr\d*)$/i, "closed"],
];

/** Other archives that are told by their names. */
const otherArchive = /\.(?:docx|xlsx|pptx|odt|ods|odp|epub|kvali)$/i;

/** Whether a file's name tells that it is no project, so that nobody need look into it: a document, or a study of Kvali's own. */
export function isNoProjectByName(fileName: string): boolean {
  return otherArchive.test(fileName);
}

/**
 * What project a file is, by its bytes, and by its name where they do not tell: also where it is damaged, so that this can be said of it.
 * Null for a file that is none.
 */
export function projectFormatOf(fileName: string, bytes: Uint8Array): ProjectFormat | null {
  if (isNoProjectByName(fileName)) return null;
  const named = byName.find(([ends]) => ends.test(fileName))?.[1] ?? null;
  if (isSqlite(bytes)) return named === "closed" ? named : "database";
  if (isZip(bytes)) return inArchive(bytes) ?? named;
  if (/\.db$/i.test(fileName)) return "database";
  if (named !== null) return named;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, headLength));
  if (isCodebook(head)) return "refi-codebook";
  return isRock(head) ? "rock" : null;
}

/** As much of a file as tells whether it may be a project: only what begins as an archive has to be read whole. */
export const headLength = 1024;

/** Whether a file may be a project, by its name and its first bytes. An archive may: what is in it tells. */
export function mayBeProject(fileName: string, head: Uint8Array): boolean {
  return isZip(head) ? !isNoProjectByName(fileName) : projectFormatOf(fileName, head) !== null;
}

function inArchive(bytes: Uint8Array): ProjectFormat | null {
  try {
    const names = readDirectory(bytes, zipLimits.entries).map(({ name }) => name);
    if (names.some((name) => /^[^/]*\.qde$/i.test(name))) return "refi";
    const isDatabase = (name: string) => name.split("/").at(-1)?.toLowerCase() === qualcoderFile;
    if (names.some(isDatabase)) return "database";
    return names.some((name) => rockFile.test(name)) ? "rock" : null;
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** An XML document whose first element is a codebook, in whatever encoding of single bytes. */
function isCodebook(head: string): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<(?:\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<)?CodeBook[\s>]/.test(head);
}

/** A text that names its utterances, cases or coder, or holds codes or attributes, as ROCK does. */
function isRock(head: string): boolean {
  return /\[\[\s*(?:uid|cid|coderid)\s*[=:]\s*\w+\s*\]\]|^---\r?\nROCK_(?:attributes|codes):/im.test(head);
}
