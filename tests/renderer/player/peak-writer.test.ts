import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { windowAbout } from "../../../renderer/player/draw-waveform.ts";
import { peaksPerSecond } from "../../../renderer/player/peak-row.ts";
import { columnsOf, PeakWriter } from "../../../renderer/player/peak-writer.ts";

/** The peaks of one plane of samples, taken in in pieces of that many frames. */
function peaksOf(samples: readonly number[], rate: number, piece: number): number[] {
  const writer = new PeakWriter(rate);
  for (let at = 0; at < samples.length; at += piece) {
    const some = samples.slice(at, at + piece);
    writer.add([some], some.length);
  }
  return [...writer.end()];
}

describe("the peaks of a recording", () => {
  it("are the loudest of each fiftieth of a second, whichever way it swings", () => {
    const rate = 2 * peaksPerSecond;
    expect(peaksOf([0, 0.5, -1, 0, 0.2, -0.1, 0], rate, 7)).toEqual([128, 255, 51, 0]);
  });

  it("are the same in whatever pieces the samples come, at any rate (seed 13)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { maxLength: 500 }),
        fc.integer({ min: 50, max: 700 }),
        fc.integer({ min: 1, max: 90 }),
        (samples, rate, piece) => {
          const whole = peaksOf(samples, rate, Math.max(1, samples.length));
          expect(peaksOf(samples, rate, piece)).toEqual(whole);
          const last = Math.floor(((samples.length - 1) * peaksPerSecond) / rate);
          expect(whole).toHaveLength(samples.length === 0 ? 0 : last + 1);
        },
      ),
      { seed: 13 },
    ));

  it("take the loudest of several channels, side by side or one after the other", () => {
    const writer = new PeakWriter(peaksPerSecond);
    writer.add([[16_384, 0, 0, -32_768]], 2, 2, 32_768);
    writer.add([[0.1], [0.2]], 1);
    expect([...writer.end()]).toEqual([128, 255, 51]);
  });

  it("are silent where the recording has a gap, and cannot be louder than loud", () => {
    const writer = new PeakWriter(peaksPerSecond);
    writer.add([[1.5]], 1);
    writer.goTo(4 / peaksPerSecond);
    writer.add([[0.2]], 1);
    expect([...writer.end()]).toEqual([255, 0, 0, 0, 51]);
  });
});

describe("what a waveform shows", () => {
  it("is the loudest in each column, also beside the recording and between its peaks", () => {
    const peaks = Uint8Array.from([0, 255, 51, 0]);
    const rounded = (from: number, to: number, columns: number) =>
      [...columnsOf(peaks, { from, to, columns })].map((height) => Math.round(height * 10) / 10);
    expect(rounded(0, 4, 2)).toEqual([1, 0.2]);
    expect(rounded(1, 3, 4)).toEqual([1, 1, 0.2, 0.2]);
    expect(rounded(-2, 6, 4)).toEqual([0, 1, 0.2, 0]);
  });

  it("is all of it, or a stretch about the position that stays within it", () => {
    expect(windowAbout(500, 10_000, 0)).toEqual({ from: 0, to: 10_000 });
    expect(windowAbout(5000, 10_000, 2000)).toEqual({ from: 4000, to: 6000 });
    expect(windowAbout(500, 10_000, 2000)).toEqual({ from: 0, to: 2000 });
    expect(windowAbout(9900, 10_000, 2000)).toEqual({ from: 8000, to: 10_000 });
    expect(windowAbout(500, 1000, 2000)).toEqual({ from: 0, to: 1000 });
  });
});
