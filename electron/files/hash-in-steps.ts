import { createHash, type Hash } from "node:crypto";
import { type FileAsItWas, isAsItWas } from "./file-as-it-was.ts";
import type { FilePort } from "./file-port.ts";

const pieceBytes = 1024 * 1024;
/** How much one step reads: a fraction of a second, so that whoever waits sees how far it is and can stop. */
const stepBytes = 64 * 1024 * 1024;

export type HashedFile = FileAsItWas & { readonly sha256: string };

/**
 * The SHA-256 of a file, step by step, each of which reads 64 MiB in pieces of one. Between steps the file is closed, so that one may be left unfinished. A file that is
 * another than at the last step is begun anew.
 */
export class HashInSteps {
  #hash: Hash = createHash("sha256");
  #done = 0;
  #of: FileAsItWas | null = null;

  constructor(
    readonly port: FilePort,
    readonly path: string,
  ) {}

  /** Goes on by a step; null while there is more. Throws what the disk throws. */
  async step(): Promise<HashedFile | null> {
    const file = await this.port.open(this.path);
    try {
      const { bytes, modifiedAt } = await file.facts();
      const now = { bytes, modifiedAt };
      if (!this.#of || !isAsItWas(now, this.#of)) {
        this.#hash = createHash("sha256");
        this.#done = 0;
        this.#of = now;
      }
      const end = Math.min(bytes, this.#done + stepBytes);
      while (this.#done < end) {
        const piece = await file.read(this.#done, Math.min(pieceBytes, end - this.#done));
        // It was cut off since: the next step sees another file.
        if (piece.length === 0) return null;
        this.#hash.update(piece);
        this.#done += piece.length;
      }
      if (this.#done < bytes) return null;
      return { sha256: this.#hash.copy().digest("hex"), bytes, modifiedAt };
    } finally {
      await file.close();
    }
  }

  progress(): { readonly is: "hashing"; readonly done: number; readonly bytes: number } {
    return { is: "hashing", done: this.#done, bytes: this.#of?.bytes ?? 0 };
  }
}
