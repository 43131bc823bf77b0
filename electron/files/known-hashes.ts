import { type FileAsItWas, isAsItWas } from "./file-as-it-was.ts";
import type { HashedFile } from "./hash-in-steps.ts";

/** The hashes of files by their paths, each as long as the file is as it was when its hash was worked out. */
export class KnownHashes {
  readonly #hashed = new Map<string, HashedFile>();

  /** What the file was when its hash was worked out last; null where it never was. */
  last(file: string): HashedFile | null {
    return this.#hashed.get(file) ?? null;
  }

  /** The hash of a file that is now so; null where it has to be worked out. */
  of(file: string, now: FileAsItWas): HashedFile | null {
    const before = this.last(file);
    return before && isAsItWas(now, before) ? before : null;
  }

  keep(file: string, hashed: HashedFile): void {
    this.#hashed.set(file, hashed);
  }
}
