import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import { FieldRefusal } from "../fields/FieldRefusal.tsx";
import { fieldKey } from "../fields/field-keys.ts";
import { isLeft, useStudyText } from "../fields/use-study-text.ts";
import type { StudyText } from "../storage/typed-field.ts";
import { giveFocus } from "../ui/focus.ts";
import "./note-field.css";

/** A margin note being written. */
export function NoteField({
  label,
  hint,
  of,
  onClose,
}: {
  readonly label: string;
  /** Shown while nothing is typed. */
  readonly hint: string;
  readonly of: StudyText;
  /** The writing is done; `byKey` when the person goes back to the text. */
  readonly onClose: (byKey: boolean) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const text = useStudyText(of);

  useLayoutEffect(() => {
    const { current } = field;
    giveFocus(current, { scroll: false });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const pressed = (event: KeyboardEvent) => {
    const key = fieldKey(event, "several");
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === "take-back") text.takeBack();
    else if (!text.keep()) return;
    onClose(true);
  };
  return (
    <>
      <textarea
        ref={field}
        className="note-input"
        aria-label={label}
        aria-invalid={text.refusal !== null}
        aria-describedby={id}
        placeholder={hint}
        rows={2}
        value={text.shown}
        onChange={(event) => text.type(event.target.value)}
        onKeyDown={pressed}
        onBlur={(event) => {
          if (!isLeft(event)) return;
          text.leave();
          onClose(false);
        }}
      />
      <FieldRefusal id={id} why={text.refusal} />
    </>
  );
}
