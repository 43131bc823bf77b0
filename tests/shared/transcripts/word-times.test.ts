import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TimedWord, wordTimesOf, wordUpTo } from "../../../shared/transcripts/word-times.ts";

/** "a b c" as heard, a word every second, each half a second long. */
const heard = (text: string): readonly TimedWord[] =>
  text.split(" ").map((word, at) => ({ text: word, startMs: at * 1000, endMs: at * 1000 + 500 }));
/** Each word that has a time, with that in seconds. */
const told = (text: string, words: readonly TimedWord[]) => {
  const { starts, ends, startsMs } = wordTimesOf(text, words);
  return [...starts].map((start, at) => `${text.slice(start, ends[at])} ${(startsMs[at] ?? 0) / 1000}`);
};

describe("the times of words in a transcript", () => {
  it("stand on the words, whatever their capitals and marks; what was heard as one word is one", () =>
    expect(told("Well: I don’t, know.", heard("well I don’t know"))).toEqual([
      "Well 0",
      "I 1",
      "don’t 2",
      "know 3",
    ]));

  it("pass to what a word was corrected to, however many words that now is", () => {
    expect(told("we took the fairy boat home", heard("we took the ferry home"))).toEqual([
      ...["we 0", "took 1", "the 2", "fairy boat 3", "home 4"],
    ]);
    expect(told("we took it home", heard("we took the ferry home"))).toEqual([
      ...["we 0", "took 1", "it 2", "home 4"],
    ]);
  });

  it("are none for words that were put in, and go with those that were taken out", () => {
    expect(told("we [laughs] took the ferry", heard("we took the ferry"))).toEqual([
      ...["we 0", "took 1", "the 2", "ferry 3"],
    ]);
    expect(told("the ferry", heard("we took the ferry"))).toEqual(["the 2", "ferry 3"]);
    expect(told("", heard("we took"))).toEqual([]);
    expect(told("we took", [])).toEqual([]);
  });

  it("lead from a place to the word in which it stands, or that ends before it", () => {
    const text = "we took the ferry";
    const times = wordTimesOf(text, heard(text));
    const word = (place: number) => {
      const span = wordUpTo(times, place);
      return span && text.slice(span.start, span.end);
    };
    expect([0, 2, 3, 6, 16, 17].map(word)).toEqual(["we", "we", "took", "took", "ferry", "ferry"]);
    expect(wordUpTo(wordTimesOf("… we", heard("we")), 0)).toBe(null);
  });

  it("stay on every word that nobody touched, however others are changed, and come back with them (seed 61)", () => {
    const word = fc.constantFrom("ferry", "ice", "cold", "the", "and", "we", "bridge", "no");
    const change = fc.record({ at: fc.nat(400), gone: fc.nat(3), put: fc.array(word, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.nat(300), fc.array(change, { maxLength: 6 }), (length, changes) => {
        // No word is like another, so that it can be told which it is.
        const said = Array.from({ length: length + 1 }, (_, at) => `w${at}`);
        const words = heard(said.join(" "));
        const later = changes.reduce<readonly string[]>(
          (list, { at, gone, put }) => list.toSpliced(at % (list.length + 1), gone, ...put),
          said,
        );
        const text = later.join(" ");
        const times = wordTimesOf(text, words);
        const saidAt = new Map([...times.starts].map((start, at) => [start, times.startsMs[at]]));
        for (const [at, one] of said.entries()) {
          const place = ` ${text} `.indexOf(` ${one} `);
          if (place !== -1) expect(saidAt.get(place)).toBe(at * 1000);
        }
        expect([...times.starts]).toEqual([...times.starts].toSorted((a, b) => a - b));
        expect(told(said.join(" "), words).length).toBe(said.length);
      }),
      { seed: 61, numRuns: 200 },
    );
  });
});
