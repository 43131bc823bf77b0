import type { RefObject } from "react";
import { rowsBetween } from "../ui/rows-in-view.ts";
import { useScrolledView } from "../ui/use-scrolled-view.ts";

/** More rows than are drawn at once. A survey may bring 10,000, which took the window seconds to lay out. */
const many = 300;

/** How high a row of a long list is, in pixels: all are as high, and what does not fit is cut (see interview-list.css). */
const rowHeight = 50;

type LongList = {
  readonly isLong: boolean;
  /** The rows to draw; `to` is not one of them. */
  readonly from: number;
  readonly to: number;
  /** How high the rows are that are not drawn, in pixels. */
  readonly above: number;
  readonly below: number;
};

/** Of a list that scrolls in `box`, the rows in view and some around them, where there are very many; else all. */
export function useLongList(box: RefObject<HTMLElement | null>, rows: number): LongList {
  const isLong = rows > many;
  const view = useScrolledView(box, 900, isLong);
  if (!isLong) return { isLong, from: 0, to: rows, above: 0, below: 0 };
  const { from, to } = rowsBetween(view.top, view.height, rowHeight, rows);
  return { isLong, from, to, above: from * rowHeight, below: (rows - to) * rowHeight };
}
