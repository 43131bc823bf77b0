import { type KeyboardEvent, useRef, useState } from "react";
import { useWords } from "../language/language.ts";
import { giveFocus } from "../ui/focus.ts";
import { cellAt } from "./use-grid.ts";

/**
 * A cell whose text is edited in place: by Enter, F2, a double click or by typing. Enter keeps and goes down,
 * Tab keeps and goes on, Escape restores; leaving it keeps as well. Delete empties it.
 */
export function EditedCell({
  row,
  column,
  label,
  value,
  isHeader = false,
  readOnly,
  onKeep,
  focusBelow,
  focusBeside,
}: {
  readonly row: string;
  readonly column: number;
  /** Of the column, for who hears the field rather than sees it. */
  readonly label: string;
  readonly value: string;
  /** Whether the cell names its row. */
  readonly isHeader?: boolean;
  readonly readOnly: boolean;
  /** Called with text that differs from `value`; answers whether it was taken. */
  readonly onKeep: (text: string) => boolean;
  readonly focusBelow: (column: number) => void;
  readonly focusBeside: (column: number, by: 1 | -1) => void;
}) {
  const { say } = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  const cell = useRef<HTMLTableCellElement>(null);
  const open = useRef(false);

  const begin = (text: string) => {
    if (readOnly) return;
    open.current = true;
    setDraft(text);
  };
  const end = () => {
    open.current = false;
    setDraft(null);
  };
  /** Answers whether the cell may be left. */
  const keep = (text: string): boolean => {
    if (!open.current) return true;
    if (text.trim() !== value && !onKeep(text)) return false;
    end();
    return true;
  };

  const pressedInCell = (event: KeyboardEvent) => {
    if (event.target !== cell.current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === "F2") begin(value);
    else if ((event.key === "Delete" || event.key === "Backspace") && !isHeader) {
      if (value !== "" && !readOnly) onKeep("");
    } else if (event.key.length === 1 && event.key !== " ") begin(event.key);
    else return;
    event.preventDefault();
  };
  const pressedInField = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { value: text } = event.currentTarget;
    if (event.key === "Escape") {
      end();
      requestAnimationFrame(() => giveFocus(cell.current));
    } else if (event.key === "Enter") {
      if (keep(text)) requestAnimationFrame(() => focusBelow(column));
    } else if (event.key === "Tab") {
      if (keep(text)) requestAnimationFrame(() => focusBeside(column, event.shiftKey ? -1 : 1));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const Cell = isHeader ? "th" : "td";
  return (
    <Cell
      ref={cell}
      {...(isHeader && { scope: "row" as const })}
      {...cellAt(row, column)}
      tabIndex={-1}
      className="edited-cell"
      aria-readonly={readOnly}
      onKeyDown={pressedInCell}
      onDoubleClick={() => begin(value)}
    >
      {draft === null ? (
        value || <span className="visually-hidden">{say("people.empty")}</span>
      ) : (
        <input
          aria-label={label}
          value={draft}
          ref={(field) => {
            if (document.activeElement !== field) giveFocus(field);
          }}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={pressedInField}
          onBlur={({ target }) => {
            if (!keep(target.value)) end();
          }}
        />
      )}
    </Cell>
  );
}
