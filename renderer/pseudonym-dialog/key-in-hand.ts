import { isSameList, type ListedName } from "../../shared/gate/name-list.ts";

/** A key as it is in the window, as long as the dialog is open. */
export type KeyInHand = {
  /** Another for each key that was opened or begun in this window. */
  readonly id: string;
  readonly fileName: string;
  readonly passphrase: string;
  readonly names: readonly ListedName[];
  /** The names that its file has, as far as is known; a new key has none. */
  readonly saved: readonly ListedName[];
};

/** Whether a key is in its file as it is in the window. */
export function isSaved({ names, saved }: KeyInHand): boolean {
  return isSameList(names, saved);
}

/** The names that may not leave: those of the key, and those that were taken out of it and are still in its file. */
export function heldNames({ names, saved }: KeyInHand): readonly ListedName[] {
  const has = new Set(names.map(({ name }) => name));
  return [...names, ...saved.filter(({ name }) => !has.has(name))];
}
