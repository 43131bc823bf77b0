/**
 * How long a WAV file says it is, where it is shorter: it was cut off while it was copied or written. Null where it is whole, does not say (0 or the largest number, as
 * programs write that do not know yet), or is no WAV (Microsoft, "Multimedia Programming Interface and Data Specifications 1.0": the length of RIFF counts what follows it).
 */
export function lengthPromised(head: Uint8Array, bytes: number): number | null {
  const isRiff = String.fromCharCode(...head.subarray(0, 4)) === "RIFF" && head.length >= 8;
  if (!isRiff) return null;
  const promised = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(4, true);
  return promised === 0 || promised === 0xffffffff || promised + 8 <= bytes ? null : promised + 8;
}
