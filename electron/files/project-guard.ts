import type { FileFault, ProjectCounts } from "../../shared/bridge.ts";
import { type MayReplace, sha256Of } from "./replace-file.ts";

/** What the guard needs to know of a project file. */
export type ProjectFacts = {
  readonly schema: number;
  readonly projectId: string;
  readonly generation: number;
  readonly counts: ProjectCounts;
};

/** The facts of a whole project file; null for anything else. A file of a newer schema has facts too. */
export type ReadFacts = (bytes: Uint8Array) => ProjectFacts | null;

/**
 * Whether a project file may be replaced by `bytes`. `expected` is the SHA-256 of the file that the writer
 * knows, or null when there should be none.
 *
 * Refused: what is no project; replacing a file of a newer schema; a file that changed underneath, or is
 * gone; a file that is no project; a project that holds something by one that holds nothing; a newer
 * generation by an older one of the same project. A file of no bytes may be replaced: some dialogs make one.
 */
export function projectGuard(readFacts: ReadFacts, bytes: Uint8Array, expected: string | null): MayReplace {
  return (there) => {
    const next = readFacts(bytes);
    if (!next) return "not-a-project";
    if (!there) return expected === null ? null : "not-found";
    if (there.length === 0) return null;
    const now = readFacts(there);
    if (now && now.schema > next.schema) return "newer-schema";
    if (sha256Of(there) !== expected) return "changed-underneath";
    if (!now) return "not-a-project";
    return losing(now, next);
  };
}

/** What would be lost if `next` took the place of `now`. */
export function losing(now: ProjectFacts, next: ProjectFacts): FileFault | null {
  if (isEmpty(next.counts) && !isEmpty(now.counts)) return "would-empty";
  if (next.projectId === now.projectId && next.generation < now.generation) return "older-generation";
  return null;
}

export function isEmpty({ transcripts, participants, codes, codings }: ProjectCounts): boolean {
  return transcripts + participants + codes + codings === 0;
}
