import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { giveFocus } from "./focus.ts";

/** One of several things, chosen by typing: what is typed, and the one that Enter would take, counted from 0; before the first, none. */
export type TypedChoice = {
  readonly fieldId: string;
  readonly listId: string;
  readonly typed: string;
  readonly at: number;
  type(text: string): void;
  go(at: number): void;
};

/** `begin`: which is chosen while nothing is typed. */
export function useTypedChoice(begin: 0 | -1 = 0): TypedChoice {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState<number>(begin);
  const type = (text: string) => {
    setTyped(text);
    setAt(text.trim() === "" ? begin : 0);
  };
  return { fieldId: `${id}-field`, listId: `${id}-list`, typed, at, type, go: setAt };
}

/** Where one types; the focus stays here while the arrow keys go through the list. It has the focus from the start. */
export function ChoiceField({
  choice: { fieldId, listId, typed, at, type, go },
  count,
  label,
  placeholder,
  onEnter,
  onLeave,
}: {
  readonly choice: TypedChoice;
  /** How many things the list offers. */
  readonly count: number;
  /** Where no label element names the field. */
  readonly label?: string;
  readonly placeholder: string;
  /** Enter, alone or with Ctrl. */
  readonly onEnter: (withCtrl: boolean) => void;
  /** Escape; without it, what is around the field hears of the key. */
  readonly onLeave?: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => void giveFocus(input.current), []);
  const steps = Math.max(1, count);
  return (
    <input
      ref={input}
      id={fieldId}
      role="combobox"
      aria-label={label}
      aria-expanded
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={at >= 0 && at < count ? optionId(listId, at) : undefined}
      placeholder={placeholder}
      value={typed}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => type(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "ArrowDown") go((at + 1) % steps);
        else if (event.key === "ArrowUp") go((Math.max(at, 0) - 1 + steps) % steps);
        else if (event.key === "Enter") onEnter(event.ctrlKey || event.metaKey);
        else if (event.key === "Escape" && onLeave) onLeave();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

/** What fits what was typed. */
export function ChoiceList<Item>({
  choice: { listId, at, go },
  label,
  items,
  keyOf,
  isDisabled = never,
  className,
  empty = null,
  onPress,
  onDoublePress,
  children,
}: {
  readonly choice: TypedChoice;
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Which can be seen and not taken. */
  readonly isDisabled?: (item: Item) => boolean;
  readonly className?: string;
  /** What stands there when there is nothing to choose. */
  readonly empty?: ReactNode;
  /** What a press takes. Without it a press only chooses, and the pointer does not choose by passing over. */
  readonly onPress?: (item: Item) => void;
  readonly onDoublePress?: (item: Item, withCtrl: boolean) => void;
  readonly children: (item: Item) => ReactNode;
}) {
  useEffect(() => {
    const list = document.getElementById(listId);
    // What stands around a list that shows all it has must not scroll.
    if (!list || list.scrollHeight <= list.clientHeight) return;
    document.getElementById(optionId(listId, at))?.scrollIntoView({ block: "nearest" });
  }, [listId, at]);
  return (
    <div role="listbox" id={listId} aria-label={label} className={className} tabIndex={-1}>
      {items.length === 0 && empty}
      {items.map((item, index) => (
        <div
          key={keyOf(item)}
          id={optionId(listId, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          aria-disabled={isDisabled(item) || undefined}
          onMouseDown={(event) => {
            event.preventDefault();
            if (onPress) onPress(item);
            else go(index);
          }}
          onMouseMove={() => onPress && go(index)}
          onDoubleClick={(event) => onDoublePress?.(item, event.ctrlKey || event.metaKey)}
        >
          {children(item)}
        </div>
      ))}
    </div>
  );
}

const never = () => false;

function optionId(listId: string, at: number): string {
  return `${listId}-${at}`;
}
