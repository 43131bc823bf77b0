import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Input, Label, TextArea, TextField } from "react-aria-components";
import { useWhyNot } from "./only-reading.ts";

/**
 * Text that is edited where it stands: kept on leaving the field, on Ctrl+Enter, or on Enter in a field of
 * one line; Escape gives back what was there. What is typed is kept also when the field itself goes away.
 */
export function EditedText({
  label,
  value,
  onKeep,
  hint,
  oneLine = false,
  wide = false,
}: {
  readonly label: string;
  readonly value: string;
  /** Called with text that differs from `value`. */
  readonly onKeep: (text: string) => void;
  /** Shown while the field is empty. */
  readonly hint?: string;
  readonly oneLine?: boolean;
  /** Stands under its label where others stand beside theirs. */
  readonly wide?: boolean;
}) {
  const isReadOnly = useWhyNot(true) !== null;
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, onKeep });
  latest.current = { draft, value, onKeep };

  const change = (text: string | null) => {
    latest.current.draft = text;
    setDraft(text);
  };
  const keep = () => {
    const typed = latest.current.draft;
    change(null);
    if (typed !== null && typed !== latest.current.value) latest.current.onKeep(typed);
  };
  useEffect(
    () => () => {
      const { draft: typed, value: before, onKeep: keepIt } = latest.current;
      if (typed !== null && typed !== before) keepIt(typed);
    },
    [],
  );

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && latest.current.draft !== null) change(null);
    else if (event.key === "Enter" && (oneLine || event.ctrlKey || event.metaKey)) keep();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const input = { onKeyDown: pressed, ...(hint && { placeholder: hint }) };
  return (
    <TextField
      className={wide ? "field edited wide" : "field edited"}
      value={draft ?? value}
      onChange={change}
      onBlur={keep}
      isReadOnly={isReadOnly}
    >
      <Label>{label}</Label>
      {oneLine ? <Input {...input} /> : <TextArea rows={1} {...input} />}
    </TextField>
  );
}
