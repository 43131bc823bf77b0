import { Inflate } from "fflate";
import { UnreadableFile } from "../../outcome.ts";
import { crc32 } from "./crc32.ts";
import { readDirectory, type ZipEntry } from "./zip-directory.ts";

/**
 * What an archive may cost. Sizes are bytes after inflation, counted while they come, not as the archive
 * claims.
 */
export type ZipLimits = {
  readonly entryBytes: number;
  readonly totalBytes: number;
  readonly entries: number;
  /** How many bytes one compressed byte may become, once an entry is larger than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
};

export const zipLimits: ZipLimits = {
  entryBytes: 200 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  entries: 10_000,
  ratio: 200,
  ratioFrom: 1024 * 1024,
};

export type UnzipOptions = {
  /** Which entries to inflate; all when left out. The directory is checked in full either way. */
  readonly only?: (name: string) => boolean;
  readonly limits?: Partial<ZipLimits>;
};

/** Small enough that a bomb is met before it has grown by more than some 34 MB, large enough to be fast. */
const inflateStep = 32 * 1024;

/**
 * The entries of a ZIP archive by name, folders left out, in the order of its directory. Everything about
 * the archive that could mislead is refused: see zip-directory.ts for names and places; here, sizes that
 * are not as claimed, checksums that do not fit, and more bytes than `limits` allow.
 * Throws UnreadableFile "not-a-zip", "damaged-zip" or "too-large".
 */
export function unzip(
  bytes: Uint8Array,
  { only = () => true, limits = {} }: UnzipOptions = {},
): ReadonlyMap<string, Uint8Array> {
  const allowed = { ...zipLimits, ...limits };
  const entries = readDirectory(bytes, allowed.entries).filter(
    ({ isFolder, name }) => !isFolder && only(name),
  );
  checkClaims(entries, allowed);
  return new Map(entries.map((entry) => [entry.name, inflated(bytes, entry)]));
}

/**
 * Checked before anything is inflated: since no entry may become larger than it claims, the claims bound the
 * cost.
 */
function checkClaims(entries: readonly ZipEntry[], limits: ZipLimits): void {
  let total = 0;
  for (const { size, compressedSize } of entries) {
    total += size;
    if (size > limits.entryBytes || total > limits.totalBytes)
      throw new UnreadableFile("too-large", "the archive holds more bytes than are allowed");
    if (size > limits.ratioFrom && size > compressedSize * limits.ratio)
      throw new UnreadableFile("too-large", "the archive is packed more densely than any document is");
  }
}

function inflated(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const whole = entry.isDeflated ? inflate(packed, entry.size) : packed.slice();
  if (whole.length !== entry.size || crc32(whole) !== entry.crc)
    throw new UnreadableFile("damaged-zip", "an entry is not what its checksum says");
  return whole;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  if (packed.length === 0) return new Uint8Array(0);
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > size)
      throw new UnreadableFile("damaged-zip", "an entry is larger than the archive says");
    whole.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += inflateStep)
      stream.push(packed.subarray(at, at + inflateStep), at + inflateStep >= packed.length);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("damaged-zip", "an entry cannot be inflated");
  }
  return whole.subarray(0, length);
}
