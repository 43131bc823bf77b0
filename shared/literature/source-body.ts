import type { Reference } from "../project/records.ts";
import { issuedIn, plainEdition, plainPages } from "./reference-fields.ts";
import { namesIn } from "./source-names.ts";

/** Fields of a reference as they are found one by one. */
export type Found = { -readonly [field in keyof Reference]?: Reference[field] };

/** A year of print, as a part of a pattern. */
export const year = "(?:1[6-9]|20)\\d{2}";

const monthNames = [
  ...["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  ...[
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
  ],
];

/** "2018, May 24", "2011, 3 september", "2020a" as `Reference.issued`. */
export function issuedAs(words: string): string {
  const [, of = "", other = ""] = new RegExp(`^(${year})[a-z]?(?:[,.\\s]+(.*))?$`).exec(words.trim()) ?? [];
  const name = /\p{L}{3,}/u.exec(other)?.[0].toLowerCase() ?? "";
  const at = monthNames.findIndex(
    (month) => name.startsWith(month.slice(0, 3)) && (month.length === 3 || month === name),
  );
  const month = name === "" ? -1 : at % 12;
  if (of === "") return issuedIn(words);
  return month < 0 ? of : issuedIn(`${of}-${month + 1}-${/\d{1,2}/.exec(other)?.[0] ?? ""}`);
}

type Body = { readonly found: Found; readonly sure: readonly (keyof Reference)[]; readonly weight: number };

/** Title, and what it stands in or who published it. */
export function bodyOf(words: string, known: Found): Body {
  const rest = words.replace(/\s+([.,;])/g, "$1").replace(/[\s.,;]+$/, "");
  return chapterIn(rest) ?? articleIn(rest, known) ?? bookIn(rest, known);
}

const vancouverTail = new RegExp(
  `^(.+)\\s(${year})(?:\\s+\\p{L}{3,9}\\.?(?:\\s+\\d{1,2})?)?\\s*;\\s*([\\w-]+(?:\\s+Suppl\\.?\\s*\\w*)?)?\\s*(?:\\(([^)]+)\\))?\\s*:\\s*([A-Za-z]*\\d[\\w.]*(?:\\s?[-–—]\\s?\\w+)?)$`,
  "u",
);
/** Whether words end as in "2002;325(7357):184", which nothing but a source does. */
export function endsAsVancouver(words: string): boolean {
  return vancouverTail.test(words.replace(/[\s.]+$/, ""));
}

const volumeWord = "(?:vol(?:ume|ym)?|årg|bd)\\.?\\s*";
const numberTail = new RegExp(
  `^(.+?)[,.]?\\s+(${volumeWord})?(\\d{1,4}(?:\\s?Suppl\\.?\\s?\\w{1,3})?)\\s*(?:\\(\\s*([\\w–/-]{1,12}(?:\\s?Suppl\\.?\\s?\\w*)?)\\s*\\)|[,:]?\\s*(?:no|nr|issue|iss|num|häfte)\\.?\\s*([\\w–/-]+))?` +
    `(?:\\s*[:,]\\s*((?:pp?|s|sid)\\.?|art(?:icle|ikel)?\\.?(?:\\s*(?:no|nr)\\.?)?)?\\s*([A-Za-z]{0,2}\\d[\\w.]*(?:\\s?[-–—]\\s?\\w+)?))?(?:\\s*\\((${year})\\))?$`,
  "iu",
);
/** "Journal 2022, 19(1):95" */
const yearTail = new RegExp(
  `^(.+?)[,.]?\\s+(${year}),\\s*(\\d{1,4})\\s*(?:\\(([^)]+)\\))?\\s*:\\s*([A-Za-z]*\\d[\\w.]*(?:\\s?[-–—]\\s?\\w+)?)$`,
);
/** Publishers that number their articles instead of their pages: BMC, PLOS, Frontiers, MDPI. */
const numbering = /^10\.(?:1186|1371|3389|3390)\//;

