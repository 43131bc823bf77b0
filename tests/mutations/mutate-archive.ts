import { createHash } from "node:crypto";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { type ZipInput, zip } from "../../shared/formats/archive/zip.ts";
import type { Chance } from "./chance.ts";

type Mutation = (bytes: Uint8Array, chance: Chance) => Uint8Array;

/**
 * An archive of which one file is damaged before it is packed again, so that checksums and sizes are right; or of which files are missing, under
 * another's name, empty or more than they were. Where a table of contents names the SHA-256 of a file, it names that of the damaged one.
 */
export function mutateArchive(bytes: Uint8Array, chance: Chance, mutateFile: Mutation): Uint8Array {
  const files: ZipInput[] = [...unzip(bytes)].map(([name, content]) => ({ name, bytes: content }));
  const at = chance.below(files.length);
  const one = files[at];
  if (!one) return bytes;
  const what = chance.below(10);
  if (what === 0) return zip(files.toSpliced(at, 1));
  if (what === 1) return zip(files.with(at, { ...one, name: `${one.name}x` }));
  if (what === 2) return zip(files.with(at, { ...one, bytes: new Uint8Array() }));
  if (what === 3) return zip(files.with(at, { ...one, bytes: chance.of(files).bytes }));
  if (what === 4)
    return zip([...files, { name: `x/${chance.below(1000)}.xml`, bytes: chance.of(files).bytes }]);
  const damaged = mutateFile(one.bytes, chance);
  return zip(
    files
      .with(at, { ...one, bytes: damaged })
      .map((file) => (file.name === "manifest.json" ? inContents(file, one.bytes, damaged) : file)),
  );
}

function inContents(file: ZipInput, was: Uint8Array, is: Uint8Array): ZipInput {
  const sum = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const text = new TextDecoder().decode(file.bytes);
  const named = text.replace(
    `"bytes":${was.length},"sha256":"${sum(was)}"`,
    `"bytes":${is.length},"sha256":"${sum(is)}"`,
  );
  return { ...file, bytes: new TextEncoder().encode(named) };
}

/** Sizes and places that an archive tells of its files are others than they are. */
export function lyingArchive(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const heads = [...placesOf(copy, 0x02014b50), ...placesOf(copy, 0x04034b50), ...placesOf(copy, 0x06054b50)];
  if (heads.length === 0) return copy;
  const at = chance.of(heads) + 4 + chance.below(40);
  if (at + 4 > copy.length) return copy;
  if (chance.below(2) === 0) view.setUint32(at, chance.of([0, 1, 0x7fffffff, 0xffffffff, copy.length]), true);
  else view.setUint16(at, chance.of([0, 1, 8, 9, 0x7fff, 0xffff]), true);
  return copy;
}

function placesOf(bytes: Uint8Array, signature: number): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 1)
    if (bytes[at] === 0x50 && view.getUint32(at, true) === signature) found.push(at);
  return found;
}
