import { crc32 } from "../archive/crc32.ts";

/** The eight bytes that every PNG file begins with (PNG specification, third edition, 5.2). */
const signature = [137, 80, 78, 71, 13, 10, 26, 10] as const;
/** Signature, and the header chunk, which is always the first and always this long. */
const afterHeader = 8 + 25;

/**
 * The PNG file with a resolution in dots per inch (chunk pHYs, 11.3.4.3), so that programs print it as wide as it was
 * meant. Replaces an earlier resolution. Throws RangeError when the bytes are no PNG file.
 */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  if (png.length < afterHeader || signature.some((byte, at) => png[at] !== byte))
    throw new RangeError("no PNG file");
  const rest = withoutResolution(png);
  const chunk = resolutionChunk(dotsPerInch);
  const image = new Uint8Array(rest.length + chunk.length);
  image.set(rest.subarray(0, afterHeader));
  image.set(chunk, afterHeader);
  image.set(rest.subarray(afterHeader), afterHeader + chunk.length);
  return image;
}

function resolutionChunk(dotsPerInch: number): Uint8Array {
  const dotsPerMetre = Math.round(dotsPerInch / 0.0254);
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

function withoutResolution(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = 8;
  while (at + 12 <= png.length) {
    const length = view.getUint32(at) + 12;
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (name === "IDAT") return png;
    if (name === "pHYs") {
      const rest = new Uint8Array(png.length - length);
      rest.set(png.subarray(0, at));
      rest.set(png.subarray(at + length), at);
      return rest;
    }
    at += length;
  }
  return png;
}
