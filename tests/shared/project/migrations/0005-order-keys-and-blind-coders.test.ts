import fc from "fast-check";
import { expect, it } from "vitest";
import { toSchema5 } from "../../../../shared/project/migrations/0005-order-keys-and-blind-coders.ts";
import { orderKeysBetween } from "../../../../shared/project/order-key.ts";

const study = { id: "study:1", createdAt: "2024-01-01T00:00:00Z", name: "Coffee" };
const emptyRows = { study, codes: [], versions: [], journal: [] };
const codesAt = (orders: readonly number[]) => orders.map((order, at) => ({ id: `code:${at}`, order }));
const broughtUp = (orders: readonly number[]) =>
  (toSchema5.records({ ...emptyRows, codes: codesAt(orders) } as never).codes as { order: string }[]).map(
    ({ order }) => order,
  );

it("gives the keys that the library gives to as many siblings in a row", () => {
  const count = 62 + 62 ** 2 + 70;
  expect(broughtUp(Array.from({ length: count }, (_, at) => at))).toEqual(
    orderKeysBetween(null, null, count),
  );
});

it("keeps siblings in their order", () =>
  fc.assert(
    fc.property(fc.nat({ max: 10_000_000 }), fc.nat({ max: 10_000_000 }), (a, b) => {
      const [first = "", second = ""] = broughtUp([a, b]);
      expect(Math.sign(a - b)).toBe(first < second ? -1 : first > second ? 1 : 0);
    }),
    { seed: 901 },
  ));

it("begins without anybody who codes blind, in the study and in the entry that begins it", () => {
  const study5 = { ...study, blindCoders: [] };
  expect(toSchema5.records(emptyRows as never).study).toEqual(study5);
  const renaming = { id: "study:1", from: { name: "Coffee" }, to: { name: "Tea" } };
  const diff = { added: [study], updated: [renaming], removed: [], edits: [] };
  expect(toSchema5.entry({ seq: 1, diff })).toEqual({ seq: 1, diff: { ...diff, added: [study5] } });
});

it("brings up the codes of entries and of named versions, and nothing else", () => {
  const code = { id: "code:1", order: 1 };
  const memo = { id: "memo:1", title: "Order", body: [] };
  const version = { id: "version:1", name: "Begun", codes: [code] };
  const entry = {
    seq: 3,
    diff: {
      added: [code, memo, version],
      updated: [{ id: "code:1", from: { order: 1, name: "Care" }, to: { order: 2, name: "Warmth" } }],
      removed: [code],
      edits: [],
    },
  };
  const code5 = { id: "code:1", order: "a1" };
  const version5 = { ...version, codes: [code5] };
  expect(toSchema5.entry(entry)).toEqual({
    seq: 3,
    diff: {
      added: [code5, memo, version5],
      updated: [{ id: "code:1", from: { order: "a1", name: "Care" }, to: { order: "a2", name: "Warmth" } }],
      removed: [code5],
      edits: [],
    },
  });
  const records = toSchema5.records({ ...emptyRows, codes: [code], versions: [version] } as never);
  expect(records).toMatchObject({ codes: [code5], versions: [version5] });
});
