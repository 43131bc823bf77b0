import { isSqlite } from "../../shared/formats/sqlite/read-sqlite.ts";
import type { Chance } from "./chance.ts";
import { lyingArchive, mutateArchive } from "./mutate-archive.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateJson } from "./mutate-json.ts";
import { mutateMarkup } from "./mutate-markup.ts";
import { mutateText } from "./mutate-text.ts";
import { reEncoded } from "./re-encode.ts";

/**
 * A file damaged once or several times, as what it is: an archive within its files, XML by its tags, JSON by its values, a text by its words and in its
 * encoding, and each of them by its bytes.
 */
export function mutated(bytes: Uint8Array, chance: Chance): Uint8Array {
  let damaged = bytes;
  const times = chance.of([1, 1, 1, 2, 3]);
  for (let n = 0; n < times; n += 1) damaged = mutatedOnce(damaged, chance);
  return damaged;
}

function mutatedOnce(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (bytes.length === 0 || chance.below(4) === 0) return mutateBytes(bytes, chance);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    if (chance.below(5) === 0) return lyingArchive(bytes, chance);
    try {
      return mutateArchive(bytes, chance, mutatedOnce);
    } catch {
      // What was damaged before cannot be unpacked.
      return mutateBytes(bytes, chance);
    }
  }
  if (isSqlite(bytes)) return mutateTables(bytes, chance);
  if (isBinary(bytes)) return mutateBytes(bytes, chance);
  const text = new TextDecoder().decode(bytes);
  if (chance.below(8) === 0) return reEncoded(text, chance);
  return new TextEncoder().encode(mutateTold(text, chance));
}

function mutateTold(text: string, chance: Chance): string {
  if (/^\s*[[{]/.test(text) && chance.below(5) > 0) {
    const lines = text.trimEnd().split("\n");
    const at = chance.below(lines.length);
    const line = lines[at] ?? "";
    const json = mutateJson(text, chance) ?? lines.with(at, mutateJson(line, chance) ?? line).join("\n");
    if (json !== text) return json;
  }
  if (/^\s*(?:\ufeff)?</.test(text) && chance.below(5) > 0) return mutateMarkup(text, chance);
  return mutateText(text, chance);
}

/** A database lies in its head, in the heads of its pages, and in what it says of its tables. */
function mutateTables(bytes: Uint8Array, chance: Chance): Uint8Array {
  const what = chance.below(4);
  const copy = bytes.slice();
  if (what === 0) {
    copy[16 + chance.below(84)] = chance.below(256);
    return copy;
  }
  const view = new DataView(copy.buffer);
  const pageSize = view.getUint16(16) || 4096;
  const page = chance.below(Math.ceil(copy.length / pageSize)) * pageSize;
  if (what === 1) {
    const at = page + chance.below(40);
    if (at < copy.length) copy[at] = chance.below(256);
    return copy;
  }
  if (what === 2) {
    const latin = new TextDecoder("latin1").decode(copy.subarray(0, pageSize * 2));
    const words = [
      ...latin.matchAll(/\b(?:integer|varchar|text|primary|create|table|index|not|null|id)\b/gi),
    ];
    const one = words[chance.below(words.length)];
    if (one)
      copy.set(
        new TextEncoder().encode(
          chance.of(["virtual", "view", "without", "as (1)", "x"]).slice(0, one[0].length),
        ),
        one.index,
      );
    return copy;
  }
  return mutateBytes(bytes, chance);
}

/** PDFs too are damaged by their bytes: their own text stands in streams. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 400).includes(0) || bytes[0] === 0x25;
}
