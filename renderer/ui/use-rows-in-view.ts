import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { drawnRows, rowsAmong, topsOf } from "./rows-in-view.ts";
import { type FocusedRow, rowOf, useFocusedRow } from "./use-focused-row.ts";
import { useScrolledView } from "./use-scrolled-view.ts";

type DrawnRows = {
  /** To be given to what scrolls. */
  readonly box: { readonly ref: RefObject<HTMLDivElement | null> } & Omit<FocusedRow, "row">;
  /** The rows to draw, in order; see drawnRows. */
  readonly rows: readonly { readonly row: number; readonly top: number }[];
  /** How high all rows are together, in pixels. */
  readonly height: number;
  /** To be given to each row that is drawn, with `data-row`. */
  readonly measured: (element: HTMLElement | null) => (() => void) | undefined;
};

/**
 * Draws of a long list of rows of any height only those in view. Heights are told by the browser after it has laid rows out
 * anyway; `guess` is taken until then, in pixels.
 */
export function useRowsInView(count: number, guess: number): DrawnRows {
  const ref = useRef<HTMLDivElement>(null);
  const view = useScrolledView(ref, 400);
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(new Map());
  const { row: focused, onFocus, onBlur } = useFocusedRow();

  const observer = useMemo(
    () =>
      new ResizeObserver((entries) =>
        setHeights((before) => {
          const after = new Map(before);
          for (const { target, borderBoxSize } of entries) {
            const row = rowOf(target);
            const height = borderBoxSize[0]?.blockSize;
            if (row !== null && height) after.set(row, height);
          }
          const isOther = [...after].some(([row, height]) => before.get(row) !== height);
          return isOther ? after : before;
        }),
      ),
    [],
  );
  const measured = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );

  const tops = useMemo(() => topsOf(count, heights, guess), [count, heights, guess]);
  const drawn = drawnRows(rowsAmong(tops, view.top, view.height), focused, count);
  return {
    box: { ref, onFocus, onBlur },
    rows: drawn.map((row) => ({ row, top: tops[row] ?? 0 })),
    height: tops[count] ?? 0,
    measured,
  };
}
