import type { Block } from "../../shared/reports/report.ts";

/** The beginning of a report, and what it leaves out. */
export type FirstBlocks = {
  readonly blocks: readonly Block[];
  readonly hidden: { readonly quotes: number; readonly rows: number };
};

/** As much of a report as `most` lines of it: a row of a table counts as one, and so does every other block. */
export function firstBlocks(blocks: readonly Block[], most: number): FirstBlocks {
  const shown: Block[] = [];
  let left = most;
  let quotes = 0;
  let rows = 0;
  for (const block of blocks) {
    if (block.is === "table") {
      const taken = Math.min(left, block.rows.length);
      if (taken > 0 || (left > 0 && block.rows.length === 0))
        shown.push(taken < block.rows.length ? { ...block, rows: block.rows.slice(0, taken) } : block);
      rows += block.rows.length - taken;
      left -= taken;
    } else if (left > 0) {
      shown.push(block);
      left -= 1;
    } else if (block.is === "quote") quotes += 1;
  }
  return { blocks: shown, hidden: { quotes, rows } };
}
