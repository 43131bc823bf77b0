import type { CitationStyle, Reference, ReferenceAuthor } from "../project/records.ts";
import { type ApaMark, apaAuthors, apaCitation, apaEntry, unmarked } from "./apa.ts";
import { type CitationLanguage, type CitedRun, locatorWords, upright, wordsOfRuns } from "./cited-runs.ts";
import { personOf } from "./printed-names.ts";
import { familyOf, isMoreAuthors, yearOf } from "./reference-fields.ts";
import { vancouverEntry } from "./vancouver.ts";

/** Works that are cited together: how each is cited, and the list at the end. */
export type Bibliography = {
  /** "(Krawczyk et al., 2022, p. 4)", "(1, p. 4)"; `locator` is where in the work the quoted words stand, "" where nobody said. */
  cite(reference: Reference, locator: string): readonly CitedRun[];
  /** Each work once, in the order of the style: by its number, or by the names of its authors. */
  readonly list: readonly ListedReference[];
};

/** `number` is null in a list without numbers. */
export type ListedReference = { readonly number: number | null; readonly runs: readonly CitedRun[] };

/**
 * What cites these works, given in the order in which they are cited first, as often as one likes; by that order Vancouver numbers
 * them. Citing another work is a mistake of the caller.
 */
export function bibliographyOf(
  references: readonly Reference[],
  style: CitationStyle,
  language: CitationLanguage,
): Bibliography {
  const works = new Map(references.map((reference) => [workKey(reference), reference]));
  return style === "vancouver" ? numbered(works, language) : byNames(works, language);
}

/** Two references with one key are one work: that of their DOI, else all that is known of them. */
export function workKey(reference: Reference): string {
  return reference.DOI === "" ? JSON.stringify(reference) : reference.DOI.toLowerCase();
}

/** "Krawczyk et al., 2022": a work where it stands among others by its name. */
export function shortCitation(reference: Reference, language: CitationLanguage): string {
  return wordsOfRuns(apaCitation(reference, language));
}

function numbered(works: ReadonlyMap<string, Reference>, language: CitationLanguage): Bibliography {
  const keys = [...works.keys()];
  return {
    cite(reference, locator) {
      const place = locatorWords(locator, language);
      const number = keys.indexOf(workKey(reference)) + 1;
      if (number === 0) throw new RangeError("the work is not among those that are cited");
      return [upright(`(${number}${place === "" ? "" : `, ${place}`})`)];
    },
    list: [...works.values()].map((reference, at) => ({
      number: at + 1,
      runs: vancouverEntry(reference, language),
    })),
  };
}

function byNames(works: ReadonlyMap<string, Reference>, language: CitationLanguage): Bibliography {
  const inOrder = [...works.values()].sort(byAuthorsAndYear(language));
  const marks = marksOf(inOrder);
  const markOf = (reference: Reference) => {
    const mark = marks.get(workKey(reference));
    if (!mark) throw new RangeError("the work is not among those that are cited");
    return { mark, work: works.get(workKey(reference)) ?? reference };
  };
  return {
    cite(reference, locator) {
      const { mark, work } = markOf(reference);
      return [upright("("), ...apaCitation(work, language, mark, locator), upright(")")];
    },
    list: inOrder.map((reference) => ({
      number: null,
      runs: apaEntry(reference, language, markOf(reference).mark),
    })),
  };
}

/** By names, letter by letter, nothing before something; then years, those without one first; then titles (9.44 to 9.48). */
function byAuthorsAndYear(language: CitationLanguage): (one: Reference, other: Reference) => number {
  const { compare } = new Intl.Collator(language);
  const namesOf = (reference: Reference) => {
    const names = apaAuthors(reference);
    return names.length === 0
      ? [[titleToSortBy(reference)]]
      : names.map((name) => [familyOf(name), givenOf(name)]);
  };
  return (one, other) => {
    const [ones, others] = [namesOf(one).flat(), namesOf(other).flat()];
    for (let at = 0; at < Math.min(ones.length, others.length); at += 1) {
      const order = compare(ones[at] ?? "", others[at] ?? "");
      if (order !== 0) return order;
    }
    return (
      ones.length - others.length ||
      compare(yearOf(one), yearOf(other)) ||
      compare(titleToSortBy(one), titleToSortBy(other)) ||
      compare(JSON.stringify(one), JSON.stringify(other))
    );
  };
}

function titleToSortBy({ title }: Reference): string {
  return title.replace(/^(?:a|an|the)\s+/i, "").replace(/^[^\p{L}\p{N}]+/u, "");
}

function givenOf(name: ReferenceAuthor): string {
  return "literal" in name ? "" : personOf(name).initials.join(" ");
}

/** How each of these works, in the order of the list, is told from the others. */
function marksOf(works: readonly Reference[]): ReadonlyMap<string, ApaMark> {
  return new Map(
    works.map((work) => {
      const others = works.filter((other) => other !== work);
      const named = namedBeforeMore(work, others);
      return [
        workKey(work),
        { ...unmarked, named, withInitials: needsInitials(work, others), letter: letterOf(work, works) },
      ];
    }),
  );
}

/** So many names as tell "X et al., 2020" from others with the same beginning and year. */
function namedBeforeMore(work: Reference, others: readonly Reference[]): number {
  const own = namesKeys(work);
  if (own.length < 3) return 1;
  const alike = others
    .filter((other) => yearOf(other) === yearOf(work))
    .map(namesKeys)
    .filter((names) => names.length >= 3 && names[0] === own[0] && names.join("\n") !== own.join("\n"));
  if (alike.length === 0) return 1;
  const shared = alike
    .map((names) => own.findIndex((name, at) => name !== names[at]))
    .map((at) => (at < 0 ? own.length : at));
  return Math.min(own.length, Math.max(...shared) + 1);
}

function namesKeys(work: Reference): readonly string[] {
  return apaAuthors(work).map((name) => `${familyOf(name)}\t${givenOf(name)}`);
}

/** Another first author has the family name of this one, and is somebody else. */
function needsInitials(work: Reference, others: readonly Reference[]): boolean {
  const [first] = apaAuthors(work);
  if (!first || "literal" in first) return false;
  return others.some((other) => {
    const [name] = apaAuthors(other);
    if (!name || "literal" in name || isMoreAuthors(name)) return false;
    return (
      name.family === first.family &&
      givenOf(name) !== "" &&
      givenOf(first) !== "" &&
      givenOf(name) !== givenOf(first)
    );
  });
}

/** "a", "b" … among works of the same authors and year, in the order of the list. */
function letterOf(work: Reference, works: readonly Reference[]): string {
  const key = (one: Reference) =>
    `${namesKeys(one).join("\n")}\n\n${apaAuthors(one).length === 0 ? one.title : ""}\n${yearOf(one)}`;
  const alike = works.filter((other) => key(other) === key(work));
  const at = alike.indexOf(work);
  return alike.length < 2 ? "" : letterAt(at);
}

/** a … z, aa, ab … */
function letterAt(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : letterAt(Math.floor(at / 26) - 1) + last;
}
