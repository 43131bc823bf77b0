import { useEffect, useRef } from "react";
import { giveFocus } from "../ui/focus.ts";
import { type SelectedWords, selectedWords } from "./selected-words.ts";

/** Keys and mouse in the text of the preview: the caret can enter it, move and select, but not write. */

/** F6 leads into the text, and from there back to where the focus was. */
export function useLedByF6(
  list: { readonly current: HTMLElement | null },
  from: { readonly current: HTMLElement | null },
  enter: () => void,
): void {
  const latest = useRef(enter);
  latest.current = enter;
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "F6" || !list.current) return;
      event.preventDefault();
      if (list.current.contains(document.activeElement)) giveFocus(from.current);
      else latest.current();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [list, from]);
}

/** Lets the caret in, but no typing. */
export function useReadOnly(list: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const element = list.current;
    const refuse = (event: Event) => {
      const { target } = event;
      if (target instanceof HTMLElement && target.matches("p[data-turn]")) event.preventDefault();
    };
    for (const kind of ["beforeinput", "drop", "dragstart"]) element?.addEventListener(kind, refuse);
    return () => {
      for (const kind of ["beforeinput", "drop", "dragstart"]) element?.removeEventListener(kind, refuse);
    };
  }, [list]);
}

/** Tells what is selected in the turns, once the mouse has let go. */
export function useSelecting(
  list: { readonly current: HTMLElement | null },
  onSelect: (words: SelectedWords | null) => void,
): void {
  const latest = useRef(onSelect);
  latest.current = onSelect;
  useEffect(() => {
    let isDown = false;
    let last: string | null = null;
    const look = () => {
      const element = list.current;
      // While the bar has the focus, the selection stays.
      if (!element || isDown || document.activeElement?.closest(".pick-bar")) return;
      const words = selectedWords(element);
      const selected =
        words &&
        `${words.is} ${words.turn} ${words.is === "words" ? `${words.within.start} ${words.within.end}` : ""}`;
      if (selected === last) return;
      last = selected;
      latest.current(words);
    };
    const press = (event: PointerEvent) => {
      isDown = event.target instanceof Element && !event.target.closest(".pick-bar");
    };
    const release = () => {
      isDown = false;
      // A click clears a selection only when the button is released.
      requestAnimationFrame(look);
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("selectionchange", look);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("selectionchange", look);
    };
  }, [list]);
}
