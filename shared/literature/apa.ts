import type { Reference, ReferenceAuthor } from "../project/records.ts";
import {
  type CitationLanguage,
  type CitedRun,
  dashed,
  editionWords,
  italic,
  joinedRuns,
  locatorWords,
  stopAfter,
  upright,
} from "./cited-runs.ts";
import { personOf, printedNames } from "./printed-names.ts";
import { familyOf, isMoreAuthors, yearOf } from "./reference-fields.ts";

/**
 * APA Style, seventh edition (Publication Manual of the American Psychological Association, 2020, chapters 8 to 10). Swedish has its words
 * for "In", "Eds.", "n.d.", pages and editions, as universities translate them; all else is the same.
 */

/** How a work is told from others that are cited with it. */
export type ApaMark = {
  /** How many authors its citation names before "et al."; 1 unless others begin alike (8.18). */
  readonly named: number;
  /** The initials of the first author are given, since another has that family name (8.20). */
  readonly withInitials: boolean;
  /** "a", "b" behind the year of several works of the same authors and year (8.19); else "". */
  readonly letter: string;
};

export const unmarked: ApaMark = { named: 1, withInitials: false, letter: "" };

/** "Krawczyk et al., 2022": a citation without its brackets, with the place of a quote where one is given. */
export function apaCitation(
  reference: Reference,
  language: CitationLanguage,
  mark: ApaMark = unmarked,
  locator = "",
): readonly CitedRun[] {
  const place = locatorWords(locator, language);
  const behind = `, ${yearWords(reference, language, mark.letter)}${place === "" ? "" : `, ${place}`}`;
  return joinedRuns([...namesInText(reference, language, mark), upright(behind)]);
}

/** Who is cited for a work: its authors, or the editors of a book that has none. */
export function apaAuthors({ type, authors, editors }: Reference): readonly ReferenceAuthor[] {
  return authors.length === 0 && !isPartOfBook(type) ? editors : authors;
}

function namesInText(reference: Reference, language: CitationLanguage, mark: ApaMark): readonly CitedRun[] {
  const { names, hasMore } = printedNames(apaAuthors(reference));
  const [first] = names;
  if (!first) return titleInText(reference, language);
  const families = names.map(familyOf);
  if (mark.withInitials && "family" in first)
    families[0] = [initialsOf(first), first.family].filter((part) => part !== "").join(" ");
  const count = names.length + (hasMore ? 1 : 0);
  // Where only one is left out, "et al." would stand for one person (8.18).
  const shown =
    count === 2 && !hasMore
      ? 2
      : mark.named >= names.length - 1 && mark.named > 1
        ? names.length
        : mark.named;
  if (shown >= names.length && !hasMore)
    return [upright(families.length < 3 ? families.join(" & ") : withAmpersand(families))];
  return [upright(`${families.slice(0, shown).join(", ")}${shown > 1 ? "," : ""} et al.`)];
}

/** In words of a text a work without author is called by its title, a long one by its beginning (8.14). */
function titleInText({ type, title }: Reference, language: CitationLanguage): readonly CitedRun[] {
  const words = title.split(" ");
  const short =
    words.length > 6
      ? words
          .slice(0, 4)
          .join(" ")
          .replace(/[\s,.;:]+$/, "")
      : title;
  if (hasItalicTitle(type)) return [italic(short)];
  return [upright(language === "sv" ? `”${short}”` : `“${short}”`)];
}

/** The work in the list of references. */
export function apaEntry(
  reference: Reference,
  language: CitationLanguage,
  mark: ApaMark = unmarked,
): readonly CitedRun[] {
  const names = apaAuthors(reference);
  const when = dateWords(reference, language, mark.letter);
  const title = titleRuns(reference, language);
  const who = namesInList(names);
  const areEditors = reference.authors.length === 0 && names.length > 0;
  const role = areEditors ? ` (${editorsWord(names, language)})` : "";
  const head =
    who === ""
      ? [...ended(title), upright(` (${when}).`)]
      : [upright(`${who}${role}${role === "" ? stopAfter(who) : "."} (${when}). `), ...ended(title)];
  return joinedRuns([...head, ...sourceRuns(reference, language, who), ...addressRuns(reference)]);
}

function ended(runs: readonly CitedRun[]): readonly CitedRun[] {
  const last = runs.filter(({ text }) => text !== "").at(-1);
  if (!last) return [];
  return [...runs, upright(stopAfter(last.text))];
}

/** Up to twenty are named; of more the first nineteen and the last (9.8). */
function namesInList(all: readonly ReferenceAuthor[]): string {
  const { names, hasMore } = printedNames(all);
  const printed = names.map((name) => ("literal" in name ? name.literal : personInList(name)));
  if (printed.length > 20) return `${printed.slice(0, 19).join(", ")}, . . . ${printed.at(-1)}`;
  if (hasMore) return [...printed, "et al."].join(", ");
  return printed.length < 2 ? printed.join("") : withAmpersand(printed);
}

