import { expect, it } from "vitest";
import type { HitGroup } from "../../../renderer/search/inquiry.ts";
import { rowAt } from "../../../renderer/search/row-at.ts";

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
