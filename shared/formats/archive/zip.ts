import { deflateSync } from "fflate";
import { crc32 } from "./crc32.ts";
import { zipLimits } from "./unzip.ts";

export type ZipInput = {
  /** Path with "/" between its steps. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** False stores the bytes as they are, for what is packed already. True when left out. */
  readonly compress?: boolean;
};

/** Bytes as an archive holds them. */
export type Packed = {
  readonly data: Uint8Array;
  /** 0 stored as they are, 8 deflated. */
  readonly method: 0 | 8;
  /** Of the bytes before packing, as is their number. */
  readonly crc: number;
  readonly size: number;
};

/** An entry that was packed before: packing is most of the work of an archive. */
export type PackedInput = { readonly name: string; readonly packed: Packed };

/**
 * 1 January 1980, 00:00, the first moment that a ZIP can name: the same content gives the same bytes on any
 * day.
 */
const dosDate = 0x0021;
const dosTime = 0;
const version = 20;
const namesAreUtf8 = 0x0800;
const mostBytes = 0xffffffff;
const mostEntries = 0xfffe;

/**
 * A ZIP archive of the entries in the order given. The same entries give the same bytes. Throws RangeError
 * for two entries of one name and for more than a plain ZIP can hold (65,534 entries, 4 GB).
 */
export function zip(entries: readonly (ZipInput | PackedInput)[]): Uint8Array {
  if (entries.length > mostEntries) throw new RangeError(`${entries.length} entries are too many for a ZIP`);
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw new RangeError("two entries of a ZIP have one name");
  const packed = entries.map((entry): NamedEntry => {
    const packed = "packed" in entry ? entry.packed : pack(entry.bytes, entry.compress);
    return { ...packed, name: new TextEncoder().encode(entry.name) };
  });
  const starts: number[] = [];
  let at = 0;
  for (const { name, data } of packed) {
    starts.push(at);
    at += 30 + name.length + data.length;
  }
  const directoryStart = at;
  const directoryLength = packed.reduce((length, { name }) => length + 46 + name.length, 0);
  const length = directoryStart + directoryLength + 22;
  if (length > mostBytes) throw new RangeError(`${length} bytes are too many for a ZIP`);

  const out = new Writer(length);
  for (const entry of packed) {
    out.u32(0x04034b50);
    writeCommonHeader(out, entry);
    out.u16(0);
    out.bytes(entry.name);
    out.bytes(entry.data);
  }
  packed.forEach((entry, n) => {
    out.u32(0x02014b50);
    out.u16(version);
    writeCommonHeader(out, entry);
    out.zeros(12);
    out.u32(starts[n] ?? 0);
    out.bytes(entry.name);
  });
  out.u32(0x06054b50);
  out.zeros(4);
  out.u16(packed.length);
  out.u16(packed.length);
  out.u32(directoryLength);
  out.u32(directoryStart);
  out.u16(0);
  return out.whole;
}

type NamedEntry = Packed & { readonly name: Uint8Array };

/** The same bytes are always packed the same way. */
export function pack(bytes: Uint8Array, compress = true): Packed {
  const deflated = compress ? deflateSync(bytes, { level: 6 }) : null;
  const data = deflated && !looksLikeBomb(bytes.length, deflated.length) ? deflated : bytes;
  return { data, method: data === bytes ? 0 : 8, crc: crc32(bytes), size: bytes.length };
}

/** Bytes that repeat themselves so much that `unzip` would take them for a bomb are stored as they are. */
function looksLikeBomb(size: number, packedSize: number): boolean {
  return size > zipLimits.ratioFrom && size > packedSize * zipLimits.ratio;
}

/** The fields that an entry's own header and the directory have in common. */
function writeCommonHeader(out: Writer, { name, data, method, crc, size }: NamedEntry): void {
  out.u16(version);
  out.u16(namesAreUtf8);
  out.u16(method);
  out.u16(dosTime);
  out.u16(dosDate);
  out.u32(crc);
  out.u32(data.length);
  out.u32(size);
  out.u16(name.length);
}

class Writer {
  readonly whole: Uint8Array;
  private readonly view: DataView;
  private at = 0;

  constructor(length: number) {
    this.whole = new Uint8Array(length);
    this.view = new DataView(this.whole.buffer);
  }
  u16(value: number): void {
    this.view.setUint16(this.at, value, true);
    this.at += 2;
  }
  u32(value: number): void {
    this.view.setUint32(this.at, value, true);
    this.at += 4;
  }
  zeros(count: number): void {
    this.at += count;
  }
  bytes(bytes: Uint8Array): void {
    this.whole.set(bytes, this.at);
    this.at += bytes.length;
  }
}
