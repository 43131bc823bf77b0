import { flushSync } from "react-dom";
import { giveFocus } from "../ui/focus.ts";

/**
 * Takes the focus to the end of the reading note, after a change that may have opened the panel or put a link in. At
 * once, so that the next letter typed is in the note.
 */
export function toNote(change: () => void): void {
  flushSync(change);
  const field = document.querySelector<HTMLElement>("[data-spot=reading-note] [contenteditable=true]");
  if (!field) return;
  giveFocus(field);
  let last: Node = field;
  while (last.lastChild) last = last.lastChild;
  const end = last instanceof Text ? last.length : 0;
  document.getSelection()?.collapse(last instanceof HTMLBRElement ? last.parentNode : last, end);
}
