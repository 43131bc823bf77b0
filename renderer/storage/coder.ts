import { useSyncExternalStore } from "react";
import { nameGiven } from "../../shared/text/same-name.ts";

const stored = "kvali coder";
const listeners = new Set<() => void>();

/** The name under which this person works; until they choose one, a plain "Coder 1". */
export function coderName(): string {
  return localStorage.getItem(stored) ?? "Coder 1";
}

export function changeCoderName(name: string): void {
  localStorage.setItem(stored, nameGiven(name) || "Coder 1");
  for (const listener of listeners) listener();
}

/** Whether this person has chosen a name already. */
export function isCoderNamed(): boolean {
  return localStorage.getItem(stored) !== null;
}

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same name; the component is drawn again when it changes. */
export function useCoderName(): string {
  return useSyncExternalStore(onChange, coderName);
}

/** Who does something, and when: this person, now. ISO 8601, UTC. */
export function stampNow(): { readonly by: string; readonly at: string } {
  return { by: coderName(), at: new Date().toISOString() };
}