/** "Title. Journal. 2022;19(1):95-100", "Title. Journal, 19(1), 95–100", "Title. Journal 19, 95 (2022)", "Title. Journal 2022, 19:95". */
function articleIn(rest: string, known: Found): Body | null {
  const vancouver = vancouverTail.exec(rest);
  const [, before = "", issued = "", volume = "", issue = "", pages = ""] = vancouver ?? [];
  if (vancouver) {
    const body = articleBody(before, { issued, volume, issue, pages, isNumber: false }, known);
    return { ...body, weight: body.weight + 1 };
  }
  const dated = yearTail.exec(rest);
  if (dated) {
    const [, front = "", printed = "", number = "", part = "", at = ""] = dated;
    return articleBody(
      front,
      { issued: printed, volume: number, issue: part, pages: at, isNumber: false },
      known,
    );
  }
  const tail = numberTail.exec(rest);
  if (!tail) return null;
  const [
    ,
    front = "",
    word = "",
    number = "",
    inBrackets = "",
    behind = "",
    label = "",
    at = "",
    printed = "",
  ] = tail;
  const told = inBrackets || behind || at || printed || word;
  if (told === "" || /\d$/.test(front)) return null;
  const parts = {
    issued: printed,
    volume: number,
    issue: inBrackets || behind,
    pages: at,
    isNumber: /^art/i.test(label),
  };
  return articleBody(front, parts, known);
}

function articleBody(
  before: string,
  parts: {
    readonly issued: string;
    readonly volume: string;
    readonly issue: string;
    readonly pages: string;
    readonly isNumber: boolean;
  },
  known: Found,
): Body {
  const { title, container, isClear } = titleAndContainer(before);
  const pages = plainPages(parts.pages);
  const isNumber =
    parts.isNumber || /^[a-z]+\d+$/i.test(pages) || (numbering.test(known.DOI ?? "") && /^\d+$/.test(pages));
  const found: Found = { title, containerTitle: container, volume: parts.volume, issue: parts.issue };
  if (pages !== "") found[isNumber ? "number" : "page"] = pages;
  if (parts.issued !== "") found.issued = parts.issued;
  const clear: readonly (keyof Reference)[] = isClear ? ["title", "containerTitle"] : [];
  const stated = (["volume", "issue", "page", "number", "issued"] as const).filter(
    (field) => (found[field] ?? "") !== "",
  );
  return { found, sure: [...clear, ...stated], weight: 4 + (container === "" ? 0 : 1) };
}

/** A full stop behind one capital is that of an abbreviation: "U.S. Department". */
const sentenceEnds = /(?:(?<![\s.]\p{Lu})\.|[?!])["”’]?\s+(?=[\p{Lu}\d“"])/gu;

