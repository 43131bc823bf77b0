import { UnreadableFile } from "../../outcome.ts";

/**
 * The directory of a ZIP archive (PKWARE APPNOTE 6.3.10), read with suspicion: what two programs could
 * read in two ways is refused, so that what was checked is what is used.
 */
export type ZipEntry = {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isDeflated: boolean;
  readonly crc: number;
  /** In bytes, as the directory claims. */
  readonly size: number;
  readonly compressedSize: number;
  /** Where its data begins in the archive. */
  readonly dataStart: number;
};

type Directory = { readonly start: number; readonly end: number; readonly count: number };
type CentralEntry = Omit<ZipEntry, "dataStart"> & {
  readonly headerStart: number;
  readonly nameBytes: Uint8Array;
  readonly method: number;
};

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const end64LocatorSignature = 0x07064b50;
const endLength = 22;
const longestComment = 0xffff;
const symbolicLink = 0o120000;
const fileTypeMask = 0o170000;

/**
 * The entries in the directory's order. Refused as "encrypted": entries that ask for a password; as "damaged-zip": two possible
 * directories, symbolic links, unknown methods, names that leave the folder or that another system reads
 * otherwise, two entries of one name, entries that overlap or reach into the directory.
 */
export function readDirectory(bytes: Uint8Array, mostEntries: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > mostEntries)
    throw new UnreadableFile("too-large", "the archive has more entries than are allowed");
  const central = readCentral(bytes, view, directory);
  checkNames(central);
  return withPlaces(bytes, view, central, directory);
}

/**
 * The end record is found from the back, because a comment of any content may follow it. A comment can
 * itself look like an end record; only one candidate may fit its directory exactly.
 */
function findDirectory(view: DataView): Directory {
  const found: Directory[] = [];
  const earliest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const directory = directoryAt(view, at);
    if (directory) found.push(directory);
  }
  const [only, another] = found;
  if (only && !another) return only;
  if (found.length === 0 && !beginsAsZip(view))
    throw new UnreadableFile("not-a-zip", "the file is no ZIP archive");
  throw damaged(
    another ? "the archive has two directories" : "the archive has no directory: it was cut short",
  );
}

function beginsAsZip(view: DataView): boolean {
  if (view.byteLength < 4) return false;
  const first = view.getUint32(0, true);
  return first === localSignature || first === endSignature;
}

function directoryAt(view: DataView, at: number): Directory | null {
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let start = view.getUint32(at + 16, true);
  let end = at;
  if (view.getUint32(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== count) return null;
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    const large = largeEnd(view, at);
    if (large === null) return null;
    count = Number(view.getBigUint64(large + 32, true));
    size = Number(view.getBigUint64(large + 40, true));
    start = Number(view.getBigUint64(large + 48, true));
    end = large;
  }
  if (start + size !== end) return null;
  if (count > 0 && (size < 46 || view.getUint32(start, true) !== centralSignature)) return null;
  return { start, end, count };
}

/** Where the end record of an archive with 64-bit sizes stands, when there is one. */
function largeEnd(view: DataView, at: number): number | null {
  const locator = at - 20;
  if (locator < 0 || view.getUint32(locator, true) !== end64LocatorSignature) return null;
  const large = Number(view.getBigUint64(locator + 8, true));
  if (large + 56 > locator || view.getUint32(large, true) !== end64Signature) return null;
  return large;
}

function readCentral(bytes: Uint8Array, view: DataView, { start, end, count }: Directory): CentralEntry[] {
  const entries: CentralEntry[] = [];
  let at = start;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature)
      throw damaged("the directory is shorter than it says");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw damaged("the directory is shorter than it says");
    entries.push(centralEntry(bytes, view, at, nameLength, extraLength));
    at = next;
  }
  if (at !== end) throw damaged("the directory is longer than it says");
  return entries;
}

function centralEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): CentralEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const mode = view.getUint16(at + 40, true);
  if (flags & 0x2041) throw new UnreadableFile("encrypted", "the archive is encrypted");
  if (method !== 0 && method !== 8) throw damaged("the archive is packed in a way that is not known");
  if ((mode & fileTypeMask) === symbolicLink) throw damaged("the archive holds a link to another file");

  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = entryName(nameBytes);
  const sizes = largeSizes(view, at + 46 + nameLength, extraLength, {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    headerStart: view.getUint32(at + 42, true),
  });
  if (method === 0 && sizes.size !== sizes.compressedSize) throw damaged("an entry claims two sizes");
  return {
    ...sizes,
    name,
    nameBytes,
    method,
    isFolder: name.endsWith("/"),
    isDeflated: method === 8,
    crc: view.getUint32(at + 16, true),
  };
}

type Sizes = Pick<CentralEntry, "size" | "compressedSize" | "headerStart">;

/** Sizes of 64 bits stand in an extra field, in a fixed order, and only those that did not fit into 32. */
function largeSizes(view: DataView, extraStart: number, extraLength: number, sizes: Sizes): Sizes {
  const large = { ...sizes };
  const missing = (["size", "compressedSize", "headerStart"] as const).filter(
    (field) => sizes[field] === 0xffffffff,
  );
  if (missing.length === 0) return large;
  const end = extraStart + extraLength;
  for (let at = extraStart; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    if (at + 4 + missing.length * 8 > end) break;
    missing.forEach((field, n) => {
      large[field] = Number(view.getBigUint64(at + 4 + n * 8, true));
    });
    return large;
  }
  throw damaged("an entry does not tell its size");
}

/**
 * UTF-8, whether the archive says so or not; names of older encodings are only compared, so any one-to-one
 * reading will do.
 */
function entryName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}

function checkNames(entries: readonly CentralEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (!isSafeName(name)) throw damaged("an entry has a name that reaches out of the archive");
    const folded = name.normalize("NFC").toLowerCase();
    if (seen.has(folded)) throw damaged("two entries have one name");
    seen.add(folded);
  }
}

function isSafeName(name: string): boolean {
  const path = name.endsWith("/") ? name.slice(0, -1) : name;
  return path.split("/").every(isSafeStep) && !/[\\:]/.test(path) && !hasControls(path);
}

function isSafeStep(step: string): boolean {
  return step !== "" && step !== "." && step !== ".." && step !== "__proto__";
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 32) return true;
  return false;
}

/**
 * Follows every entry to its own header, which must agree with the directory, and sees that no two share a
 * byte.
 */
function withPlaces(
  bytes: Uint8Array,
  view: DataView,
  entries: readonly CentralEntry[],
  directory: Directory,
): readonly ZipEntry[] {
  const places: { readonly start: number; readonly end: number }[] = [];
  const placed = entries.map(({ headerStart, nameBytes, method, ...entry }) => {
    if (headerStart + 30 > directory.start || view.getUint32(headerStart, true) !== localSignature)
      throw damaged("an entry is not where the directory says");
    const nameStart = headerStart + 30;
    const nameLength = view.getUint16(headerStart + 26, true);
    const dataStart = nameStart + nameLength + view.getUint16(headerStart + 28, true);
    const end = dataStart + entry.compressedSize;
    if (end > directory.start) throw damaged("an entry reaches into the directory");
    const agrees =
      (view.getUint16(headerStart + 6, true) & 0x2041) === 0 &&
      view.getUint16(headerStart + 8, true) === method &&
      areEqual(bytes.subarray(nameStart, nameStart + nameLength), nameBytes);
    if (!agrees) throw damaged("an entry and the directory disagree");
    places.push({ start: headerStart, end });
    return { ...entry, dataStart };
  });
  places.sort((a, b) => a.start - b.start);
  places.forEach(({ start }, n) => {
    if (n > 0 && start < (places[n - 1]?.end ?? 0)) throw damaged("two entries overlap");
  });
  return placed;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, n) => byte === b[n]);
}

function damaged(message: string): UnreadableFile {
  return new UnreadableFile("damaged-zip", message);
}
