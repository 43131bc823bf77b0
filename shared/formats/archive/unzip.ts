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
export function unzip(bytes: Uint8Array, options: UnzipOptions = {}): ReadonlyMap<string, Uint8Array> {
  return new Map(wantedEntries(bytes, options).map((entry) => [entry.name, unpacked(bytes, entry)]));
}

/**
 * The same for an archive of files that somebody means one by one: of an entry whose bytes are damaged, why it cannot be had. Throws where the archive
 * itself is refused.
 */
export function unzipEach(
  bytes: Uint8Array,
  options: UnzipOptions = {},
): ReadonlyMap<string, Uint8Array | UnreadableFile> {
  const each = new Map<string, Uint8Array | UnreadableFile>();
  for (const entry of wantedEntries(bytes, options))
    try {
      each.set(entry.name, unpacked(bytes, entry));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      each.set(entry.name, error);
    }
  return each;
}

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  return checked(entry, entry.isDeflated ? inflate(packed, entry.size) : packed.slice());
}

/**
 * The same by the platform's own inflater, for archives of many megabytes: it takes a third of the time, but is not
 * there at once.
 */
export async function unzipNatively(
  bytes: Uint8Array,
  options: UnzipOptions = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const whole = new Map<string, Uint8Array>();
  for (const entry of wantedEntries(bytes, options)) {
    const packed = packedBytes(bytes, entry);
    const inflated = entry.isDeflated ? await inflateNatively(packed, entry.size) : packed.slice();
    whole.set(entry.name, checked(entry, inflated));
  }
  return whole;
}

function wantedEntries(
  bytes: Uint8Array,
  { only = () => true, limits = {} }: UnzipOptions,
): readonly ZipEntry[] {
  const allowed = { ...zipLimits, ...limits };
  const entries = readDirectory(bytes, allowed.entries).filter(
    ({ isFolder, name }) => !isFolder && only(name),
  );
  checkClaims(entries, allowed);
  return entries;
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

function packedBytes(bytes: Uint8Array, { dataStart, compressedSize }: ZipEntry): Uint8Array {
  return bytes.subarray(dataStart, dataStart + compressedSize);
}

function checked({ size, crc }: ZipEntry, whole: Uint8Array): Uint8Array {
  if (whole.length !== size || crc32(whole) !== crc)
    throw new UnreadableFile("damaged-zip", "an entry is not what its checksum says");
  return whole;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  if (packed.length === 0) return new Uint8Array(0);
  const whole = new Growing(size);
  const stream = new Inflate((piece) => whole.add(piece));
  try {
    for (let at = 0; at < packed.length; at += inflateStep)
      stream.push(packed.subarray(at, at + inflateStep), at + inflateStep >= packed.length);
  } catch (error) {
    throw asDamage(error);
  }
  return whole.bytes();
}

/** Fed in small steps, since the inflater hands on the whole output of a step before it can be refused. */
async function inflateNatively(packed: Uint8Array, size: number): Promise<Uint8Array> {
  if (packed.length === 0) return new Uint8Array(0);
  const whole = new Growing(size);
  let at = 0;
  const steps = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      controller.enqueue(packed.slice(at, at + inflateStep));
      at += inflateStep;
      if (at >= packed.length) controller.close();
    },
  });
  const pieces = steps.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) whole.add(piece.value);
  } catch (error) {
    await pieces.cancel().catch(() => undefined);
    throw asDamage(error);
  }
  return whole.bytes();
}

/** The inflated bytes of an entry so far; never more than the archive claims. */
class Growing {
  private readonly whole: Uint8Array;
  private length = 0;

  constructor(size: number) {
    this.whole = new Uint8Array(size);
  }

  add(piece: Uint8Array): void {
    if (this.length + piece.length > this.whole.length)
      throw new UnreadableFile("damaged-zip", "an entry is larger than the archive says");
    this.whole.set(piece, this.length);
    this.length += piece.length;
  }

  bytes(): Uint8Array {
    return this.whole.subarray(0, this.length);
  }
}

function asDamage(error: unknown): UnreadableFile {
  return error instanceof UnreadableFile
    ? error
    : new UnreadableFile("damaged-zip", "an entry cannot be inflated");
}
