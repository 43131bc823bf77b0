import type { Reference } from "../project/records.ts";
import { familyOf, sameDoi, yearOf } from "./reference-fields.ts";

/**
 * Those of a list that a source may name: by its DOI, else by its first author and year, else by its title. Of several that these
 * fit, those with its title, if there are any. What has another DOI is another work.
 */
export function referencesNamed<Listed extends { readonly reference: Reference }>(
  list: readonly Listed[],
  source: Reference,
): readonly Listed[] {
  const byDoi = list.filter(({ reference }) => sameDoi(reference.DOI, source.DOI));
  if (byDoi.length > 0) return byDoi;
  const others = list.filter(({ reference }) => source.DOI === "" || reference.DOI === "");
  const title = plain(source.title);
  const titled = others.filter(({ reference }) => title !== "" && plain(reference.title) === title);
  const first = firstAuthor(source);
  if (first === "" || source.issued === "") return titled;
  const byAuthor = others.filter(
    ({ reference }) => firstAuthor(reference) === first && yearOf(reference) === yearOf(source),
  );
  const both = byAuthor.filter((one) => titled.includes(one));
  return both.length > 0 ? both : byAuthor;
}

/** Whether two references cannot be of one work: both have a DOI, or a year, or a first author, and these differ. */
export function isAnotherWork(one: Reference, other: Reference): boolean {
  if (one.DOI !== "" && other.DOI !== "") return !sameDoi(one.DOI, other.DOI);
  const differ = (first: string, second: string) => first !== "" && second !== "" && first !== second;
  return differ(yearOf(one), yearOf(other)) || differ(firstAuthor(one), firstAuthor(other));
}

function firstAuthor({ authors, editors }: Reference): string {
  const [first] = authors.length > 0 ? authors : editors;
  return first ? plain(familyOf(first)) : "";
}

/** Letters and digits alone, without accents and capitals. */
function plain(words: string): string {
  return words
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** What is said of a work twice as one reference: each field as it was said first, and what was not said then as the other has it. */
export function joinedReference(first: Reference, other: Partial<Reference>): Reference {
  const missing = Object.entries(other).filter(
    ([field, value]) => value.length > 0 && first[field as keyof Reference].length === 0,
  );
  return { ...first, ...Object.fromEntries(missing) };
}
