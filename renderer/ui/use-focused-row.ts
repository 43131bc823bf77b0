import { type FocusEvent, useCallback, useState } from "react";

/** Which row of a long list has the focus; null for none. Rows say by `data-row` which they are. */
export type FocusedRow = {
  readonly row: number | null;
  /** To be given to the list, or to what scrolls. */
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
};

export function useFocusedRow(): FocusedRow {
  const [row, setRow] = useState<number | null>(null);
  const onFocus = useCallback((event: FocusEvent) => setRow(rowOf(event.target)), []);
  const onBlur = useCallback((event: FocusEvent) => {
    // What takes the focus within the list must not go before it has it.
    if (!event.currentTarget.contains(event.relatedTarget)) setRow(null);
  }, []);
  return { row, onFocus, onBlur };
}

/** Which row an element is, or is in; null outside of rows. */
export function rowOf(element: Element): number | null {
  const row = element.closest("[data-row]");
  return row instanceof HTMLElement ? Number(row.dataset.row) : null;
}
