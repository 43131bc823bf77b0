import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { giveFocus } from "../ui/focus.ts";
import "./note-field.css";

/**
 * A margin note being written. Enter and Escape keep it, Shift+Enter begins a line; what is typed is kept too when
 * the field is left, goes away, or the window is hidden or closes. Nothing typed is ever thrown away: Undo is there for that.
 */
export function NoteField({
  label,
  hint,
  begin,
  onKeep,
  onClose,
}: {
  readonly label: string;
  /** Shown while nothing is typed. */
  readonly hint: string;
  readonly begin: string;
  /** Called with what was typed, once for each text that differs from the one before. */
  readonly onKeep: (note: string) => void;
  /** The writing is done; `byKey` when the person goes back to the text. */
  readonly onClose: (byKey: boolean) => void;
}) {
  const [typed, setTyped] = useState(begin);
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef({ typed, kept: begin, onKeep });
  latest.current = { typed, kept: latest.current.kept, onKeep };

  useLayoutEffect(() => {
    const { current } = field;
    giveFocus(current, { scroll: false });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  useEffect(() => {
    const keep = () => {
      const { typed: now, kept } = latest.current;
      if (now.trim() === kept.trim()) return;
      latest.current.kept = now;
      latest.current.onKeep(now);
    };
    const hidden = () => {
      if (document.visibilityState === "hidden") keep();
    };
    // Before the window asks whether all is saved, which it does without `capture`.
    const early = { capture: true };
    document.addEventListener("visibilitychange", hidden, early);
    window.addEventListener("beforeunload", keep, early);
    return () => {
      document.removeEventListener("visibilitychange", hidden, early);
      window.removeEventListener("beforeunload", keep, early);
      keep();
    };
  }, []);

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Escape" && (event.key !== "Enter" || event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    onClose(true);
  };
  return (
    <textarea
      ref={field}
      className="note-input"
      aria-label={label}
      placeholder={hint}
      rows={2}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={pressed}
      onBlur={() => onClose(false)}
    />
  );
}
