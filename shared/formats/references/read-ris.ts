import type { ReferenceType } from "../../literature/reference-fields.ts";
import {
  doiIn,
  emptyReference,
  issuedIn,
  moreAuthors,
  plainEdition,
  plainPages,
} from "../../literature/reference-fields.ts";
import type { Reference, ReferenceAuthor } from "../../project/records.ts";
import type { Place, ReadReference, ReferenceList } from "./reference-list.ts";

/** "TY  - JOUR", as the format has it. */
const tagged = /^\s*([A-Z][A-Z0-9]) {2}-(?:\s(.*))?$/;
/** The same with other blanks, where a file has them throughout. */
const loosely = /^\s*([A-Z][A-Z0-9])\s{0,3}-(?:\s(.*))?$/;

/** Whether a line of a text begins a reference of RIS. */
export function looksLikeRis(text: string): boolean {
  return /^\s*TY\s{0,3}-\s/m.test(text);
}

type RisRecord = Place & { readonly values: Map<string, string[]> };

/**
 * The references of a RIS file, as Zotero, EndNote, Mendeley, RefWorks and the publishers write them. A line without a tag goes on with the
 * one before. A reference that the next one begins in is read as far as it goes, and told; lines that stand in none are broken.
 */
export function readRis(text: string): ReferenceList {
  const records: RisRecord[] = [];
  const broken: Place[] = [];
  const unended: Place[] = [];
  let open: RisRecord | null = null;
  let values: string[] | null = null;
  const close = (isEnded: boolean) => {
    if (!open) return;
    const named = { ...open, key: (open.values.get("ID") ?? [])[0] ?? "" };
    records.push(named);
    if (!isEnded) unended.push({ key: named.key, at: named.at });
    open = null;
    values = null;
  };

  const pattern = /^\s*TY {2}-/m.test(text) ? tagged : loosely;
  let isStray = false;
  for (const [index, line] of text.split("\n").entries()) {
    const [, tag = "", words = ""] = pattern.exec(line) ?? [];
    const value = words.trim();
    if (tag === "ER") {
      close(true);
      isStray = false;
    } else if (tag === "TY") {
      close(false);
      isStray = false;
      open = { key: "", at: index + 1, values: new Map([["TY", [value]]]) };
    } else if (open && tag !== "") {
      const record: RisRecord = open;
      values = record.values.get(tag) ?? [];
      values.push(value);
      record.values.set(tag, values);
    } else if (open && values && line.trim() !== "") {
      values.push(`${values.pop() ?? ""} ${line.trim()}`.trim());
    } else if (!open && tag !== "" && !isStray) {
      // Said once for all lines of what has lost its beginning.
      isStray = true;
      broken.push({ key: value, at: index + 1 });
    }
  }
  close(false);

  const leftOut: string[] = [];
  const references = records.map((record): ReadReference => {
    const { reference, used } = referenceOf(record.values);
    leftOut.push(...[...record.values.keys()].filter((tag) => !used.has(tag)));
    return { key: record.key, at: record.at, reference };
  });
  return { places: "lines", references, broken, unended, stray: [], leftOut, unknown: [] };
}

const types: ReadonlyMap<string, ReferenceType> = new Map([
  ["JOUR", "article-journal"],
  ["EJOUR", "article-journal"],
  ["EJOU", "article-journal"],
  ["JFULL", "article-journal"],
  ["INPR", "article-journal"],
  ["ABST", "article-journal"],
  ["MGZN", "article-magazine"],
  ["NEWS", "article-newspaper"],
  ["UNPB", "article"],
  ["BOOK", "book"],
  ["EBOOK", "book"],
  ["EDBOOK", "book"],
  ["CHAP", "chapter"],
  ["ECHAP", "chapter"],
  ["ENCYC", "chapter"],
  ["DICT", "chapter"],
  ["CONF", "paper-conference"],
  ["CPAPER", "paper-conference"],
  ["RPRT", "report"],
  ["GOVDOC", "report"],
  ["THES", "thesis"],
  ["ELEC", "webpage"],
  ["BLOG", "webpage"],
  ["WEB", "webpage"],
  ["ICOMM", "webpage"],
]);

