import type { ReferenceType } from "../../literature/reference-fields.ts";
import {
  doiIn,
  emptyReference,
  isoDate,
  issuedIn,
  plainEdition,
  plainPages,
} from "../../literature/reference-fields.ts";
import type { Reference } from "../../project/records.ts";
import { type BibtexEntry, bibtexEntries } from "./bibtex-entries.ts";
import { bibtexNames } from "./bibtex-names.ts";
import { plainLatex } from "./latex-text.ts";
import type { ReferenceList } from "./reference-list.ts";

/** Whether a text has the head of an entry: "@article{". */
export function looksLikeBibtex(text: string): boolean {
  return /(?:^|[\s}])@[ \t]*[A-Za-z]+\s*[{(]/.test(text);
}

/**
 * The references of a BibTeX or BibLaTeX file, as Zotero, JabRef, Mendeley, EndNote and Google Scholar write them. What an entry has not
 * and its `crossref` has is taken from there.
 */
export function readBibtex(text: string): ReferenceList {
  const { entries, broken, stray, unknown } = bibtexEntries(text);
  const commands: string[] = [...unknown];
  const leftOut: string[] = [];
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const references = entries.map((entry) => {
    const parent = byKey.get((entry.fields.get("crossref") ?? "").trim().toLowerCase());
    const fields = parent ? inherited(entry, parent) : entry.fields;
    const { reference, used } = referenceOf(entry.type, fields, (command) => commands.push(command));
    leftOut.push(...[...entry.fields.keys()].filter((name) => !used.has(name)));
    return { key: entry.key, at: entry.at, reference };
  });
  return { places: "lines", references, broken, unended: [], stray, leftOut, unknown: commands };
}

/**
 * A chapter has the title of its book as `booktitle`, and all else that it lacks, but for what is of the book alone: its address is
 * another work's, and as many pages as it has are not where the chapter stands.
 */
function inherited(entry: BibtexEntry, parent: BibtexEntry): ReadonlyMap<string, string> {
  const title = parent.fields.get("title");
  const above = [...parent.fields].filter(([name]) => !ofBookAlone.has(name));
  return new Map([
    ...(title === undefined
      ? []
      : [["booktitle", withSubtitle(title, parent.fields.get("subtitle") ?? "")] as const]),
    ...above,
    ...entry.fields,
  ]);
}

const ofBookAlone: ReadonlySet<string> = new Set([
  "title",
  "subtitle",
  "author",
  "doi",
  "url",
  "howpublished",
  "pages",
  "eid",
]);

const types: ReadonlyMap<string, ReferenceType> = new Map([
  ["article", "article-journal"],
  ["book", "book"],
  ["mvbook", "book"],
  ["booklet", "book"],
  ["manual", "book"],
  ["collection", "book"],
  ["mvcollection", "book"],
  ["proceedings", "book"],
  ["inbook", "chapter"],
  ["bookinbook", "chapter"],
  ["incollection", "chapter"],
  ["inreference", "chapter"],
  ["inproceedings", "paper-conference"],
  ["conference", "paper-conference"],
  ["techreport", "report"],
  ["report", "report"],
  ["thesis", "thesis"],
  ["phdthesis", "thesis"],
  ["mastersthesis", "thesis"],
  ["online", "webpage"],
  ["electronic", "webpage"],
  ["www", "webpage"],
]);

function typeOf(type: string, get: (name: string) => string): ReferenceType {
  const isOnline = get("url") !== "" || /https?:/.test(get("howpublished"));
  const subtype = get("entrysubtype");
  if (subtype === "newspaper" || subtype === "magazine") return `article-${subtype}`;
  const known = types.get(type);
  if (known) return known;
  if (/^arxiv$/i.test(get("archiveprefix")) || /^arxiv$/i.test(get("eprinttype"))) return "article";
  return isOnline && get("doi") === "" ? "webpage" : "document";
}

/** Which are only about the entry, and no part of a reference. */
const ofNoReference = ["crossref", "entrysubtype", "archiveprefix", "eprinttype"];

function referenceOf(
  kind: string,
  fields: ReadonlyMap<string, string>,
  unknown: (command: string) => void,
): { readonly reference: Reference; readonly used: ReadonlySet<string> } {
  const used = new Set(ofNoReference);
  const raw = (...names: readonly string[]) => {
    const name = names.find((one) => (fields.get(one) ?? "").trim() !== "");
    for (const one of names) if (one === name || (fields.get(one) ?? "").trim() === "") used.add(one);
    return name === undefined ? "" : (fields.get(name) ?? "");
  };
  const words = (...names: readonly string[]) => plainLatex(raw(...names), unknown);
  const names = (name: string) => bibtexNames(raw(name), unknown);

  const type = typeOf(kind, (name) => plainLatex(fields.get(name) ?? ""));
  const url = address(raw("url"));
  const said = address(raw("howpublished"));
  const doi = doiIn(address(raw("doi"))) || doiIn(url);
  const isReport = type === "report";
  const number = words("number");
  const issue = words("issue");
  return {
    used,
    reference: {
      ...emptyReference,
      type,
      title: withSubtitle(words("title"), words("subtitle")),
      authors: names("author"),
      editors: names("editor"),
      issued: issuedOf(words("date"), words("year"), words("month"), words("day")),
      containerTitle: words("journaltitle", "journal", "booktitle", "maintitle"),
      volume: words("volume"),
      issue: isReport ? "" : number || issue,
      page: plainPages(words("pages")),
      number: isReport ? number : words("eid", "article-number", "articleno"),
      edition: plainEdition(words("edition")),
      publisher: words("publisher", "institution", "school", "organization"),
      publisherPlace: words("location", "address"),
      DOI: doi,
      URL: url || (/^https?:/.test(said) ? said : ""),
    },
  };
}

function withSubtitle(title: string, subtitle: string): string {
  if (subtitle === "") return title;
  return `${title}${/[?!:]$/.test(title) ? "" : ":"} ${subtitle}`;
}

/** BibLaTeX has a `date`, BibTeX a year, and months by number, name or abbreviation. */
function issuedOf(date: string, year: string, month: string, day: string): string {
  if (date !== "") return issuedIn(date);
  const [, monthIs = month, dayIs = day] = /^(\p{L}+|\d+)\D+(\d{1,2})$/u.exec(month) ?? [];
  const named = monthNames.findIndex((name) => monthIs.toLowerCase().startsWith(name)) + 1;
  return /^\d{4}$/.test(year) ? isoDate(year, named > 0 ? String(named) : monthIs, dayIs) : issuedIn(year);
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** An address is no LaTeX, but some programs escape its marks: "10.1000/a\_b". */
function address(raw: string): string {
  const bare = raw.replace(/^\s*\\url\s*/, "").replace(/\\([_%&#~{}$])/g, "$1");
  return bare.replace(/[{}]/g, "").replace(/\s+/g, "");
}
