import { type Packed, pack } from "../archive/zip.ts";

/**
 * The packed parts of the file that was written last. From one writing to the next nearly all parts stay as they are,
 * and packing is most of the work. A part is recognised by the SHA-256 of its content alone, so a found part is
 * always what packing would give. Originals that are stored unpacked are not held.
 */
export class PackedParts {
  private last: ReadonlyMap<string, Packed> = new Map();

  /** Gives the packed form of one part after the other; `end` drops the parts that were not asked for. */
  writing(): { pack(bytes: Uint8Array, sha256: string): Packed; end(): void } {
    const { last } = this;
    const next = new Map<string, Packed>();
    return {
      pack: (bytes, sha256) => {
        const known = next.get(sha256) ?? last.get(sha256);
        const packed = known ?? pack(bytes, !isZip(bytes));
        if (packed.method === 8) next.set(sha256, packed);
        return packed;
      },
      end: () => {
        this.last = next;
      },
    };
  }
}

/** A .docx is compressed already. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
