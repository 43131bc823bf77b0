import { focusOnceThere, giveFocus, takesFocusBy } from "./focus.ts";

/**
 * As the `ref` of a list: given the focus, it hands it on to the row that is chosen, so that the first arrow goes on from there.
 * Left to itself it would keep the focus, and the first arrow would choose its first row. Its rows are drawn after it.
 */
export function focusChosenRow(list: HTMLElement | null): void {
  if (!list) return;
  const row = () => list.querySelector("[aria-selected=true]");
  takesFocusBy(list, () => {
    if (giveFocus(row())) return true;
    focusOnceThere(() => (document.activeElement === list ? row() : null));
    return false;
  });
}
