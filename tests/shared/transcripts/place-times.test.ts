import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Transcript } from "../../../shared/project/records.ts";
import {
  type KnownTimes,
  msToPlace,
  placeToMs,
  timelineOf,
  timesOfTurn,
  timesThatRunBack,
} from "../../../shared/transcripts/place-times.ts";
import type { WordTimes } from "../../../shared/transcripts/word-times.ts";

/** Turns of ten units each, of which those with a time begin then, in milliseconds. */
function turnsAt(...times: readonly (number | null)[]): KnownTimes["transcript"] {
  const turns = times.map((startMs, at): Transcript["turns"][number] => ({
    ...{ id: at + 1, start: at * 11, end: at * 11 + 10, speakerId: null, startMs, endMs: null },
  }));
  return { text: times.map(() => "ten units.").join("\n"), turns };
}
const known = (some: Partial<KnownTimes>): KnownTimes => ({
  ...{ transcript: turnsAt(null), marks: [], words: null, endMs: null },
  ...some,
});
const mark = (start: number, ms: number, lost = false) => ({ start, ms, lost });
const wordsAt = (...rows: readonly (readonly [place: number, ms: number])[]): WordTimes => ({
  starts: Uint32Array.from(rows, ([place]) => place),
  ends: Uint32Array.from(rows, ([place]) => place + 1),
  startsMs: Uint32Array.from(rows, ([, ms]) => ms),
  endsMs: Uint32Array.from(rows, ([, ms]) => ms),
});

describe("when a place of a transcript is said", () => {
  it("is the time of its turn, of a mark or of a word, where it has one", () => {
    const line = timelineOf(
      known({ transcript: turnsAt(1000, 5000), marks: [mark(5, 2000)], words: wordsAt([16, 8000]) }),
    );
    expect([0, 5, 11, 16].map((place) => placeToMs(line, place))).toEqual([1000, 2000, 5000, 8000]);
  });

  it("lies between the times around it, by its share of the way", () => {
    const line = timelineOf(known({ transcript: turnsAt(1000, null, 3200) }));
    expect([11, 22, 30].map((place) => placeToMs(line, place))).toEqual([2100, 3200, 3200]);
  });

  it("goes on to the end of the recording, and begins with it", () => {
    const line = timelineOf(known({ transcript: turnsAt(null, 1100), endMs: 2100 }));
    expect([0, 5, 16, 21].map((place) => placeToMs(line, place))).toEqual([0, 500, 1600, 2100]);
  });

  it("is unknown where no time is", () => {
    const line = timelineOf(known({ transcript: turnsAt(null, null), endMs: 2000 }));
    expect([placeToMs(line, 3), msToPlace(line, 3)]).toEqual([null, null]);
    expect(placeToMs(timelineOf(known({ marks: [mark(5, 2000, true)] })), 5)).toBe(null);
  });

  it("goes by what was marked where a word says something else", () => {
    const words = wordsAt([0, 0], [5, 9000], [11, 9500]);
    const line = timelineOf(known({ transcript: turnsAt(0, 4000), marks: [mark(5, 2000)], words }));
    expect([5, 11].map((place) => placeToMs(line, place))).toEqual([2000, 4000]);
  });

  it("leaves the fewest times out that run back", () => {
    const line = timelineOf(known({ transcript: turnsAt(0, 2000, 90_000, 4000, 6000) }));
    expect([0, 11, 33, 44].map((place) => placeToMs(line, place))).toEqual([0, 2000, 4000, 6000]);
  });
});

