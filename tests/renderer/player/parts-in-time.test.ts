import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInParts, partAfter, partAt, stepFrom } from "../../../renderer/player/parts-in-time.ts";

const part = (name: string, startMs: number, lengthMs: number | null) => ({ name, startMs, lengthMs });
/** One, a pause of ten, two, which goes over into three. */
const one = part("one", 0, 40);
const two = part("two", 50, 30);
const three = part("three", 75, null);
const parts = [one, two, three];

describe("an interview in several recordings", () => {
  it.each([
    [0, null, "one"],
    [39, null, "one"],
    [40, one, "one"],
    [45, one, "one"],
    [50, one, "two"],
    [76, two, "two"],
    [76, one, "three"],
    [76, null, "three"],
    [80, two, "three"],
    [999, null, "three"],
    [-5, null, "one"],
  ])("is heard at %d, with %o open, in part %s", (ms, open, name) =>
    expect(partAt(parts, ms, open)?.name).toBe(name),
  );

  it("is heard where a part is, to its very end, and nowhere else", () => {
    expect([0, 40, 50, 999].map((ms) => isInParts(parts, ms))).toEqual([true, true, true, true]);
    expect([-1, 41, 49].map((ms) => isInParts(parts, ms))).toEqual([false, false, false]);
    expect([partAt([], 0, null), isInParts([], 0)]).toEqual([null, false]);
  });

  it("goes on in the next part that begins later and ends later", () => {
    expect([partAfter(parts, one), partAfter(parts, two), partAfter(parts, three)]).toEqual([
      two,
      three,
      null,
    ]);
    const within = part("within", 5, 10);
    const beside = part("beside", 0, 90);
    expect(partAfter([one, beside, within], one)).toBe(null);
  });

  it.each([
    ["on within a part", 10, 5, 15],
    ["back within a part", 10, -5, 5],
    ["on over a pause, first to where the part ends", 38, 5, 40],
    ["and from there to where the next begins", 40, 5, 50],
    ["back over a pause, first to where the part begins", 53, -5, 50],
    ["and from there to where the one before ends", 50, -5, 40],
    ["on where one part goes over into the next", 78, 5, 83],
    ["back to the very beginning, and no further", 3, -5, 0],
    ["no further back than that", 0, -5, 0],
  ])("is led %s", (_, ms, by, to) => expect(stepFrom(parts, ms, by)).toBe(to));

  it("is led to the very end, and no further", () => {
    const ended = [one, part("two", 50, 30)];
    expect([stepFrom(ended, 78, 5), stepFrom(ended, 80, 5), stepFrom([], 7, 5)]).toEqual([80, 80, 7]);
  });

  it("is heard in one part that has the time wherever some part has it, whichever is open", () => {
    const rising = fc
      .array(fc.record({ startMs: fc.nat(50), lengthMs: fc.nat(50) }), { minLength: 1, maxLength: 5 })
      .map((all) => all.toSorted((a, b) => a.startMs - b.startMs));
    fc.assert(
      fc.property(rising, fc.nat(110), fc.nat(4), (all, ms, at) => {
        const has = ({ startMs, lengthMs }: (typeof all)[number]) => startMs <= ms && ms < startMs + lengthMs;
        const found = partAt(all, ms, all[at] ?? null);
        if (all.some(has)) expect(found && has(found)).toBe(true);
      }),
      { seed: 41 },
    );
  });
});
