import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type StatedPlace, unitOfPlaces } from "../../../shared/coding/unit-of-places.ts";
import type { Transcript } from "../../../shared/project/records.ts";
import { type PlaceUnit, placeUnits } from "../../../shared/text/place-units.ts";
import { type Span, wordsAt } from "../../../shared/text/span.ts";
import { aProject } from "../../support/a-project.ts";

function transcriptOf(text: string, name = "Interview"): Transcript {
  const [transcript] = aProject({ transcripts: { [name]: text.split("\n") } }).transcripts.values();
  if (!transcript) throw new RangeError("a sketch has a transcript");
  return transcript;
}

const sea = transcriptOf("Hi 👋🏽 there 😀 is the late ferry\nYes it is late å ä ö again");

/** The place of words that stand once in the text, counted in a unit. */
function placeOf(words: string, unit: PlaceUnit, { text } = sea): Span {
  const at = text.indexOf(words);
  const count = (before: string) =>
    unit === "bytes"
      ? new TextEncoder().encode(before).length
      : unit === "code-points"
        ? [...before].length
        : before.length;
  return { start: count(text.slice(0, at)), end: count(text.slice(0, at + words.length)) };
}

const quoted = (words: string, unit: PlaceUnit, quote = words): StatedPlace => ({
  transcript: sea,
  span: placeOf(words, unit),
  quote,
});
const bare = (words: string, unit: PlaceUnit): StatedPlace => ({
  transcript: sea,
  span: placeOf(words, unit),
  quote: null,
});

function read(rows: readonly StatedPlace[], stated: PlaceUnit | null = null) {
  const places = unitOfPlaces(rows, stated);
  const words = rows
    .filter(({ quote }) => quote === null)
    .map((row) => {
      const found = places.read(row);
      return found === null || typeof found === "string" ? found : wordsAt(row.transcript.text, found);
    });
  return [places.unit, ...words];
}

describe("the places of a table", () => {
  it.each(placeUnits)("are counted in %s where a quote beside one stands so (K4)", (unit) =>
    expect(read([quoted("late ferry", unit), bare("again", unit)])).toEqual([unit, "again"]),
  );

  it("are what most quotes say (K4)", () =>
    expect(
      read([
        quoted("late ferry", "code-points"),
        quoted("again", "code-points"),
        quoted("Yes", "utf-16"),
        bare("is late", "code-points"),
      ]),
    ).toEqual(["code-points", "is late"]));

  it("are not guessed: where nothing tells, only what is the same words in each unit is read (K4)", () =>
    expect(read([quoted("Hi", "utf-16"), bare("Hi", "utf-16"), bare("again", "code-points")])).toEqual([
      null,
      "Hi",
      "unit-unknown",
    ]));

  it("are what a person says (K4)", () =>
    expect(read([bare("again", "code-points")], "code-points")).toEqual(["code-points", "again"]));

  it("may be bytes only where they cut words as characters (K4)", () => {
    const plain = transcriptOf("å ä ö in the evening of the day");
    const row = (words: string, unit: PlaceUnit): StatedPlace => ({
      transcript: plain,
      span: placeOf(words, unit, plain),
      quote: null,
    });
    expect(read([row("evening", "utf-16")])).toEqual([null, "evening"]);
    expect(read([row("evening", "bytes")])).toEqual([null, "unit-unknown"]);
  });

  it("are not of this text when the quotes beside them stand elsewhere: labels were counted, too (K4)", () => {
    const shifted = (words: string, by: number, quote: string | null): StatedPlace => {
      const { start, end } = placeOf(words, "utf-16");
      return { transcript: sea, span: { start: start + by, end: end + by }, quote };
    };
    const rows = [shifted("late ferry", 3, "late ferry"), shifted("it is", 6, null)];
    expect(read(rows)).toEqual([null, "places-not-of-this-text"]);
    const places = unitOfPlaces(rows);
    expect([...places.unlike]).toEqual([sea.id]);
    expect(places.near({ transcript: sea, span: { start: 3, end: 4 } })).toBe(null);
  });

  it("are never silently other words than those that were meant (K4; seed 63)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("yes", "ferry", "😀", "👋🏽", "late", "👨‍👩‍👧", "x"), {
          minLength: 2,
          maxLength: 20,
        }),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 8 }),
        fc.constantFrom<PlaceUnit>("utf-16", "code-points"),
        (words, spans, unit) => {
          const transcript = transcriptOf(words.join(" "));
          const starts = words.map((_, n) => words.slice(0, n).join(" ").length + (n > 0 ? 1 : 0));
          const meant = spans.map(([one, other, isQuoted]) => {
            const first = one % words.length;
            const last = first + (other % (words.length - first));
            const start = starts[first] ?? 0;
            const end = (starts[last] ?? 0) + (words[last]?.length ?? 0);
            const count = (at: number) => (unit === "utf-16" ? at : [...transcript.text.slice(0, at)].length);
            const span = { start: count(start), end: count(end) };
            const quote = isQuoted ? transcript.text.slice(start, end) : null;
            return { place: { transcript, span, quote }, right: { start, end } };
          });
          const places = unitOfPlaces(meant.map(({ place }) => place));
          for (const { place, right } of meant) {
            if (place.quote !== null) expect(places.confirmed(place)).not.toBe(null);
            else expect([right, "unit-unknown"]).toContainEqual(places.read(place));
          }
        },
      ),
      { seed: 63, numRuns: 2000 },
    ));
});
