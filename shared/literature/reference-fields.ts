import type { Reference, ReferenceAuthor } from "../project/records.ts";

/** Those kinds of CSL that the styles print in ways of their own; all else is a "document". */
export const referenceTypes = [
  ...(["article-journal", "article-magazine", "article-newspaper", "article"] as const),
  ...(["book", "chapter", "paper-conference", "report", "thesis", "webpage", "document"] as const),
];
export type ReferenceType = (typeof referenceTypes)[number];

/** A work of which nothing is known yet. */
export const emptyReference: Reference = {
  type: "document",
  title: "",
  authors: [],
  editors: [],
  issued: "",
  containerTitle: "",
  volume: "",
  issue: "",
  page: "",
  number: "",
  edition: "",
  publisher: "",
  publisherPlace: "",
  DOI: "",
  URL: "",
};

/** Stands last among names where there are more whom nobody names: "and others" of BibTeX, "et al.", "m.fl.". */
export const moreAuthors: ReferenceAuthor = { literal: "et al." };

export function isMoreAuthors(name: ReferenceAuthor): boolean {
  return "literal" in name && name.literal === "et al.";
}

/** The name as it is sorted and found by: a family name, or all of a name that is not divided. */
export function familyOf(name: ReferenceAuthor): string {
  return "literal" in name ? name.literal : name.family;
}

/**
 * The DOI in words such as "https://doi.org/10.1186/x" or "doi: 10.1186/x."; "" where there is none. Full stops, commas and
 * brackets that close what the DOI did not open belong to the sentence around it.
 */
export function doiIn(words: string): string {
  let doi = /\b10\.\d{4,9}\/[^\s"<>“”]+/.exec(words)?.[0] ?? "";
  while (/[.,;:!?'’\]}]$/.test(doi) || (doi.endsWith(")") && closesMore(doi))) doi = doi.slice(0, -1);
  return doi;
}

function closesMore(words: string): boolean {
  return words.split(")").length > words.split("(").length;
}

/** Whether two DOIs name the same work: capitals do not count in them (DOI Handbook, 2.4). */
export function sameDoi(one: string, other: string): boolean {
  return one !== "" && one.toLowerCase() === other.toLowerCase();
}

/** Pages with one plain hyphen, "207-217", whatever dash stood between them. */
export function plainPages(words: string): string {
  return words.replace(/\s*(?:[-\u2010-\u2015\u2212]\s*)+/g, "-").trim();
}

/** "2", "2nd", "Second edition", "2nd ed.", "2 uppl." as "2"; other words of an edition as they are. */
export function plainEdition(words: string): string {
  const bare = words.replace(/[.,]?\s*(?:edition|edn|ed|upplagan|uppl)\.?$/i, "").trim();
  const number = /^(\d+)(?:\s*(?:st|nd|rd|th|:[ae]))?[.,]?$/i.exec(bare)?.[1];
  const ordinal = ordinals.indexOf(bare.toLowerCase());
  return number ?? (ordinal >= 0 ? String((ordinal % 10) + 1) : bare);
}

const ordinals = [
  ...["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
  ...["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"],
];

/**
 * When a work came out, as `Reference.issued` holds it: "2022/03/01/", "2022-3-1" and "2022//" as ISO 8601; "n.d." and "u.å." as
 * nothing; other words as they stand.
 */
export function issuedIn(words: string): string {
  const plain = words.trim();
  const [, year = "", month = "", day = ""] =
    /^(\d{4})(?:[-/](\d{0,2}))?(?:[-/](\d{0,2}))?(?:[-/].*|T.*)?$/.exec(plain) ?? [];
  if (/^[[(]?(?:n\.\s?d\.?|u\.\s?å\.?|no date)[)\]]?$/i.test(plain)) return "";
  return year === "" ? plain : isoDate(year, month, day);
}

/** A day as far as it is known; a month or day that cannot be is not. */
export function isoDate(year: string, month: string, day: string): string {
  const isPart = (part: string, most: number) =>
    /^\d{1,2}$/.test(part) && Number(part) >= 1 && Number(part) <= most;
  if (!isPart(month, 12)) return year;
  const known = `${year}-${month.padStart(2, "0")}`;
  return isPart(day, 31) ? `${known}-${day.padStart(2, "0")}` : known;
}

/** The year of `issued`, or its words where it is no date: "2018", "in press", "". */
export function yearOf({ issued }: Pick<Reference, "issued">): string {
  return /^(\d{4})(?:-\d\d){0,2}$/.exec(issued)?.[1] ?? issued;
}