describe("what is said at a time", () => {
  it("is the place between those whose times are known", () => {
    const line = timelineOf(known({ transcript: turnsAt(0, 1100, 2200) }));
    expect([0, 500, 1100, 1650, 99_000].map((ms) => msToPlace(line, ms))).toEqual([0, 5, 11, 16, 22]);
  });

  it("is the last of several places of one time", () =>
    expect(msToPlace(timelineOf(known({ transcript: turnsAt(0, 1000, 1000) })), 1000)).toBe(22));

  const times = fc.array(fc.option(fc.nat({ max: 60_000 }), { nil: null }), { minLength: 1, maxLength: 12 });
  const pairs = (most: number) =>
    fc.array(fc.tuple(fc.nat({ max: most }), fc.nat({ max: 60_000 })), { maxLength: 20 });
  const all = fc.record({ times, marks: pairs(120), words: pairs(120) }).map(({ times, marks, words }) =>
    known({
      transcript: turnsAt(...times),
      marks: marks.map(([place, ms]) => mark(place, ms)),
      words: wordsAt(...words.sort(([a], [b]) => a - b)),
      endMs: 61_000,
    }),
  );

  it("never runs back, from place to place and from time to time, whatever is known (Z3; seed 13)", () =>
    fc.assert(
      fc.property(all, fc.nat({ max: 130 }), fc.nat({ max: 130 }), (some, a, b) => {
        const line = timelineOf(some);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(placeToMs(line, low) ?? 0).toBeLessThanOrEqual(placeToMs(line, high) ?? 0);
        expect(msToPlace(line, low * 400) ?? 0).toBeLessThanOrEqual(msToPlace(line, high * 400) ?? 0);
      }),
      { seed: 13 },
    ));

  it("leads back to a place of the same time (Z3; seed 13)", () =>
    fc.assert(
      fc.property(all, fc.nat({ max: 120 }), (some, place) => {
        const line = timelineOf(some);
        const ms = placeToMs(line, place);
        const back = ms === null ? null : msToPlace(line, ms + 1);
        if (ms !== null && back !== null) expect(placeToMs(line, back) ?? 0).toBeLessThanOrEqual(ms + 1);
      }),
      { seed: 13 },
    ));

  it("leads back to the very place, as long as nobody says more than a letter in a millisecond (Z3; seed 13)", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 40, max: 9000 }), { minLength: 2 }), fc.nat(), (gaps, some) => {
        const timed = new Map<number, number>();
        let [ms, turn] = [0, 0];
        for (const gap of gaps) {
          turn += 1 + (gap % 3);
          ms += gap * 3;
          timed.set(turn, ms);
        }
        const times = Array.from({ length: turn + 1 }, (_, at) => timed.get(at) ?? null);
        const line = timelineOf(known({ transcript: turnsAt(...times) }));
        const place = some % (11 * turn);
        const at = placeToMs(line, place);
        if (place >= (line.places[0] ?? 0) && at !== null) expect(msToPlace(line, at)).toBe(place);
      }),
      { seed: 13, numRuns: 1000 },
    ));

  it("keeps what people said of times that do not run back, whatever words have (Z3; seed 13)", () =>
    fc.assert(
      fc.property(times, pairs(120), (some, words) => {
        const rising = some.map((ms, at) => (ms === null ? null : at * 1000));
        const transcript = turnsAt(...rising);
        const sorted = words.sort(([a], [b]) => a - b);
        const line = timelineOf(known({ transcript, words: wordsAt(...sorted) }));
        for (const { start, startMs } of transcript.turns)
          if (startMs !== null) expect(placeToMs(line, start)).toBe(startMs);
      }),
      { seed: 13 },
    ));
});

describe("times that run back", () => {
  it("are told with the time before them; so are two turns of one time (Z2)", () =>
    expect(
      timesThatRunBack(turnsAt(0, 5000, 3000, 3000, null, 9000), [mark(50, 2500), mark(52, 1, true)]),
    ).toEqual([
      { place: 22, ms: 3000, beforeMs: 5000 },
      { place: 33, ms: 3000, beforeMs: 3000 },
      { place: 50, ms: 2500, beforeMs: 3000 },
    ]));
});

describe("a turn is said", () => {
  it("from its time to that of the next, or to its own end, or to the end of the recording", () => {
    const transcript = turnsAt(1000, 3000, null);
    const at = (turnId: number) =>
      timesOfTurn({ transcript, endMs: 9000 }, timelineOf(known({ transcript, endMs: 9000 })), turnId);
    expect([at(1), at(2), at(3), at(9)]).toEqual([
      { startMs: 1000, endMs: 3000 },
      { startMs: 3000, endMs: 6143 },
      { startMs: 6143, endMs: 9000 },
      null,
    ]);
  });
});
