import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alphabetOf,
  bareLayer,
  composedLayer,
  type Layer,
  placeOf,
  unitAfterLetter,
  unitAt,
} from "../../../shared/analysis/letters.ts";

const places = (layer: Layer) =>
  Array.from({ length: layer.units.length + 1 }, (_, at) => placeOf(layer, at));

describe("the bare letters of a text", () => {
  it.each([
    ["plain", "Köp KAFÉ – “nu”, Łódź", 'kop kafe - "nu", lodz'],
    ["swedish", "Köp KAFÉ – ’nu’, Ångström Ä", "köp kafe - 'nu', ångström ä"],
    ["plain", "ΟΔΌΣ İ ǅ й", "οδοσ i ǆ и"],
    ["plain", "Straße… ﬁ 각 😀\n", "straße… ﬁ 각 😀\n"],
    ["swedish", "ko\u0308p a\u030a e\u0301 bo\u00adende \u00a0", "köp å e boende  "],
    ["plain", "", ""],
  ] as const)("in %s: %j → %j", (alphabet, text, bare) => expect(bareLayer(text, alphabet).units).toBe(bare));

  it("stand where the letter with its marks begins", () => {
    expect(places(bareLayer("ae\u0301b", "plain"))).toEqual([0, 1, 3, 4]);
    expect(places(bareLayer("\u0301a", "plain"))).toEqual([0, 1, 2]);
    expect(places(bareLayer("å", "plain"))).toEqual([0, 1]);
  });

  it("belong to a language, whatever its region", () =>
    expect(["sv", "sv-SE", "SV", "svx", "en", ""].map(alphabetOf)).toEqual([
      "swedish",
      "swedish",
      "swedish",
      "plain",
      "plain",
      "plain",
    ]));
});

const texts = fc
  .array(
    fc.constantFrom(..."a å e\u0301 q\u0303\u0323 a\u030a \u0301 \u00ad 😀 ❤\ufe0f ש ָ".split(" "), "\n"),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));

describe("the layers of a text", () => {
  it("lead from each unit to its letter and back (seed 301)", () =>
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isBare) => {
        const bare = bareLayer(text, "swedish");
        const layer = isBare ? bare : composedLayer(text, bare);
        const all = places(layer);
        expect(all.at(-1)).toBe(text.length);
        expect(all.toSorted((a, b) => a - b)).toEqual(all);
        for (let place = 0; place <= text.length; place += 1)
          expect(unitAt(layer, place)).toBe(all.findIndex((one) => one >= place));
        for (const [at, one] of all.entries()) {
          const isCut = all[at - 1] === one;
          expect(unitAfterLetter(layer, at) > at).toBe(isCut);
        }
      }),
      { seed: 301, numRuns: 1000 },
    ));

  it("are the same text for patterns, once its letters are composed (F2, seed 302)", () =>
    fc.assert(
      fc.property(texts, (text) => {
        const { units } = composedLayer(text, bareLayer(text, "plain"));
        expect(units.normalize("NFC")).toBe(text.normalize("NFC"));
      }),
      { seed: 302, numRuns: 1000 },
    ));
});
