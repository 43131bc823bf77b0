import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JoinedPeaks } from "../../../renderer/player/joined-peaks.ts";

const stretch = (first: number, ...peaks: readonly number[]) => ({ first, peaks: Uint8Array.from(peaks) });

describe("the peaks of stretches", () => {
  it("are known as far as all before them are, but for the last, which may go on in the next", () => {
    const joined = new JoinedPeaks();
    joined.add(1, stretch(2, 3, 4));
    expect([joined.length, ...joined.end()]).toEqual([0]);
    joined.add(0, stretch(0, 1, 2, 9));
    expect([...joined.peaks()]).toEqual([1, 2, 9]);
    expect([...joined.end()]).toEqual([1, 2, 9, 4]);
    expect([...joined.peaks(2)]).toEqual([9]);
  });

  it("are silent between two stretches that do not touch", () => {
    const joined = new JoinedPeaks();
    joined.add(0, stretch(0, 5));
    joined.add(1, stretch(3, 6));
    expect([...joined.end()]).toEqual([5, 0, 0, 6]);
  });

  it("are the same in whatever order they come (seed 29)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 20 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (parts, at) => {
          const whole = new JoinedPeaks();
          const shuffled = new JoinedPeaks();
          let first = 0;
          const all = parts.map((peaks, n) => {
            const one = { n, at: at.next().value ?? 0, peaks: { first, peaks } };
            // The last peak of one is the first of the next.
            first += peaks.length - 1;
            return one;
          });
          for (const { n, peaks } of all) whole.add(n, peaks);
          for (const { n, peaks } of all.toSorted((one, other) => one.at - other.at)) shuffled.add(n, peaks);
          expect(shuffled.end()).toEqual(whole.end());
          expect(whole.end()).toHaveLength(first + 1);
        },
      ),
      { seed: 29 },
    ));
});
