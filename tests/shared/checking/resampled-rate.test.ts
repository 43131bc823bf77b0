import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWords } from "../../../shared/checking/error-rate.ts";
import { errorsByTurn, resampledRate } from "../../../shared/checking/resampled-rate.ts";
import { applyChange } from "../../../shared/text/change.ts";
import { there } from "../../support/there.ts";

describe("the interval of an error rate (V11)", () => {
  /** The errors drawn are binomial (10, 0.1): P(X = 0) = 0.349, P(X ≤ 2) = 0.930, P(X ≤ 3) = 0.987, worked out by hand. */
  it("of ten turns of ten words with one error in all goes from 0 to 3 %", () => {
    const turns = Array.from({ length: 10 }, (_, at) => ({ errors: at === 0 ? 1 : 0, words: 10 }));
    expect(resampledRate(turns, 1)).toEqual({ low: 0, high: 0.03, resamples: 1999, seed: 1 });
    expect(resampledRate(turns, 2)).toMatchObject({ low: 0, high: 0.03 });
  });

  /** As many errors a turn: binomial (40, 0.5) of 40 turns of one word; the quantiles are 14 and 26 (R: qbinom(c(.025, .975), 40, .5)). */
  it("of forty words of which every other is wrong is that of a binomial", () => {
    const turns = Array.from({ length: 40 }, (_, at) => ({ errors: at % 2, words: 1 }));
    const { low, high } = there(resampledRate(turns, 1));
    expect(Math.abs(low * 40 - 14)).toBeLessThanOrEqual(1);
    expect(Math.abs(high * 40 - 26)).toBeLessThanOrEqual(1);
  });

  it("lies between the best and the worst turn, is the rate where all turns are alike, and the same by the same seed (seed 93)", () => {
    const turn = fc.record({ errors: fc.nat(5), words: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 2, maxLength: 12 }), fc.nat(), (turns, seed) => {
        const rates = turns.map(({ errors, words }) => errors / words);
        const interval = there(resampledRate(turns, seed));
        expect(interval.low).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12);
        expect(interval.high).toBeLessThanOrEqual(Math.max(...rates) + 1e-12);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(resampledRate(turns, seed)).toEqual(interval);
        const alike = there(
          resampledRate(
            Array.from({ length: 9 }, () => there(turns[0])),
            seed,
          ),
        );
        expect([alike.low, alike.high]).toEqual([
          expect.closeTo(there(rates[0]), 12),
          expect.closeTo(there(rates[0]), 12),
        ]);
      }),
      { seed: 93, numRuns: 25 },
    );
  });

  it("has no interval where nothing can be drawn", () => {
    expect(resampledRate([], 1)).toBeNull();
    expect(
      resampledRate(
        [
          { errors: 1, words: 8 },
          { errors: 0, words: 0 },
        ],
        1,
      ),
    ).toBeNull();
  });

  it("counts each error in a turn, one of a word that was not said where it was taken out", () => {
    const [came, checked] = ["so I yes came\num home then", "I came\nhome"];
    const whole = { text: came, spans: [{ start: 0, end: came.length }] };
    const turns = [
      { start: 0, end: 6 },
      { start: 7, end: 11 },
    ];
    const { steps } = compareWords(whole, { text: checked, spans: turns }, "en");
    const cut = (start: number, from: string) => ({ start, from, to: "" });
    const replacements = [cut(0, "so "), cut(5, "yes "), cut(14, "um "), cut(21, " then")];
    const change = { length: came.length, replacements };
    expect(applyChange(came, change)).toBe(checked);
    expect(errorsByTurn({ transcript: { turns }, steps, change })).toEqual([
      { errors: 2, words: 2 },
      { errors: 2, words: 1 },
    ]);
  });
});
