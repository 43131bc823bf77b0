import { expect, it } from "vitest";
import { type HitGroup, rowAt, rowOfPlace } from "../../../renderer/search/row-at.ts";

const groups: readonly HitGroup[] = [
  { transcriptId: "transcript:1", first: 0, count: 2, row: 0 },
  { transcriptId: "transcript:2", first: 2, count: 1, row: 3 },
];

it("has each interview's heading before its hits", () => {
  const rows = [0, 1, 2, 3, 4].map((row) => {
    const { group, hit } = rowAt(groups, row);
    return `${group?.transcriptId} ${hit ?? "heading"}`;
  });
  expect(rows).toEqual([
    "transcript:1 heading",
    "transcript:1 0",
    "transcript:1 1",
    "transcript:2 heading",
    "transcript:2 2",
  ]);
  expect(rowAt(groups, 5).hit).toBeNull();
  expect(rowAt([], 0)).toEqual({ group: null, hit: null });
});

it("is found again by a place: at the hit there, the next one, else the last, once it has come", () => {
  const hits = [
    { transcriptId: "transcript:1", start: 3, end: 5 },
    { transcriptId: "transcript:1", start: 9, end: 12 },
  ] as const;
  const rowIn = (start: number | null, come = 2) =>
    rowOfPlace(groups, hits.slice(0, come), { transcriptId: "transcript:1", start });
  expect([rowIn(null), rowIn(3), rowIn(5), rowIn(9), rowIn(40)]).toEqual([0, 1, 2, 2, 2]);
  expect([rowIn(3, 1), rowIn(9, 1), rowIn(40, 1)]).toEqual([1, null, null]);
  expect(rowOfPlace(groups, hits, { transcriptId: "transcript:3", start: null })).toBeNull();
});
