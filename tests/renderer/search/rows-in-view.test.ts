import { expect, it } from "vitest";
import type { HitGroup } from "../../../renderer/search/inquiry.ts";
import { rowAt, rowsBetween } from "../../../renderer/search/rows-in-view.ts";

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

it("has the rows in view in the page, and some around them", () => {
  expect(rowsBetween(0, 280, 28, 100)).toEqual({ from: 0, to: 16 });
  expect(rowsBetween(1400, 280, 28, 100)).toEqual({ from: 44, to: 66 });
  expect(rowsBetween(0, 280, 28, 3)).toEqual({ from: 0, to: 3 });
  expect(rowsBetween(9999, 280, 28, 3)).toEqual({ from: 2, to: 3 });
});
