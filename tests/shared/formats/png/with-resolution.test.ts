import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../../../shared/formats/archive/crc32.ts";
import { withResolution } from "../../../../shared/formats/png/with-resolution.ts";

function chunk(name: string, bytes: readonly number[]): readonly number[] {
  const named = Uint8Array.from([...new TextEncoder().encode(name), ...bytes]);
  const number = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  return [...number(bytes.length), ...named, ...number(crc32(named))];
}

/** One white dot (PNG specification, section 5). */
const dot = Uint8Array.from([
  ...[137, 80, 78, 71, 13, 10, 26, 10],
  ...chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
  ...chunk("IDAT", [...deflateSync(Uint8Array.from([0, 255]))]),
  ...chunk("IEND", []),
]);

function chunksOf(png: Uint8Array): readonly string[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const names: string[] = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const named = png.subarray(at + 4, at + 8 + length);
    names.push(new TextDecoder().decode(named.subarray(0, 4)));
    expect(view.getUint32(at + 8 + length)).toBe(crc32(named));
    at += 12 + length;
  }
  return names;
}

describe("the resolution of a PNG file", () => {
  it("stands after the header, in dots per metre, with a right checksum", () => {
    const said = withResolution(dot, 300);
    expect(chunksOf(said)).toEqual(["IHDR", "pHYs", "IDAT", "IEND"]);
    const view = new DataView(said.buffer);
    expect([view.getUint32(41), view.getUint32(45), view.getUint8(49)]).toEqual([11811, 11811, 1]);
  });

  it("takes the place of one that was said before", () => {
    expect(withResolution(withResolution(dot, 72), 300)).toEqual(withResolution(dot, 300));
  });

  it("is not said of what is no PNG file", () => {
    expect(() => withResolution(new TextEncoder().encode("<svg/>".repeat(9)), 300)).toThrow(RangeError);
  });
});
