import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import { FieldError, Input, Label, TextArea, TextField } from "react-aria-components";
import { useWords } from "../language/language.ts";
import type { StudyText } from "../storage/typed-field.ts";
import { useSession } from "../storage/use-study.ts";
import { giveFocus, leaveField } from "../ui/focus.ts";
import { fieldKey } from "./field-keys.ts";
import { isLeft, useStudyText } from "./use-study-text.ts";

/** A text of the study that is edited where it stands. */
export function EditedText({
  label,
  of,
  hint,
  oneLine = false,
  wraps = false,
  wide = false,
  autoFocus = false,
  offers = [],
  onDone,
}: {
  readonly label: string;
  readonly of: StudyText;
  /** Shown while the field is empty. */
  readonly hint?: string;
  readonly oneLine?: boolean;
  /** One line of text, of which long words are seen whole: it is drawn over as many lines as it needs. Lines that are pasted are joined. */
  readonly wraps?: boolean;
  /** Stands under its label where others stand beside theirs. */
  readonly wide?: boolean;
  /** It takes the focus when it appears. */
  readonly autoFocus?: boolean;
  /** What may be chosen in a field of one line instead of being typed. */
  readonly offers?: readonly string[];
  /** It was kept by the key that leaves it, and says this: where the next key goes, where that is not the spot around it. */
  readonly onDone?: (text: string) => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const text = useStudyText(of);

  const field = useRef<HTMLDivElement>(null);
  const pressed = (event: KeyboardEvent) => {
    const key = fieldKey(event, oneLine || wraps ? "one" : "several");
    if (key === "leave") {
      if (text.keep()) (onDone ?? (() => leaveField(field.current)))(text.shown);
    }
    // What is around the field hears of an Escape that has nothing to take back.
    else if (key === null || !text.takeBack()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const input = { onKeyDown: pressed, ...(hint && { placeholder: hint }) };
  const takesFocus = useRef(autoFocus);
  useLayoutEffect(() => {
    if (takesFocus.current) giveFocus(field.current);
  }, []);
  const listId = useId();
  return (
    <TextField
      ref={field}
      className={wide ? "field edited wide" : "field edited"}
      value={text.shown}
      onChange={(typed) => text.type(wraps ? typed.replace(/\s*\n\s*/g, " ") : typed)}
      onBlur={(event) => {
        if (isLeft(event)) text.leave();
      }}
      isReadOnly={study.readOnly}
      isInvalid={text.refusal !== null}
    >
      <Label>{label}</Label>
      {oneLine ? (
        <Input {...input} {...(offers.length > 0 && { list: listId })} />
      ) : (
        <TextArea rows={1} {...input} />
      )}
      {offers.length > 0 && (
        <datalist id={listId}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {text.refusal && <FieldError className="error">{say(`refusal.${text.refusal}`)}</FieldError>}
    </TextField>
  );
}
