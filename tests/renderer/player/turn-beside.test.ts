import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { turnBeside } from "../../../renderer/player/turn-beside.ts";
import type { Turn } from "../../../shared/project/records.ts";
import { msToPlace, timelineOf } from "../../../shared/transcripts/place-times.ts";

const units = "He left the house.";

/** Turns that begin then, in milliseconds, and the line of their times. */
function interview(...times: readonly (number | null)[]) {
  const turns = times.map((startMs, at): Turn => {
    const start = at * (units.length + 1);
    return { id: at + 1, start, end: start + units.length, speakerId: null, startMs, endMs: null };
  });
  const text = times.map(() => units).join("\n");
  return {
    turns,
    timeline: timelineOf({ transcript: { text, turns }, marks: [], words: null, endMs: null }),
  };
}

/** Where one comes by pressing a key again and again, in milliseconds. */
function pressing({ turns, timeline }: ReturnType<typeof interview>, from: number, by: 1 | -1) {
  const came: number[] = [];
  for (let beside = turnBeside(timeline, turns, from, by); beside && came.length < 99; ) {
    came.push(beside.startMs);
    beside = turnBeside(timeline, turns, beside.startMs, by);
  }
  return came;
}

describe("the key to the turn before or behind", () => {
  it("goes over turns that begin in one second, as clocks of whole seconds have them", () => {
    const mm = interview(1000, 4000, 4000, 4000, 9000);
    expect(pressing(mm, 9000, -1)).toEqual([4000, 1000]);
    expect(pressing(mm, 1000, 1)).toEqual([4000, 9000]);
    expect(turnBeside(mm.timeline, mm.turns, 1000, 1)?.turn.id).toBe(4);
  });

  it("goes from turn to turn where only some have times", () => {
    const sparse = interview(0, null, null, 10_000);
    expect(pressing(sparse, 0, 1)).toEqual([3334, 6667, 10_000]);
    expect(pressing(sparse, 10_000, -1)).toEqual([6667, 3334, 0]);
  });

  it("goes over no turn for a time that runs back", () => {
    const back = interview(0, 90_000, 10_000, 20_000);
    expect(pressing(back, 0, 1)).toEqual([5000, 10_000, 20_000]);
  });

  it("well into a turn goes to its beginning, and before the first only on", () => {
    const { turns, timeline } = interview(2000, 8000);
    expect(turnBeside(timeline, turns, 9600, -1)?.startMs).toBe(8000);
    expect(turnBeside(timeline, turns, 9000, -1)?.startMs).toBe(2000);
    expect([turnBeside(timeline, turns, 0, -1), turnBeside(timeline, turns, 0, 1)?.startMs]).toEqual([
      null,
      2000,
    ]);
  });

  it("always comes to another time, at which its turn is heard, until there is none (seed 29)", () => {
    const time = fc.option(fc.nat({ max: 90 }), { nil: null });
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 30 }), fc.nat({ max: 90_000 }), (some, from) => {
        const { turns, timeline } = interview(...some.map((s) => s && s * 1000));
        for (const by of [1, -1] as const) {
          const came = pressing({ turns, timeline }, from, by);
          expect(came.length).toBeLessThanOrEqual(turns.length);
          for (const [n, ms] of came.entries())
            if (n > 0) expect(Math.sign(ms - (came[n - 1] ?? 0))).toBe(by);
        }
        const beside = turnBeside(timeline, turns, from, 1);
        const place = beside && timeline.places.length > 0 ? msToPlace(timeline, beside.startMs) : null;
        if (beside && place !== null) expect(place).toBeGreaterThanOrEqual(beside.turn.start);
      }),
      { seed: 29, numRuns: 1000 },
    );
  });
});
