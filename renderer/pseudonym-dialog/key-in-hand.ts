import { isSameList, type ListedName } from "../../shared/gate/name-list.ts";
import { done, type Outcome } from "../../shared/outcome.ts";
import type { Project } from "../../shared/project/project.ts";
import { type NameRefusal, withName } from "../../shared/pseudonyms/name-key.ts";
import { notInKey } from "../../shared/pseudonyms/suggest-names.ts";

/** A name and its pseudonym as they are typed. */
export type Pair = Pick<ListedName, "name" | "pseudonym">;

/** A key as it is in the window, as long as the dialog is open. */
export type KeyInHand = {
  /** Another for each key that was opened or begun in this window. */
  readonly id: string;
  readonly fileName: string;
  readonly passphrase: string;
  readonly names: readonly ListedName[];
  /** The names that its file has, as far as is known; a new key has none. */
  readonly saved: readonly ListedName[];
  /** The names in the file that the browser was given last, as long as nobody has said that it arrived; else null. */
  readonly downloaded: readonly ListedName[] | null;
  /** One more name, as far as it is typed: it is not in the key before it is added. */
  readonly typed: Pair;
  /** What is typed in the place of proposed pseudonyms, by the suggested name. */
  readonly retyped: ReadonlyMap<string, string>;
};

const nothingTyped: Pair = { name: "", pseudonym: "" };

/** A key that was opened, with the names that its file has, or begun, with none. */
export function keyInHand(opened: Pick<KeyInHand, "id" | "fileName" | "passphrase" | "names">): KeyInHand {
  return { ...opened, saved: opened.names, downloaded: null, typed: nothingTyped, retyped: new Map() };
}

/** Whether a key is in its file as it is in the window. */
export function isSaved({ names, saved }: Pick<KeyInHand, "names" | "saved">): boolean {
  return isSameList(names, saved);
}

/** Whether there is something to save, and the file could be opened again: one without a name is no key. */
export function maySave(key: Pick<KeyInHand, "names" | "saved">): boolean {
  return key.names.length > 0 && !isSaved(key);
}

/** The names that may not leave: those of the key, and those that were taken out of it and are, or may be, still in a file of it. */
export function heldNames({
  names,
  saved,
  downloaded,
}: Pick<KeyInHand, "names" | "saved" | "downloaded">): readonly ListedName[] {
  const held = new Map([...(downloaded ?? []), ...saved, ...names].map((one) => [one.name, one]));
  for (const { name } of names) held.delete(name);
  return [...names, ...held.values()];
}

/**
 * The key with one more name; refused as by withName. What was typed for a suggested name that the key now has, also as a part of
 * another, goes with the suggestion.
 */
export function withAdded(
  key: KeyInHand,
  pair: Pair,
  project: Pick<Project, "participants">,
): Outcome<KeyInHand, NameRefusal> {
  const more = withName(key.names, pair);
  if (more.is === "refused") return more;
  const retyped = [...key.retyped].map(([name, pseudonym]) => ({ name, pseudonym }));
  const left = notInKey(project, more.value, retyped);
  return done({
    ...key,
    names: more.value,
    retyped: new Map(left.map(({ name, pseudonym }) => [name, pseudonym])),
  });
}

/** The same with the name that is typed; its fields are empty then. */
export function withTyped(
  key: KeyInHand,
  project: Pick<Project, "participants">,
): Outcome<KeyInHand, NameRefusal> {
  const more = withAdded(key, key.typed, project);
  return more.is === "refused" ? more : done({ ...more.value, typed: nothingTyped });
}

/** The key with `pseudonym` typed for a suggested name; null: nothing is. */
export function withRetyped(key: KeyInHand, name: string, pseudonym: string | null): KeyInHand {
  const retyped = new Map(key.retyped);
  if (pseudonym === null) retyped.delete(name);
  else retyped.set(name, pseudonym);
  return { ...key, retyped };
}

/** The key when a file of that name has these names: what came in or went out since is still unsaved. */
export function withSaved(key: KeyInHand, saved: readonly ListedName[], fileName: string): KeyInHand {
  return { ...key, fileName, saved, downloaded: null };
}

/**
 * What would be lost if a key were left now. "typed": a pair that is not in the key. "downloaded": the browser was given all of it, and nobody has
 * said that it arrived. "emptied": it has no name any more, and could not be opened if it were saved so.
 */
export type Unsettled =
  | { readonly is: "typed"; readonly pair: Pair }
  | { readonly is: "unsaved" | "downloaded" | "emptied" };

/** What of a key is to be settled first; null where it can be left as it is. */
export function unsettledOf(key: KeyInHand): Unsettled | null {
  if (!isBlank(key.typed)) return { is: "typed", pair: key.typed };
  for (const [name, pseudonym] of key.retyped)
    if (pseudonym.trim() !== "") return { is: "typed", pair: { name, pseudonym } };
  if (isSaved(key)) return null;
  if (key.names.length === 0) return { is: "emptied" };
  return { is: key.downloaded && isSameList(key.downloaded, key.names) ? "downloaded" : "unsaved" };
}

export function isBlank({ name, pseudonym }: Pair): boolean {
  return name.trim() === "" && pseudonym.trim() === "";
}