/** Which are only about the record, and no part of a reference. */
const ofNoReference = ["TY", "ID", "LA"];

function referenceOf(values: ReadonlyMap<string, readonly string[]>): {
  readonly reference: Reference;
  readonly used: ReadonlySet<string>;
} {
  const used = new Set(ofNoReference);
  const filled = (tag: string) => (values.get(tag) ?? []).filter((value) => value !== "");
  /** The values of the first of these that has any. Of the others nothing is lost where they say the same. */
  const all = (...tags: readonly string[]): readonly string[] => {
    const tag = tags.find((one) => filled(one).length > 0);
    const taken = tag === undefined ? [] : filled(tag);
    for (const one of tags) if (filled(one).every((value) => taken.includes(value))) used.add(one);
    return taken;
  };
  const first = (...tags: readonly string[]) => all(...tags)[0] ?? "";

  const type = types.get(first("TY").toUpperCase()) ?? "document";
  const isReport = type === "report";
  const isBook = type === "book";
  const isArticle = type.startsWith("article");
  const title = isBook ? first("TI", "T1", "BT", "CT") : first("TI", "T1", "CT");
  // An abbreviated name is taken only where there is no other.
  const container = first(...(type === "paper-conference" ? ["C3"] : []), "T2", "JF", "BT", "JO", "J2", "JA");
  if (!isBook) for (const tag of ["JF", "JO", "J2", "JA"]) used.add(tag);
  const urls = all("UR", "L2", "LK");
  // M3 holds the DOI in some exports of EndNote, and else the kind of work.
  const doiInM3 = doiIn(filled("M3").join(" "));
  if (doiInM3 !== "") used.add("M3");
  const doi = doiIn(first("DO")) || doiInM3 || doiIn(urls.join(" "));
  const isEdited = first("TY").toUpperCase() === "EDBOOK";
  const authors = all("AU", "A1").map(nameOf);
  const pages = isBook ? "" : pagesOf(first("SP"), first("EP"));
  return {
    used,
    reference: {
      ...emptyReference,
      type,
      title,
      authors: isEdited ? [] : authors,
      // Of a book A2 are the editors of its series.
      editors: isEdited ? authors : all(...(isBook ? ["ED", "A3"] : ["ED", "A2"])).map(nameOf),
      issued: issuedOf(first("PY", "Y1"), first("DA")),
      containerTitle: isBook ? "" : container,
      volume: first("VL"),
      issue: isReport ? "" : first("IS"),
      page: pages,
      number: isReport ? first("IS", "SN", "M1") : isArticle ? first("C7") : "",
      // Of an article it is the day on which it came out in the net.
      edition: isArticle ? "" : plainEdition(first("ET")),
      publisher: first("PB"),
      publisherPlace: first("CY", "PP"),
      DOI: doi,
      URL: urls.find((url) => doi === "" || doiIn(url) !== doi) ?? "",
    },
  };
}

/**
 * "Krawczyk, Noa", "Bast, Robert C., Jr."; what has no comma is a group's name, or one that nobody can divide. EndNote doubles the first comma of a
 * group's name: "University of California,, Berkeley".
 */
function nameOf(words: string): ReferenceAuthor {
  if (/\S\s*,,\s*\S/.test(words)) return { literal: words.replace(/\s*,,\s*/, ", ") };
  if (/^(?:et al\.?|others)$/i.test(words)) return moreAuthors;
  const [family = "", ...given] = words.split(/\s*,\s*/).filter((part) => part !== "");
  return given.length === 0 ? { literal: family } : { family, given: given.join(", ") };
}

/** The year of PY, with the day of DA where that is of the same year. */
function issuedOf(year: string, date: string): string {
  const [said, day] = [issuedIn(year), issuedIn(date)];
  return day.length > said.length && day.startsWith(said) && /^[\d-]*$/.test(day) ? day : said || day;
}

/** "SP  - 207" and "EP  - 217", or both in SP. */
function pagesOf(from: string, to: string): string {
  const pages = plainPages(from);
  return to === "" || to === from || pages.includes("-") ? pages : plainPages(`${from}-${to}`);
}
