import { describe, expect, it } from "vitest";
import { firstBlocks } from "../../../renderer/report-desk/first-blocks.ts";
import { type Block, cell, heading, paragraph, plain } from "../../../shared/reports/report.ts";

const quote: Block = { is: "quote", lines: [], attribution: "", language: null };
const row = { cells: [cell(plain("x"))] };
const table = (rows: number): Block => ({
  is: "table",
  caption: "",
  columns: [],
  rows: Array(rows).fill(row),
});
const blocks: readonly Block[] = [heading(1, "A"), paragraph(plain("b")), quote, table(3), quote, quote];

const drawn = (most: number) => {
  const first = firstBlocks(blocks, most);
  const sizes = first.blocks.map((block) => (block.is === "table" ? `table ${block.rows.length}` : block.is));
  return `${sizes.join(", ")} | ${first.hidden.quotes} quotes, ${first.hidden.rows} rows`;
};

describe("the first blocks of a report", () => {
  it.each([
    [100, "heading, paragraph, quote, table 3, quote, quote | 0 quotes, 0 rows"],
    [8, "heading, paragraph, quote, table 3, quote, quote | 0 quotes, 0 rows"],
    [7, "heading, paragraph, quote, table 3, quote | 1 quotes, 0 rows"],
    [5, "heading, paragraph, quote, table 2 | 2 quotes, 1 rows"],
    [2, "heading, paragraph | 3 quotes, 3 rows"],
  ])("are, of %i lines: %s", (most, expected) => expect(drawn(most)).toBe(expected));

  it("keep a table without rows, and the very blocks of a report that is not cut", () => {
    expect(firstBlocks([table(0)], 1).blocks).toHaveLength(1);
    expect(firstBlocks(blocks, 8).blocks).toEqual(blocks);
  });
});
