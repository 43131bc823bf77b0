import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { rowsAmong, topsOf } from "./rows-in-view.ts";
import { useScrolledView } from "./use-scrolled-view.ts";

type DrawnRows = {
  /** What scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** The rows to draw, in order: those in view, some around them, and the one that has the focus. */
  readonly rows: readonly { readonly row: number; readonly top: number }[];
  /** How high all rows are together, in pixels. */
  readonly height: number;
  /** To be given to each row that is drawn, with `data-row`. */
  readonly measured: (element: HTMLElement | null) => (() => void) | undefined;
  /** To be told which row takes the focus, and null when it leaves; that one stays in the page. */
  readonly focused: (row: number | null) => void;
};

/**
 * Draws of a long list of rows of any height only those in view. Heights are told by the browser after it has laid rows out
 * anyway; `guess` is taken until then, in pixels.
 */
export function useRowsInView(count: number, guess: number): DrawnRows {
  const box = useRef<HTMLDivElement>(null);
  const view = useScrolledView(box, 400);
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(new Map());
  const [focusedRow, setFocusedRow] = useState<number | null>(null);

  const observer = useMemo(
    () =>
      new ResizeObserver((entries) =>
        setHeights((before) => {
          const after = new Map(before);
          for (const { target, borderBoxSize } of entries) {
            const row = Number(target instanceof HTMLElement ? target.dataset.row : Number.NaN);
            const height = borderBoxSize[0]?.blockSize;
            if (!Number.isNaN(row) && height) after.set(row, height);
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
  const { from, to } = rowsAmong(tops, view.top, view.height);
  const drawn = Array.from({ length: to - from }, (_, index) => from + index);
  if (focusedRow !== null && focusedRow < from) drawn.unshift(focusedRow);
  if (focusedRow !== null && focusedRow >= to && focusedRow < count) drawn.push(focusedRow);
  return {
    box,
    rows: drawn.map((row) => ({ row, top: tops[row] ?? 0 })),
    height: tops[count] ?? 0,
    measured,
    focused: setFocusedRow,
  };
}
