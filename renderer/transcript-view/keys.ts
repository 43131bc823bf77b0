/** What can be done in the transcript by a key. */
export type TranscriptCommand =
  | "code"
  | "in-vivo"
  | "repeat"
  | "sentence"
  | "turn"
  | "next-turn"
  | "previous-turn"
  | "next-sentence"
  | "previous-sentence"
  | "next-coding"
  | "previous-coding"
  | "grow-end"
  | "shrink-end"
  | "grow-start"
  | "shrink-start"
  | "uncode"
  | "correct"
  | "leave"
  | "to-codebook";

/** Keys that other parts of the window answer, listed on the same sheet. */
type WindowKey = "keys" | "undo" | "redo" | "save" | "place" | "select";

/** The sheet of keys, in the order in which it is printed. */
export const transcriptKeys: readonly {
  readonly id: TranscriptCommand | WindowKey;
  readonly keys: string;
}[] = [
  { id: "select", keys: "Shift + ← → ↑ ↓" },
  { id: "sentence", keys: "S" },
  { id: "turn", keys: "T" },
  { id: "next-sentence", keys: "Alt + →" },
  { id: "previous-sentence", keys: "Alt + ←" },
  { id: "next-turn", keys: "Alt + ↓" },
  { id: "previous-turn", keys: "Alt + ↑" },
  { id: "code", keys: "Enter, C" },
  { id: "in-vivo", keys: "V" },
  { id: "repeat", keys: "R" },
  { id: "next-coding", keys: "N" },
  { id: "previous-coding", keys: "P" },
  { id: "grow-end", keys: "." },
  { id: "shrink-end", keys: "," },
  { id: "grow-start", keys: "Shift + ." },
  { id: "shrink-start", keys: "Shift + ," },
  { id: "uncode", keys: "Delete" },
  { id: "to-codebook", keys: "B" },
  { id: "correct", keys: "F2" },
  { id: "leave", keys: "Esc" },
  { id: "undo", keys: "Ctrl + Z" },
  { id: "redo", keys: "Ctrl + Shift + Z" },
  { id: "save", keys: "Ctrl + S" },
  { id: "place", keys: "Alt + 1, 2, 3" },
  { id: "keys", keys: "?" },
];

type Pressed = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/**
 * What a key asks for while the text has the focus; null leaves it to the browser. While the text is being
 * corrected letters are letters. Punctuation is met by what it writes, since layouts put it elsewhere:
 * Shift with full stop writes ":" on a Swedish keyboard and ">" on an English one.
 */
export function commandFor(event: Pressed, correcting: boolean): TranscriptCommand | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === "F2") return "correct";
  if (event.key === "Escape") return "leave";
  if (event.altKey) return withAlt[event.key] ?? null;
  return correcting ? null : (plain[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null);
}

const withAlt: Readonly<Record<string, TranscriptCommand>> = {
  ArrowDown: "next-turn",
  ArrowUp: "previous-turn",
  ArrowRight: "next-sentence",
  ArrowLeft: "previous-sentence",
};

const plain: Readonly<Record<string, TranscriptCommand>> = {
  Enter: "code",
  c: "code",
  v: "in-vivo",
  r: "repeat",
  s: "sentence",
  t: "turn",
  n: "next-coding",
  p: "previous-coding",
  b: "to-codebook",
  ".": "grow-end",
  ",": "shrink-end",
  ":": "grow-start",
  ">": "grow-start",
  ";": "shrink-start",
  "<": "shrink-start",
  Delete: "uncode",
  Backspace: "uncode",
};
