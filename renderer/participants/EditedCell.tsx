import { TriangleAlert } from "lucide-react";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { FieldRefusal } from "../fields/FieldRefusal.tsx";
import { fieldKey } from "../fields/field-keys.ts";
import { isLeft, useStudyText } from "../fields/use-study-text.ts";
import { useWords } from "../language/language.ts";
import type { StudyText } from "../storage/typed-field.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { giveFocus } from "../ui/focus.ts";
import { cellAt } from "./use-grid.ts";

/**
 * A cell whose text is edited in place: by Enter, F2, a double click or by typing. Enter keeps and goes down,
 * Tab keeps and goes on, Escape takes back; leaving it keeps as well. Delete empties it.
 */
export function EditedCell({
  row,
  column,
  label,
  value,
  of,
  isHeader = false,
  isNumber = false,
  offers = [],
  oddIn = () => null,
  onEditing,
  focusBelow,
  focusBeside,
}: {
  readonly row: string;
  readonly column: number;
  /** Of the column, for who hears the field rather than sees it. */
  readonly label: string;
  /** What the cell shows while nobody edits it. */
  readonly value: string;
  readonly of: StudyText;
  /** Whether the cell names its row. */
  readonly isHeader?: boolean;
  /** Whether it stands to the right, as numbers do. */
  readonly isNumber?: boolean;
  /** What may be chosen instead of being typed. */
  readonly offers?: readonly string[];
  /** Why a text that is kept does not fit what the column holds; null for one that does. */
  readonly oddIn?: (text: string) => string | null;
  readonly onEditing?: (isEdited: boolean) => void;
  readonly focusBelow: (column: number) => void;
  readonly focusBeside: (column: number, by: 1 | -1) => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  /** With which text the field opens: null while it is closed. */
  const [opened, setOpened] = useState<{ readonly typed: string | null } | null>(null);
  const cell = useRef<HTMLTableCellElement>(null);

  const begin = (typed: string | null) => {
    if (study.readOnly) return;
    setOpened({ typed });
    onEditing?.(true);
  };
  const end = (then?: () => void) => {
    setOpened(null);
    onEditing?.(false);
    if (then) requestAnimationFrame(then);
  };
  const empty = () => {
    const asked = value === "" || study.readOnly ? null : of.put("", study.now().project, null);
    if (asked) perform(asked.name, asked.input as never);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.target !== cell.current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === "F2") begin(null);
    else if ((event.key === "Delete" || event.key === "Backspace") && !isHeader) empty();
    else if (event.key.length === 1 && event.key !== " ") begin(event.key);
    else return;
    event.preventDefault();
  };

  const odd = oddIn(value);
  const Cell = isHeader ? "th" : "td";
  return (
    <Cell
      ref={cell}
      {...(isHeader && { scope: "row" as const })}
      {...cellAt(row, column)}
      tabIndex={-1}
      className={isNumber ? "edited-cell number" : "edited-cell"}
      aria-readonly={study.readOnly}
      aria-invalid={odd !== null}
      title={odd ?? undefined}
      onKeyDown={pressed}
      onDoubleClick={() => begin(null)}
    >
      {opened ? (
        <CellField
          label={label}
          of={of}
          offers={offers}
          oddIn={oddIn}
          typed={opened.typed}
          onEnd={() => end()}
          onBack={() => end(() => giveFocus(cell.current))}
          onDown={() => end(() => focusBelow(column))}
          onBeside={(by) => end(() => focusBeside(column, by))}
        />
      ) : (
        <>
          {odd !== null && <TriangleAlert className="odd-value" aria-hidden />}
          {value || <span className="visually-hidden">{say("people.empty")}</span>}
          {odd !== null && <span className="visually-hidden"> {odd}</span>}
        </>
      )}
    </Cell>
  );
}

function CellField({
  label,
  of,
  offers,
  oddIn,
  typed,
  onEnd,
  onBack,
  onDown,
  onBeside,
}: {
  readonly label: string;
  readonly of: StudyText;
  readonly offers: readonly string[];
  readonly oddIn: (text: string) => string | null;
  /** What was typed to open the field, in place of all that was there. */
  readonly typed: string | null;
  readonly onEnd: () => void;
  readonly onBack: () => void;
  readonly onDown: () => void;
  readonly onBeside: (by: 1 | -1) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const text = useStudyText(of);
  const begin = useRef(() => {
    if (typed !== null) text.type(typed);
    giveFocus(field.current);
  });
  useLayoutEffect(() => begin.current(), []);

  const pressed = (event: KeyboardEvent) => {
    const key = event.key === "Tab" ? "beside" : fieldKey(event, "one");
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === "take-back") {
      text.takeBack();
      onBack();
    } else if (text.keep()) {
      if (key === "leave") onDown();
      else onBeside(event.shiftKey ? -1 : 1);
    }
  };
  return (
    <>
      <input
        aria-label={label}
        aria-invalid={text.refusal !== null}
        aria-describedby={id}
        list={offers.length > 0 ? `${id}-offers` : undefined}
        value={text.shown}
        ref={field}
        onChange={({ target }) => text.type(target.value)}
        onKeyDown={pressed}
        onBlur={(event) => {
          if (!isLeft(event)) return;
          text.leave();
          onEnd();
        }}
      />
      {offers.length > 0 && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      <FieldRefusal id={id} why={text.refusal} note={oddIn(text.shown)} />
    </>
  );
}