/** A title in quotation marks ends with them; another with a sentence, of which the last begins what it stands in. */
function titleAndContainer(words: string): {
  readonly title: string;
  readonly container: string;
  readonly isClear: boolean;
} {
  const quoted = /^["“”‘'«»](.+?)[.,]?["”’'»«][.,]?\s+(?:in |i )?(.+)$/su.exec(words);
  if (quoted) return { title: quoted[1] ?? "", container: tidied(quoted[2] ?? ""), isClear: true };
  const ends = [...words.matchAll(sentenceEnds)];
  const last = ends.at(-1);
  if (!last) {
    return { title: tidied(words), container: "", isClear: false };
  }
  const mark = last[0].trimEnd();
  const title = words.slice(0, last.index) + (mark === "." ? "" : mark);
  return { title, container: tidied(words.slice(last.index + last[0].length)), isClear: ends.length === 1 };
}

function tidied(words: string): string {
  return words.replace(/^[\s.,;:]+|[\s.,;:]+$/g, "");
}

const pagesOfBook = /[,.;]?\s*\(?\b(?:pp?|s|sid)\.\s*([\divxlc]+(?:\s?[-–—]\s?[\divxlc]+)?)\)?/iu;
const editionOfBook =
  /[,.]?\s*\(?\b(\d{1,2}(?:st|nd|rd|th|:[ae])?[.,]?\s*(?:rev\.?\s*)?(?:ed(?:n|ition)?|uppl(?:agan?)?)\b\.?)(?:,\s*(?=(?:pp?|s)\.))?\)?/iu;

/** "(NIH Publication No. 18-2059)", "Report No.: LBNL49574" */
const numberOfReport =
  /[,.]?\s*(?:\(([^()]*\b(?:No|nr)\b\.?:?\s[^()]+)\)|\b(?:Report|Rapport) n(?:o|r)\.?:\s*([^;]+?)(?=[.;]?$))/i;
const kindOfThesis =
  /\s*\[(?:(?:doctoral |master[’']?s )?(?:thesis|dissertation)|(?:doktors|licentiat)?avhandling|\p{L}*uppsats)(?:,\s*([^\]]+))?\]/iu;

/** "Title. In: Editor A, editors. Book. Place: Publisher; 2002. p. 93-113", "Title. I A. Redaktör (red.), Bok (s. 1–20). Förlag". */
function chapterIn(rest: string): Body | null {
  const [, title = "", who = "", behind = ""] =
    /^(.+?[.?!,"”’]),?\s+(?:In|I)\b:?\s+(.{3,300}?)[,.]?\s*[([]?\b(?:[Ee]ds?|[Ee]ditors?|[Rr]ed|[Rr]edaktör(?:er)?)\b\.?[)\]]?\s*[.,:]?\s+(.+)$/su.exec(
      rest,
    ) ?? [];
  if (title === "") return null;
  const editors = namesIn(who);
  const book = bookIn(behind, {});
  const { title: bookTitle = "", ...published } = book.found;
  const found: Found = {
    ...published,
    type: "chapter",
    title: tidied(title.replace(/^["“”‘'](.+)["”’'][.,]?$/su, "$1")),
    containerTitle: bookTitle,
  };
  if (editors) found.editors = editors.names;
  const sure = book.sure.map((field) => (field === "title" ? "containerTitle" : field));
  return {
    found,
    sure: ["title", ...sure, ...(editors?.sure ? (["editors"] as const) : [])],
    weight: book.weight + 3,
  };
}

const placedAndPublished =
  /^(.+?[.?!])\s+((?:St\. )?\p{Lu}[^.:?!]{1,40}(?:\([^)]+\))?)\s?:\s+([^:]{2,80})$/su;

/** "Title (2nd ed.). Publisher", "Title. 4th ed. St. Louis: Mosby; 2002", "Titel. 4. uppl. Stockholm: Norstedt". */
function bookIn(words: string, known: Found): Body {
  const found: Found = {};
  const sure: (keyof Reference)[] = [];
  let weight = 0;
  let rest = words;
  const take = (pattern: RegExp, field: "page" | "edition" | "number", plain: (words: string) => string) => {
    const match = pattern.exec(rest);
    if (!match) return;
    found[field] = plain(match[1] ?? match[2] ?? "");
    sure.push(field);
    weight += 1;
    rest = `${rest.slice(0, match.index)}${/[.)]$/.test(match[0]) ? ". " : " "}${rest.slice(match.index + match[0].length)}`;
  };
  take(pagesOfBook, "page", plainPages);
  take(editionOfBook, "edition", plainEdition);
  take(numberOfReport, "number", (number) => number.replace(/^(?:report|rapport) n(?:o|r)\.?:?\s*/i, ""));
  const thesis = kindOfThesis.exec(rest);
  if (thesis) {
    found.type = "thesis";
    if (thesis[1]) found.publisher = thesis[1];
    rest = rest.replace(kindOfThesis, "");
    weight += 1;
  }
  rest = rest
    .replace(/\s*\.(?:\s*\.)+/g, ".")
    .replace(/[\s.,;]+$/, "")
    .replace(/\s+/g, " ");

  if (known.issued === undefined) {
    const printed = new RegExp(`(?:[;,.]\\s*|\\s)\\(?(${year})\\)?$`).exec(rest);
    if (printed) {
      found.issued = printed[1] ?? "";
      sure.push("issued");
      weight += 2;
      rest = rest.slice(0, printed.index);
    }
  }
  const placed = placedAndPublished.exec(rest);
  if (placed) {
    const [, title = "", place = "", publisher = ""] = placed;
    Object.assign(found, {
      title: tidied(title),
      publisherPlace: place.trim(),
      publisher: tidied(publisher),
    });
    return { found, sure: [...sure, "title", "publisher", "publisherPlace"], weight: weight + 3 };
  }
  const { title, container, isClear } = titleAndContainer(rest);
  const [, paper = "", day = ""] = /^(.+?),?\s+(\d{1,2} \p{L}+)$/u.exec(container) ?? [];
  if (paper !== "" && known.issued !== undefined) {
    const issued = issuedAs(`${known.issued}, ${day}`);
    return { found: { ...found, title, containerTitle: paper, issued }, sure, weight: weight + 1 };
  }
  const isOnline =
    known.URL !== undefined &&
    known.DOI === undefined &&
    found.edition === undefined &&
    found.page === undefined;
  found.title = tidied(title);
  if (container !== "")
    found[isOnline ? "containerTitle" : "publisher"] = container.replace(/^Diss\.,?\s*/, "");
  return { found, sure: isClear && found.edition !== undefined ? [...sure, "title"] : sure, weight };
}
