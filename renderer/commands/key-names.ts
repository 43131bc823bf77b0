type Pressed = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/**
 * The key that was pressed, as commands name it: "s", "Alt+ArrowDown", "Ctrl+Shift+z", "Alt+1". Ctrl stands for
 * Cmd on a Mac. Shift is named only beside Ctrl and with F1 to F12: with a letter it makes no other key, with Alt and an
 * arrow it selects on the way, and punctuation is met by what it writes, since layouts put it elsewhere. With Alt, digits
 * are met by their place on the keyboard, because Alt writes other characters there.
 */
export function keyName(event: Pressed): string {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
  const held = ctrlKey || metaKey;
  const digit = altKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined;
  const plain = digit ?? (key.length === 1 ? key.toLowerCase() : key);
  const shifted = shiftKey && (held || /^F\d+$/.test(key));
  return [held && "Ctrl", altKey && "Alt", shifted && "Shift", plain].filter(Boolean).join("+");
}

/** Whether a key writes a character, so that in a text it is a letter rather than a command. */
export function writes(name: string): boolean {
  return [...name].length === 1;
}

const arrows: Readonly<Record<string, string>> = {
  ArrowRight: "→",
  ArrowLeft: "←",
  ArrowDown: "↓",
  ArrowUp: "↑",
  Escape: "Esc",
  ContextMenu: "☰",
};

/** A key as it is printed on the sheet: "Alt + ↓", "Ctrl + Shift + Z". */
export function shownKey(name: string): string {
  return name
    .split("+")
    .map((part) => arrows[part] ?? (part.length === 1 ? part.toLocaleUpperCase() : part))
    .join(" + ");
}

/** Whether a key that is held with Alt writes something of its own in a field: on a Mac nearly all do. */
export function writesWithAlt({ key, altKey, ctrlKey, metaKey }: Pressed): boolean {
  return altKey && !ctrlKey && !metaKey && [...key].length === 1 && !/\d/.test(key);
}
