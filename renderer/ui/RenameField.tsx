import { type KeyboardEvent, useRef, useState } from "react";
import "./rename-field.css";

/**
 * A name that is changed where it stands, in a list. Ends once: with what was typed on Enter and when the field is left,
 * with null, which gives the old name back, on Escape.
 */
export function RenameField({
  label,
  name,
  onEnd,
}: {
  readonly label: string;
  readonly name: string;
  readonly onEnd: (name: string | null) => void;
}) {
  const [typed, setTyped] = useState(name);
  const ended = useRef(false);
  const end = (to: string | null) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(to);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === "Enter") end(typed);
    else if (event.key === "Escape") end(null);
    else return;
    event.preventDefault();
  };
  return (
    <input
      className="rename"
      aria-label={label}
      value={typed}
      ref={(field) => {
        if (field && document.activeElement !== field) {
          field.focus();
          field.select();
        }
      }}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={pressed}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={() => end(typed)}
    />
  );
}
