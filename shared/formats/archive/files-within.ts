import type { UnreadableFile } from "../../outcome.ts";
import { archiveKind } from "./archive-kind.ts";
import { unzipEach } from "./unzip.ts";

/** Whether a file is an archive of files that somebody means one by one: a zip by its name that is no document of a program, whatever that is called. */
export function isArchiveOfFiles(name: string, bytes: Uint8Array): boolean {
  if (!/\.zip$/i.test(name)) return false;
  const kind = archiveKind(bytes)?.kind;
  return kind === undefined || kind === "zip";
}

/**
 * Whether a file in a folder or an archive is one that somebody means when they give the whole: none that a system or a program
 * hides or leaves behind (.DS_Store, __MACOSX, Thumbs.db, Word's "~$Anna.docx"), and no study of Kvali's own. `path`: from the
 * folder on, with "/" between.
 */
export function isMeant(path: string): boolean {
  const isHidden = path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
  return !isHidden && !/(?:^|\/)(?:~\$[^/]*|thumbs\.db|desktop\.ini|[^/]*\.kvali)$/i.test(path);
}

/** Names in their order, "Interview 2" before "Interview 10"; the same on every machine. */
export function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true }) || (a < b ? -1 : 1);
}

/** A file in an archive, by its path within it: its bytes, or why they cannot be had. */
export type FileWithin = { readonly path: string; readonly bytes: Uint8Array | UnreadableFile };

/** The files in a zip that somebody means by it, in the order of their names. Throws what unzip.ts throws of the archive itself. */
export function filesWithin(bytes: Uint8Array): readonly FileWithin[] {
  return [...unzipEach(bytes, { only: isMeant })]
    .map(([path, inner]): FileWithin => ({ path, bytes: inner }))
    .sort((a, b) => byNumber(a.path, b.path));
}
