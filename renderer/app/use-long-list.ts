import type { RefObject } from "react";
import { drawnRows, rowsBetween } from "../ui/rows-in-view.ts";
import { type FocusedRow, useFocusedRow } from "../ui/use-focused-row.ts";
import { useScrolledView } from "../ui/use-scrolled-view.ts";

/** More rows than are drawn at once. A survey may bring 10,000, which took the window seconds to lay out. */
const many = 300;

/** How high a row of a long list is, in pixels: all are as high, and what does not fit is cut (see interview-list.css). */
const rowHeight = 50;

/** To be given to a row of a long list, which is placed by it. */
export type LongListRow = {
  readonly "data-row": number;
  readonly "aria-posinset": number;
  readonly "aria-setsize": number;
  readonly style: { readonly top: number };
};

type LongList = {
  /** To be given to the list. */
  readonly list: Omit<FocusedRow, "row"> & {
    readonly className?: string;
    readonly style?: { readonly height: number };
  };
  /** The rows to draw, in order; those of a short list stand where they come. */
  readonly drawn: readonly { readonly row: number; readonly placed?: LongListRow }[];
};

/** Of a list that scrolls in `box`, the rows in view and some around them, where there are very many; else all. */
export function useLongList(box: RefObject<HTMLElement | null>, rows: number): LongList {
  const isLong = rows > many;
  const view = useScrolledView(box, 900, isLong);
  const { row: focused, onFocus, onBlur } = useFocusedRow();
  if (!isLong)
    return { list: { onFocus, onBlur }, drawn: Array.from({ length: rows }, (_, row) => ({ row })) };
  const drawn = drawnRows(rowsBetween(view.top, view.height, rowHeight, rows), focused, rows);
  return {
    list: { onFocus, onBlur, className: "long", style: { height: rows * rowHeight } },
    drawn: drawn.map((row) => ({
      row,
      placed: {
        "data-row": row,
        "aria-posinset": row + 1,
        "aria-setsize": rows,
        style: { top: row * rowHeight },
      },
    })),
  };
}
