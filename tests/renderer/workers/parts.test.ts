import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLarge, parted, together } from "../../../renderer/workers/parts.ts";

const records = (count: number, turns: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `record:${n}`,
    turns: Array.from({ length: turns }, (_, at) => ({ id: at, start: at, end: at + 1 })),
  }));

/** As it travels: each part and the rest copied by itself. */
function travelled(value: unknown): unknown {
  const { parts, rest } = parted(value);
  return together(
    structuredClone(rest),
    parts.flatMap((part) => structuredClone(part)),
  );
}

describe("a large value on its way", () => {
  it("is large by what its lists hold, not by their number alone", () => {
    expect(isLarge({ list: records(400, 10) })).toBe(false);
    expect(isLarge({ list: records(400, 30) })).toBe(true);
    expect(isLarge({ row: { list: [{ codings: records(2000, 0) }] } })).toBe(false);
  });

  it("goes in parts, none much heavier than another, and a record that stands twice goes once", () => {
    const all = records(1000, 30);
    const { parts, rest } = parted({ put: all, entries: [{ diff: { added: all.toReversed() } }] });
    expect(parts.flat()).toEqual(all);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(250);
    expect(JSON.stringify(rest)).not.toContain("record:");
  });

  it("keeps bytes, short lists and lists of words in what comes last", () => {
    const bytes = Array.from({ length: 20 }, () => ({ bytes: new Uint8Array(3) }));
    const value = { bytes, words: Array.from({ length: 50 }, String), few: records(3, 1) };
    expect(parted(value)).toEqual({ parts: [], rest: value });
  });

  it("comes as it was, whatever it is (seed 8)", () => {
    const word = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean());
    const record = fc.dictionary(fc.string(), fc.oneof(word, fc.array(word)), { noNullPrototype: true });
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        word,
        record,
        fc.array(record, { minLength: 14, maxLength: 40 }),
        fc.array(tie("any"), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie("any"), { noNullPrototype: true, maxKeys: 5 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (one) => {
        expect(travelled(one)).toEqual(one);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});
