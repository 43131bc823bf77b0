import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps } from "../../../renderer/transcript-view/paint-codings.ts";
import type { Coding } from "../../../shared/project/records.ts";

const coding = (start: number, end: number): Coding => ({
  id: `coding:${start}-${end}`,
  transcriptId: "transcript:1",
  codeId: "code:1",
  start,
  end,
  quote: "",
  lost: false,
  comment: "",
  by: "",
  at: "",
});

describe("stretches under two codings", () => {
  it("are where codings overlap", () =>
    expect(overlaps([coding(0, 10), coding(5, 20)])).toEqual([{ start: 5, end: 10 }]));

  it("are not where they touch", () => expect(overlaps([coding(0, 10), coding(10, 20)])).toEqual([]));

  it("leave lost codings out", () =>
    expect(overlaps([coding(0, 10), { ...coding(4, 4), lost: true }])).toEqual([]));

  it("hold just the places that two or more codings hold (seed 11)", () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
        .map(([start, length]) => coding(start, start + length)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, (codings) => {
        const shared = overlaps(codings);
        for (let place = 0; place < 60; place += 1) {
          const depth = codings.filter(({ start, end }) => start <= place && place < end).length;
          const inShared = shared.filter(({ start, end }) => start <= place && place < end).length;
          expect(inShared).toBe(depth >= 2 ? 1 : 0);
        }
      }),
      { seed: 11 },
    );
  });
});
