import { useEffect, useState } from "react";

/**
 * Gives the text its selection back when a dialog that was opened from it closes: the focus returns to the text
 * by itself, but the browser then puts the caret at its beginning.
 */
export function useKeptSelection(): void {
  const [before] = useState(selectedInText);
  useEffect(
    () => () => {
      if (!before) return;
      // The focus returns in the next frame, by a callback that was asked for before this one.
      requestAnimationFrame(() => {
        const { field, ends } = before;
        if (document.activeElement !== field) return;
        const [anchor, anchorOffset, focus, focusOffset] = ends;
        if (field.contains(anchor) && field.contains(focus))
          document.getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
      });
    },
    [before],
  );
}

/** The editable text that has the focus, and the two ends of what is selected in it. */
function selectedInText() {
  const field = document.activeElement;
  const selection = document.getSelection();
  if (!(field instanceof HTMLElement) || !field.isContentEditable || !selection) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode || !field.contains(anchorNode)) return null;
  return { field, ends: [anchorNode, anchorOffset, focusNode, focusOffset] as const };
}