function withAmpersand(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`;
}

function personInList(name: { readonly family: string; readonly given: string }): string {
  const { suffix } = personOf(name);
  return [name.family, initialsOf(name), suffix].filter((part) => part !== "").join(", ");
}

/** "S. T.", "J.-P." */
function initialsOf(name: { readonly family: string; readonly given: string }): string {
  return personOf(name)
    .initials.map((initial) => `${initial.replace(/-/g, ".-")}.`)
    .join(" ");
}

/** In front of the title of a book its editors stand as they are called: "M. B. Oliver, A. A. Raney, & J. Bryant". */
function editorsOfBook(all: readonly ReferenceAuthor[]): string {
  const { names, hasMore } = printedNames(all);
  const printed = names.map((name) =>
    "literal" in name
      ? name.literal
      : [initialsOf(name), name.family].filter((part) => part !== "").join(" "),
  );
  if (hasMore) return [...printed, "et al."].join(", ");
  return printed.length < 3 ? printed.join(" & ") : withAmpersand(printed);
}

function editorsWord(names: readonly ReferenceAuthor[], language: CitationLanguage): string {
  if (language === "sv") return "Red.";
  return names.length > 1 || names.some(isMoreAuthors) ? "Eds." : "Ed.";
}

/** The year, with the letter that tells it from others: "2020a", "n.d.-a" (8.19). */
function yearWords(reference: Reference, language: CitationLanguage, letter: string): string {
  const year = yearOf(reference) || (language === "sv" ? "u.å." : "n.d.");
  if (letter === "") return year;
  return /^\d+$/.test(year) ? `${year}${letter}` : `${year}-${letter}`;
}

/** Of what comes out day by day the day is given, of all else the year (9.13). */
function dateWords(reference: Reference, language: CitationLanguage, letter: string): string {
  const year = yearWords(reference, language, letter);
  const [, month = "", day = ""] = /^\d{4}-(\d\d)(?:-(\d\d))?$/.exec(reference.issued) ?? [];
  const isDaily = ["webpage", "article-newspaper", "article-magazine"].includes(reference.type);
  if (!isDaily || month === "") return year;
  const date = new Date(`2000-${month}-${day || "01"}T00:00:00Z`);
  const options: Intl.DateTimeFormatOptions = {
    month: "long",
    timeZone: "UTC",
    ...(day === "" ? {} : { day: "numeric" }),
  };
  return `${year}, ${new Intl.DateTimeFormat(language === "sv" ? "sv" : "en-US", options).format(date)}`;
}

function isPartOfBook(type: string): boolean {
  return type === "chapter" || type === "paper-conference";
}

/** A work that stands alone has its title in italics; a part has that of what it stands in. */
function hasItalicTitle(type: string): boolean {
  return !type.startsWith("article-") && !isPartOfBook(type);
}

function titleRuns(reference: Reference, language: CitationLanguage): readonly CitedRun[] {
  const { type, title, edition, volume, number, publisher } = reference;
  if (!hasItalicTitle(type)) return [upright(title)];
  const inBrackets = [
    ...(edition === "" ? [] : [editionWords(edition, language)]),
    ...(volume === "" ? [] : [`Vol. ${volume}`]),
    ...(number === "" ? [] : [reportNumber(number, language)]),
  ];
  const behind = inBrackets.length === 0 ? "" : ` (${inBrackets.join(", ")})`;
  const university = publisher === "" ? "" : `, ${publisher}`;
  const kind = type === "thesis" ? ` [${language === "sv" ? "Avhandling" : "Thesis"}${university}]` : "";
  return [italic(title), upright(behind + kind)];
}

function reportNumber(number: string, language: CitationLanguage): string {
  if (/\p{L}{3,}/u.test(number)) return number;
  return language === "sv" ? `Rapport nr ${number}` : `Report No. ${number}`;
}

/** What the work stands in, or who published it, beginning with a blank. */
function sourceRuns(reference: Reference, language: CitationLanguage, who: string): readonly CitedRun[] {
  const { type, containerTitle, publisher } = reference;
  // A publisher that is the author too is not said twice (9.29).
  const isAuthor = (name: string) => name === who;
  const named = (name: string) =>
    name === "" || isAuthor(name) ? [] : [upright(` ${name}${stopAfter(name)}`)];
  if (type.startsWith("article-")) return containerTitle === "" ? [] : periodicalRuns(reference, language);
  if (isPartOfBook(type)) return [...bookRuns(reference, language), ...named(publisher)];
  if (type === "thesis") return [];
  return [...named(containerTitle), ...named(publisher)];
}

function periodicalRuns(
  { containerTitle, volume, issue, page, number }: Reference,
  language: CitationLanguage,
): readonly CitedRun[] {
  const article = number === "" ? "" : `${language === "sv" ? "Artikel" : "Article"} ${number}`;
  const where = page === "" ? article : dashed(page);
  return [
    upright(" "),
    italic(containerTitle),
    ...(volume === "" ? [] : [upright(", "), italic(volume)]),
    upright(issue === "" ? "" : volume === "" ? `, (${issue})` : `(${issue})`),
    upright(`${where === "" ? "" : `, ${where}`}.`),
  ];
}

function bookRuns(reference: Reference, language: CitationLanguage): readonly CitedRun[] {
  const { containerTitle, editors, edition, volume, page } = reference;
  if (containerTitle === "") return [];
  const by = editors.length === 0 ? "" : `${editorsOfBook(editors)} (${editorsWord(editors, language)}), `;
  const inBrackets = [
    ...(edition === "" ? [] : [editionWords(edition, language)]),
    ...(volume === "" ? [] : [`Vol. ${volume}`]),
    ...(page === "" ? [] : [locatorWords(page, language)]),
  ];
  const behind = inBrackets.length === 0 ? "" : ` (${inBrackets.join(", ")})`;
  return [
    upright(` ${language === "sv" ? "I" : "In"} ${by}`),
    italic(containerTitle),
    upright(`${behind}${behind === "" ? stopAfter(containerTitle) : "."}`),
  ];
}

/** No full stop stands behind an address (9.35). */
function addressRuns({ DOI, URL }: Reference): readonly CitedRun[] {
  const address = DOI === "" ? URL : `https://doi.org/${DOI}`;
  return address === "" ? [] : [upright(` ${address}`)];
}
