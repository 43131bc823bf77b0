import { type FocusEvent, type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { rowsAmong, topsOf } from "./rows-in-view.ts";
import { useScrolledView } from "./use-scrolled-view.ts";

type DrawnRows = {
  /** To be given to what scrolls. */
  readonly box: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
  /**
   * The rows to draw, in order: those in view, some around them, and the one that has the focus with its neighbours, so that
   * Tab finds the next however fast it is pressed.
   */
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
  const [focusedRow, setFocusedRow] = useState<number | null>(null);

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
  const { from, to } = rowsAmong(tops, view.top, view.height);
  const drawn = new Set(Array.from({ length: to - from }, (_, index) => from + index));
  for (const near of focusedRow === null ? [] : [focusedRow - 1, focusedRow, focusedRow + 1])
    if (near >= 0 && near < count) drawn.add(near);
  const onFocus = useCallback((event: FocusEvent) => setFocusedRow(rowOf(event.target)), []);
  const onBlur = useCallback((event: FocusEvent) => {
    // What takes the focus within the list must not go before it has it.
    if (!event.currentTarget.contains(event.relatedTarget)) setFocusedRow(null);
  }, []);
  return {
    box: { ref, onFocus, onBlur },
    rows: [...drawn].sort((a, b) => a - b).map((row) => ({ row, top: tops[row] ?? 0 })),
    height: tops[count] ?? 0,
    measured,
  };
}

/** Which row an element is, or is in; null outside of rows. */
function rowOf(element: Element): number | null {
  const row = element.closest("[data-row]");
  return row instanceof HTMLElement ? Number(row.dataset.row) : null;
}
