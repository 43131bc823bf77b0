import type { KeyboardEvent } from "react";

/**
 * What a key does in a field, the same in all of a kind (rule Y5). Enter keeps and leaves a field of one line, Ctrl+Enter one of
 * several, in which Enter and Shift+Enter begin a line. Escape takes back what was typed.
 */
export function fieldKey(event: KeyboardEvent, lines: "one" | "several"): "leave" | "take-back" | null {
  if (event.nativeEvent.isComposing) return null;
  if (event.key === "Escape") return "take-back";
  const leaves = event.key === "Enter" && (lines === "one" || event.ctrlKey || event.metaKey);
  return leaves ? "leave" : null;
}
