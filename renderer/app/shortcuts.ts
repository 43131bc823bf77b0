import { useEffect } from "react";
import { useDesk } from "../storage/desk.ts";
import { useSession } from "../storage/use-study.ts";

/** Keys that work everywhere in an open study. Those of the transcript live with it (transcript-view/keys.ts). */
export function useShortcuts(): void {
  const { study, files } = useSession();
  const desk = useDesk();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      if (!command || event.altKey || isField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) void study.undo();
      else if (key === "y" || (key === "z" && event.shiftKey)) void study.redo();
      else if (key === "s") void files.save();
      else if (key === "1") desk.set({ place: "code" });
      else if (key === "2") desk.set({ place: "people" });
      else if (key === "3") desk.set({ place: "report" });
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  }, [study, files, desk]);
}

/** A text field has an undo of its own while one types in it. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
