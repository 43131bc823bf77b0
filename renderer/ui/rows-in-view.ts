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

/**
 * The rows of a long list to draw, in order: those in view, and the one that has the focus with its neighbours, so that it stays when it is
 * scrolled out of view, and Tab finds the next however fast it is pressed.
 */
export function drawnRows({ from, to }: RowsInView, focused: number | null, rows: number): readonly number[] {
  const drawn = new Set(Array.from({ length: to - from }, (_, index) => from + index));
  for (const near of focused === null ? [] : [focused - 1, focused, focused + 1])
    if (near >= 0 && near < rows) drawn.add(near);
  return [...drawn].sort((a, b) => a - b);
}
