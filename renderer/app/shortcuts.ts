import { useEffect } from "react";
import { type PlaceName, useDesk } from "../storage/desk.ts";
import { useSession } from "../storage/use-study.ts";

/** Places by the digit that goes to them. With Alt, since a browser keeps Ctrl with a digit for its tabs. */
const placeOfDigit: Readonly<Record<string, PlaceName>> = {
  Digit1: "code",
  Digit2: "people",
  Digit3: "report",
};

/** Keys that work everywhere in an open study. Those of the transcript live with it (transcript-view/keys.ts). */
export function useShortcuts(showKeys: () => void): void {
  const { study, files } = useSession();
  const desk = useDesk();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isField(event.target)) return;
      const command = (event.ctrlKey || event.metaKey) && !event.altKey;
      const key = event.key.toLowerCase();
      const place = event.altKey && !event.ctrlKey && !event.metaKey ? placeOfDigit[event.code] : undefined;
      if (command && key === "z" && !event.shiftKey) void study.undo();
      else if (command && (key === "y" || key === "z")) void study.redo();
      else if (command && key === "s") void files.save();
      else if (place) desk.set({ place });
      else if (key === "?" && !isBeingCorrected(event.target)) showKeys();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  }, [study, files, desk, showKeys]);
}

/** A text field has an undo of its own while one types in it. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** In a text that is being corrected a question mark is a letter. */
function isBeingCorrected(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable && target.ariaReadOnly !== "true";
}
