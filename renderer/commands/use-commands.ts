import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from "react";
import type { CommandDesk, Doers, Spot } from "./command-desk.ts";
import { type CommandId, keysOf, type OwnKeys } from "./command-list.ts";
import { shownKey } from "./key-names.ts";
import { takesText } from "./takes-text.ts";

export const CommandContext = createContext<CommandDesk | null>(null);

export function useCommandDesk(): CommandDesk {
  const desk = useContext(CommandContext);
  if (!desk) throw new Error("a component that needs commands stands outside the window");
  return desk;
}

/** Does these commands while the component is there. Which ones they are must not change while it is; what they do may. */
export function useCommands(doers: Doers): void {
  const desk = useCommandDesk();
  const latest = useRef(doers);
  latest.current = doers;
  useEffect(() => {
    const names = Object.keys(latest.current) as CommandId[];
    return desk.register(
      Object.fromEntries(names.map((id) => [id, (how) => latest.current[id]?.(how)] as const)) as Doers,
    );
  }, [desk]);
}

export function useOwnKeys(): OwnKeys {
  const desk = useCommandDesk();
  return useSyncExternalStore(desk.subscribe, desk.ownKeys);
}

/** The first key of a command, as it is printed beside it; empty when it has none. */
export function useKeyOf(id: CommandId): string {
  const [first] = keysOf(id, useOwnKeys());
  return first === undefined ? "" : shownKey(first);
}

/** Answers keys for the whole window, before the place that has the focus does. */
export function useCommandKeys(desk: CommandDesk): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // A key that came while nothing had the focus has brought it back by now.
      const target = event.target === document.body ? document.activeElement : event.target;
      if (event.isComposing || takesKeys(target) || isDragging()) return;
      if (!desk.answer(event, spotOf(target))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  }, [desk]);
}

/** A button that waits for the key that shall be a command's. */
function takesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.takesKeys === "true";
}

/**
 * Something is carried by keys, which are all the drag's until Escape or Enter ends it. A command that took it away with its place would leave a drag that nothing ends, and a
 * window that answers to nothing.
 */
function isDragging(): boolean {
  return document.querySelector("[data-dragging]") !== null;
}

/** A text field has an undo of its own while one types in it, and so has a note. A transcript has not. */
function spotOf(target: EventTarget | null): Spot {
  const text = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-transcript]") : null;
  const isText = text !== null && target instanceof HTMLElement && target.isContentEditable;
  const inField = takesText(target) && !isText;
  const inList = target instanceof HTMLElement && target.closest("[data-interviews]") !== null;
  return {
    in: text ? "text" : inList ? "interviews" : "elsewhere",
    correcting: text?.ariaReadOnly === "false",
    inField,
    inDialog: document.querySelector("[data-modal], dialog[open]") !== null,
  };
}
