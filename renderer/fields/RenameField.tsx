import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import type { StudyText } from "../storage/typed-field.ts";
import { giveFocus } from "../ui/focus.ts";
import { FieldRefusal } from "./FieldRefusal.tsx";
import { fieldKey } from "./field-keys.ts";
import { isLeft, useStudyText } from "./use-study-text.ts";
import "./rename-field.css";

/** A name of the study that is changed where it stands in a list. It ends when it is kept, taken back or left. */
export function RenameField({
  label,
  of,
  onEnd,
}: {
  readonly label: string;
  readonly of: StudyText;
  readonly onEnd: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const name = useStudyText(of);
  useLayoutEffect(() => {
    giveFocus(field.current);
    field.current?.select();
  }, []);
  const pressed = (event: KeyboardEvent) => {
    event.stopPropagation();
    const key = fieldKey(event, "one");
    if (key === null) return;
    event.preventDefault();
    if (key === "take-back") name.takeBack();
    else if (!name.keep()) return;
    onEnd();
  };
  return (
    <>
      <input
        className="rename"
        aria-label={label}
        aria-invalid={name.refusal !== null}
        aria-describedby={id}
        value={name.shown}
        ref={field}
        onChange={(event) => name.type(event.target.value)}
        onKeyDown={pressed}
        onPointerDown={(event) => event.stopPropagation()}
        onBlur={(event) => {
          if (!isLeft(event)) return;
          name.leave();
          onEnd();
        }}
      />
      <FieldRefusal id={id} why={name.refusal} />
    </>
  );
}
