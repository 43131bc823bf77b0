import { isFindable } from "../gate/name-forms.ts";
import { type ListedName, tidyName } from "../gate/name-list.ts";
import { nameKey } from "../gate/word-key.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { isLabel } from "./put-in-place.ts";

/** Which column is a key's name and which its pseudonym: by heading, in English and Swedish. */
const headings = {
  name: ["name", "real name", "namn", "riktigt namn"],
  pseudonym: ["pseudonym", "replacement", "ersättning", "kodnamn"],
} as const;

/** `lines` are those of the table, counted from 1. */
export type KeyRefusal =
  | { readonly is: "no-columns" }
  | { readonly is: "no-names" }
  | { readonly is: "not-findable"; readonly lines: readonly [number] }
  | { readonly is: "pseudonym-of-two"; readonly lines: readonly [number, number] }
  | { readonly is: "name-twice"; readonly lines: readonly [number, number] };

/** A table: its headings, and the rows beneath with the lines that they begin on. */
export type KeyTable = {
  readonly written: readonly string[];
  readonly body: readonly { readonly line: number; readonly values: readonly string[] }[];
};

/**
 * A key of names and pseudonyms from its table; other columns are left alone. Each name has one pseudonym and each pseudonym one name, so that the
 * key leads back. Rows without a name or a pseudonym are passed over.
 */
export function keyFromTable({ written, body }: KeyTable): readonly ListedName[] | KeyRefusal {
  const placeOf = (which: keyof typeof headings) =>
    written.findIndex((heading) => (headings[which] as readonly string[]).includes(nameKey(heading)));
  const [nameAt, pseudonymAt] = [placeOf("name"), placeOf("pseudonym")];
  if (nameAt === -1 || pseudonymAt === -1) return { is: "no-columns" };
  const byName = new Map<string, number>();
  const byPseudonym = new Map<string, number>();
  const key: ListedName[] = [];
  for (const { line, values } of body) {
    const [name, pseudonym] = [tidyName(values[nameAt] ?? ""), tidyName(values[pseudonymAt] ?? "")];
    const [nameIs, pseudonymIs] = [nameKey(name), nameKey(pseudonym)];
    if (nameIs === "" || pseudonymIs === "") continue;
    if (!isFindable(name)) return { is: "not-findable", lines: [line] };
    const [sameName, samePseudonym] = [byName.get(nameIs), byPseudonym.get(pseudonymIs)];
    if (sameName !== undefined) return { is: "name-twice", lines: [sameName, line] };
    if (samePseudonym !== undefined) return { is: "pseudonym-of-two", lines: [samePseudonym, line] };
    byName.set(nameIs, line);
    byPseudonym.set(pseudonymIs, line);
    key.push({ name, pseudonym, line });
  }
  return key.length === 0 ? { is: "no-names" } : key;
}

/** Why a name does not go into a key. */
export type NameRefusal = "empty" | "not-findable" | "name-twice" | "pseudonym-of-two";

/**
 * The key with one more name. Refused: "empty", where nothing of the name or the pseudonym is seen, and as a table with both would be:
 * "not-findable" (a name without a letter or digit is looked for in vain), "name-twice", "pseudonym-of-two".
 */
export function withName(
  key: readonly ListedName[],
  given: Pick<ListedName, "name" | "pseudonym">,
): Outcome<readonly ListedName[], NameRefusal> {
  const [name, pseudonym] = [tidyName(given.name), tidyName(given.pseudonym)];
  const [nameIs, pseudonymIs] = [nameKey(name), nameKey(pseudonym)];
  if (nameIs === "" || pseudonymIs === "") return refused("empty");
  if (!isFindable(name)) return refused("not-findable");
  if (key.some((one) => nameKey(one.name) === nameIs)) return refused("name-twice");
  if (key.some((one) => nameKey(one.pseudonym) === pseudonymIs)) return refused("pseudonym-of-two");
  // Its line when the key is written: beneath the headings and all others.
  return done([...key, { name, pseudonym, line: key.length + 2 }]);
}

/** The key that leads back: pseudonyms are looked for, labels ("Person A") only as a whole, and the names put in their place. */
export function keyBack(key: readonly ListedName[]): readonly ListedName[] {
  return key.map(({ name, pseudonym, line }) => ({
    ...{ pseudonym: name, line },
    name: isLabel(pseudonym) && !/^["“”«»]/.test(pseudonym) ? `"${pseudonym}"` : pseudonym,
  }));
}
