import { sha1 } from "@noble/hashes/legacy.js";

/** The namespace of all GUIDs that Kvali writes: a UUID of its own, drawn once. */
const namespace = hexBytes("6f1d1c0a4f0e4c7a9d3e2b8a51c7e914");

/**
 * The GUID of something of a study, told by its id, and by a word where one record is several things there (a coding and its
 * selection): a UUID of version 5 (RFC 9562, 5.5), in capitals, as the other programs write theirs. The same id gives the same GUID.
 */
export function guidOf(id: string, as = ""): string {
  const name = new TextEncoder().encode(as === "" ? id : `${id} ${as}`);
  const bytes = new Uint8Array(namespace.length + name.length);
  bytes.set(namespace);
  bytes.set(name, namespace.length);
  const hash = sha1(bytes).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
    .join("-")
    .toUpperCase();
}

/** A GUID as it is compared: without braces, in capitals; null for none. */
export function plainGuid(written: string | null): string | null {
  const plain = (written ?? "").replace(/[{}\s]/g, "").toUpperCase();
  return plain === "" ? null : plain;
}

function hexBytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
