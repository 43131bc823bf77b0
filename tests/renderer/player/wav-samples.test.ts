import { describe, expect, it } from "vitest";
import { frameBytes, samplesIn, wavLayout } from "../../../renderer/player/wav-samples.ts";
import { wavFile } from "../../support/wav-file.ts";

const file = wavFile([{ seconds: 0.01, loud: 1 }], { rate: 1000, channels: 2 });
/** The file with other bytes from a place on. */
const changed = (at: number, ...bytes: readonly number[]) => {
  const other = file.slice();
  other.set(bytes, at);
  return other;
};
const layout = { rate: 1000, channels: 2, bits: 16, isFloat: false, start: 44, end: 84 };

describe("a WAVE file", () => {
  it("says where its samples stand", () => {
    expect(wavLayout(file, file.length)).toEqual(layout);
    expect(frameBytes({ channels: 2, bits: 16 })).toBe(4);
  });

  it("that was cut off, or does not say how long it is, has what there is", () => {
    expect(wavLayout(file, 60)).toEqual({ ...layout, end: 60 });
    expect(wavLayout(changed(40, 255, 255, 255, 255), 9_000_000_000)).toEqual({
      ...layout,
      end: 9_000_000_000,
    });
    expect(wavLayout(changed(40, 0, 0, 0, 0), file.length)).toEqual(layout);
  });

  it("may have notes before its samples, of an odd length too", () => {
    const notes = Uint8Array.from([...new TextEncoder().encode("LIST"), 3, 0, 0, 0, 1, 2, 3, 0]);
    const noted = new Uint8Array([...file.slice(0, 36), ...notes, ...file.slice(36)]);
    expect(wavLayout(noted, noted.length)).toEqual({ ...layout, start: 56, end: 96 });
  });

  it.each([
    ["of another kind", changed(0, 82, 73, 70, 88)],
    ["with packed samples", changed(20, 17, 0)],
    ["without channels", changed(22, 0, 0)],
    ["cut within its head", file.slice(0, 20)],
    ["empty", new Uint8Array()],
  ])("is left to others: %s", (_, bytes) => expect(wavLayout(bytes, bytes.length)).toBe(null));

  it("has samples of 8, 16, 24 and 32 bits, and parts of one", () => {
    const read = (bytes: readonly number[], bits: 8 | 16 | 24 | 32 | 64, isFloat = false) => {
      const { samples, full } = samplesIn(Uint8Array.from(bytes), { bits, isFloat });
      return Array.from(samples, (sample) => sample / full);
    };
    expect(read([128, 0, 255], 8)).toEqual([0, -1, 127 / 128]);
    expect(read([0, 0x80, 0, 0x40], 16)).toEqual([-1, 0.5]);
    expect(read([9, 0, 0x80, 9, 0, 0x40], 24)).toEqual([-1, 0.5]);
    expect(read([0, 0, 0, 0x80], 32)).toEqual([-1]);
    expect(read([...new Uint8Array(new Float32Array([0.5]).buffer)], 32, true)).toEqual([0.5]);
    expect(read([...new Uint8Array(new Float64Array([0.5]).buffer)], 64, true)).toEqual([0.5]);
  });
});
