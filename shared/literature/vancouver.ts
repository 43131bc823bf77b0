import type { Reference, ReferenceAuthor } from "../project/records.ts";
import { type CitationLanguage, type CitedRun, editionWords, stopAfter, upright } from "./cited-runs.ts";
import { personOf, printedNames } from "./printed-names.ts";
import { isMoreAuthors, yearOf } from "./reference-fields.ts";

/**
 * The style of the ICMJE's Recommendations: "Samples of Formatted References for Authors of Journal Articles" of the National Library
 * of Medicine, and its Citing Medicine. Journals stand as the reference names them: abbreviations are not made up. Of a work in the net
 * the day on which it was read is not known and not printed. Nothing is in italics.
 */

/** The work in the list of references. */
export function vancouverEntry(reference: Reference, language: CitationLanguage): readonly CitedRun[] {
  const parts = [
    whoWords(reference, language),
    ...bodyParts(reference, language),
    reference.DOI === "" ? "" : `doi: ${reference.DOI}`,
  ].filter((part) => part !== "");
  const words = parts.map((part) => `${part}${stopAfter(part)}`).join(" ");
  const address = reference.DOI === "" ? reference.URL : "";
  const from = language === "sv" ? "Tillgänglig från" : "Available from";
  return [upright(address === "" ? words : `${words} ${from}: ${address}`)];
}

function whoWords({ type, authors, editors }: Reference, language: CitationLanguage): string {
  if (authors.length > 0) return namesWords(authors);
  if (editors.length === 0 || type === "chapter" || type === "paper-conference") return "";
  return `${namesWords(editors)}, ${editorsWord(editors, language)}`;
}

function editorsWord(names: readonly ReferenceAuthor[], language: CitationLanguage): string {
  const areSeveral = names.length > 1 || names.some(isMoreAuthors);
  if (language === "sv") return areSeveral ? "redaktörer" : "redaktör";
  return areSeveral ? "editors" : "editor";
}

/** The first six and "et al."; a group is parted from people by a semicolon. */
function namesWords(all: readonly ReferenceAuthor[]): string {
  const { names, hasMore } = printedNames(all);
  const printed = names.slice(0, 6);
  const words = printed
    .map((name, at) => {
      const before = printed[at - 1];
      const isGroup = "literal" in name;
      const mark = !before ? "" : isGroup || "literal" in before ? "; " : ", ";
      return mark + (isGroup ? name.literal : personWords(name));
    })
    .join("");
  return hasMore || names.length > 6 ? `${words}, et al.` : words;
}

/** "Bast RC Jr": two initials at most (Citing Medicine, chapter 1). */
function personWords(name: { readonly family: string; readonly given: string }): string {
  const { family, initials, suffix } = personOf(name);
  const letters = initials.join("").replace(/-/g, "").slice(0, 2);
  return [family, letters, suffix.replace(/\.$/, "")].filter((part) => part !== "").join(" ");
}

/** Sentences without their full stops. */
function bodyParts(reference: Reference, language: CitationLanguage): readonly string[] {
  const { type, title, containerTitle, number } = reference;
  const isOnline = reference.URL !== "" && reference.DOI === "";
  const online = (name: string) => (isOnline && name !== "" ? `${name} [Internet]` : name);
  if (containerTitle !== "" && type.startsWith("article"))
    return [title, online(containerTitle), periodical(reference, language)];
  if (containerTitle !== "" && (type === "chapter" || type === "paper-conference")) {
    const editors =
      reference.editors.length === 0
        ? ""
        : `${namesWords(reference.editors)}, ${editorsWord(reference.editors, language)}. `;
    return [
      title,
      `${language === "sv" ? "I" : "In"}: ${editors}${online(containerTitle)}`,
      editionWords(reference.edition, language),
      published(reference, language),
      reference.page === "" ? "" : `${language === "sv" ? "s." : "p."} ${reference.page}`,
    ];
  }
  const kind = type === "thesis" ? ` [${language === "sv" ? "avhandling" : "dissertation"}]` : "";
  const report = language === "sv" ? "Rapport nr" : "Report No.";
  return [
    online(title + kind),
    ...(containerTitle === "" ? [] : [containerTitle]),
    editionWords(reference.edition, language),
    published(reference, language),
    number === "" ? "" : `${report}: ${number}`,
  ];
}

/** "2002;347(4):284-7", of a newspaper "2011 Sep 3:20". */
function periodical(reference: Reference, language: CitationLanguage): string {
  const { type, volume, issue, page, number, issued } = reference;
  const date =
    type === "article-journal"
      ? yearWords(reference, language)
      : dayWords(issued) || yearWords(reference, language);
  const inBrackets = issue === "" ? "" : `(${issue})`;
  const where = page === "" ? number : shortPages(page);
  const of = volume + inBrackets;
  return `${date}${of === "" ? "" : `;${of}`}${where === "" ? "" : `:${where}`}`;
}

function yearWords(reference: Reference, language: CitationLanguage): string {
  return yearOf(reference) || (language === "sv" ? "[okänt datum]" : "[date unknown]");
}

function dayWords(issued: string): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(issued) ?? [];
  const name = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][
    Number(month) - 1
  ];
  return year === ""
    ? ""
    : [year, name, day === "" ? "" : Number(day)].filter((part) => part !== "").join(" ");
}

/** Digits that the last page shares with the first are left out: "284-287" as "284-7". */
export function shortPages(page: string): string {
  const [, first = "", last = ""] = /^(\d+)-(\d+)$/.exec(page) ?? [];
  if (first === "" || first.length !== last.length || first >= last) return page;
  let same = 0;
  while (first.charAt(same) === last.charAt(same)) same += 1;
  return `${first}-${last.slice(same)}`;
}

/** "St. Louis: Mosby; 2002" */
function published(reference: Reference, language: CitationLanguage): string {
  const { publisherPlace, publisher } = reference;
  const by = [publisherPlace, publisher].filter((part) => part !== "").join(": ");
  return [by, yearWords(reference, language)].filter((part) => part !== "").join("; ");
}
