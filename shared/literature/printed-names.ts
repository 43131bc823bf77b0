import type { ReferenceAuthor } from "../project/records.ts";
import { isMoreAuthors } from "./reference-fields.ts";

/** A person as both styles take the name apart: the letters of given names ("S", "T"; "J-P" where they are joined), and a "Jr". */
export type PrintedPerson = {
  readonly family: string;
  readonly initials: readonly string[];
  readonly suffix: string;
};

/** The names of a title page: who is named, and whether there are more. */
export type PrintedNames = { readonly names: readonly ReferenceAuthor[]; readonly hasMore: boolean };

export function printedNames(names: readonly ReferenceAuthor[]): PrintedNames {
  const named = names.filter((name) => !isMoreAuthors(name));
  return { names: named, hasMore: named.length < names.length };
}

/** "Sean T.", "S.T.", "S. T." and "ST" have the same initials. */
export function personOf({
  family,
  given,
}: {
  readonly family: string;
  readonly given: string;
}): PrintedPerson {
  const [names = "", ...suffixes] = given.split(/,\s*/);
  const isInitials = /^\p{Lu}{2,4}$/u.test(names);
  const words = isInitials
    ? [...names]
    : names.split(/[\s.]+(?!-)|(?<=\.)(?=-)/).filter((word) => word !== "");
  return { family, initials: joinedInitials(words), suffix: suffixes.join(" ") };
}

/** "Jean-Paul" and "J.-P." are "J-P"; words in small letters ("de") are no names. */
function joinedInitials(words: readonly string[]): readonly string[] {
  const initials: string[] = [];
  for (const word of words) {
    const letters = word.split("-").flatMap((part) => /^\p{Lu}/u.exec(part)?.[0] ?? []);
    if (letters.length === 0) continue;
    if (word.startsWith("-") && initials.length > 0) initials.push(`${initials.pop()}-${letters.join("-")}`);
    else initials.push(letters.join("-"));
  }
  return initials;
}
