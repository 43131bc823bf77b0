import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLarge, partsOf, together } from "../../../renderer/workers/parts.ts";

const records = (count: number, turns: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `record:${n}`,
    turns: Array.from({ length: turns }, (_, at) => ({ id: at, start: at, end: at + 1 })),
  }));

function parted(value: unknown): { readonly parts: readonly (readonly object[])[]; readonly rest: unknown } {
  const going = partsOf(value);
  const parts: (readonly object[])[] = [];
  let part = going.next();
  for (; !part.done; part = going.next()) parts.push(part.value);
  return { parts, rest: part.value };
}

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

  it("is large also by what stands in records within its records", () => {
    const words = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`word ${n}`, n]));
    const changes = Array.from({ length: 1000 }, (_, n) => ({ id: n, from: words, to: words }));
    expect(isLarge({ updated: changes.slice(0, 200) })).toBe(false);
    expect(isLarge({ updated: changes })).toBe(true);
    const { parts } = parted({ updated: changes });
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(250);
    const inLists = changes.map(({ from }) => ({ pairs: [[from], [from]] }));
    expect(isLarge({ inLists })).toBe(true);
  });

  it("is told to be large without a look at what comes after", () => {
    const unread = {
      get name(): string {
        throw new RangeError("it was read");
      },
    };
    expect(isLarge({ list: records(1000, 30), after: Array.from({ length: 20 }, () => unread) })).toBe(true);
    expect(() => isLarge({ after: Array.from({ length: 20 }, () => unread) })).toThrow("it was read");
  });

  it("has at most 20,000 records in a part, even of those that have nothing", () => {
    const { parts } = parted({ list: Array.from({ length: 100_000 }, () => ({})) });
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(20_000);
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
