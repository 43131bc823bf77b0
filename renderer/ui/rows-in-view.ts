import { lastAt } from "../../shared/last-at.ts";

/** How many rows beyond the edges of the view are in the page already. */
const ahead = 6;

/** The rows in view and some around them; `to` is not one of them. */
export type RowsInView = { readonly from: number; readonly to: number };

/** Of rows that are all as high. Heights are in pixels. */
export function rowsBetween(top: number, height: number, rowHeight: number, rows: number): RowsInView {
  const from = Math.max(0, Math.min(Math.floor(top / rowHeight) - ahead, rows - 1));
  return { from, to: Math.min(rows, Math.ceil((top + height) / rowHeight) + ahead) };
}

/**
 * Where each row begins, and as the last entry where the list ends, in pixels. A row whose height is not known is taken to be
 * as high as those known are on average, or else `guess`.
 */
export function topsOf(rows: number, heights: ReadonlyMap<number, number>, guess: number): readonly number[] {
  let known = 0;
  for (const height of heights.values()) known += height;
  const usual = heights.size === 0 ? guess : known / heights.size;
  const tops = [0];
  for (let row = 0; row < rows; row += 1) tops.push((tops[row] ?? 0) + (heights.get(row) ?? usual));
  return tops;
}

/** Of rows of any height, by where they begin. */
export function rowsAmong(tops: readonly number[], top: number, height: number): RowsInView {
  const rows = tops.length - 1;
  const first = lastAt(tops, top);
  const last = lastAt(tops, top + height);
  return { from: Math.max(0, first - ahead), to: Math.min(rows, last + 1 + ahead) };
}
