import type { ReferenceType } from "../../literature/reference-fields.ts";
import {
  doiIn,
  emptyReference,
  isoDate,
  issuedIn,
  plainEdition,
  plainPages,
} from "../../literature/reference-fields.ts";
import type { Reference, ReferenceAuthor } from "../../project/records.ts";
import { cleanText } from "../text/clean-text.ts";
import type { Place, ReadReference, ReferenceList } from "./reference-list.ts";

type Item = Readonly<Record<string, unknown>>;

/** Whether a text begins as JSON does. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/**
 * The references of a CSL-JSON file: an array, one reference alone, or what stands in `items` of an export; also a work as Crossref
 * answers it, whose titles are lists. Null where the text is no JSON, or holds no object that could be a reference.
 */
export function readCslJson(text: string): ReferenceList | null {
  const items = itemsIn(parsed(text));
  if (!items) return null;
  const references: ReadReference[] = [];
  const broken: Place[] = [];
  const leftOut: string[] = [];
  for (const [index, item] of items.entries()) {
    const place = { key: isItem(item) ? words(item.id ?? item["citation-key"]) : "", at: index + 1 };
    if (!isItem(item) || (item.type === undefined && item.title === undefined)) {
      broken.push(place);
      continue;
    }
    references.push({ ...place, reference: referenceOf(item) });
    leftOut.push(...Object.keys(item).filter((name) => !known.has(name)));
  }
  if (references.length === 0) return null;
  return { places: "references", references, broken, unended: [], stray: [], leftOut, unknown: [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function itemsIn(file: unknown): readonly unknown[] | null {
  if (Array.isArray(file)) return file;
  if (!isItem(file)) return null;
  if (Array.isArray(file.items)) return file.items;
  return [isItem(file.message) ? file.message : file];
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Kinds of CSL, and of Crossref, that have another name here. */
const types: ReadonlyMap<string, ReferenceType> = new Map([
  ["article-journal", "article-journal"],
  ["journal-article", "article-journal"],
  ["review", "article-journal"],
  ["article-magazine", "article-magazine"],
  ["article-newspaper", "article-newspaper"],
  ["article", "article"],
  ["posted-content", "article"],
  ["book", "book"],
  ["monograph", "book"],
  ["edited-book", "book"],
  ["reference-book", "book"],
  ["chapter", "chapter"],
  ["book-chapter", "chapter"],
  ["entry-encyclopedia", "chapter"],
  ["entry-dictionary", "chapter"],
  ["entry", "chapter"],
  ["paper-conference", "paper-conference"],
  ["proceedings-article", "paper-conference"],
  ["report", "report"],
  ["thesis", "thesis"],
  ["dissertation", "thesis"],
  ["webpage", "webpage"],
  ["post-weblog", "webpage"],
  ["post", "webpage"],
]);

const known: ReadonlySet<string> = new Set([
  ...[
    "id",
    "citation-key",
    "type",
    "title",
    "author",
    "editor",
    "issued",
    "container-title",
    "volume",
    "issue",
  ],
  ...[
    "page",
    "number",
    "article-number",
    "edition",
    "publisher",
    "publisher-place",
    "DOI",
    "URL",
    "language",
  ],
]);

function referenceOf(item: Item): Reference {
  const url = words(item.URL);
  return {
    ...emptyReference,
    type: types.get(words(item.type)) ?? "document",
    title: words(item.title),
    authors: names(item.author),
    editors: names(item.editor),
    issued: issuedOf(item.issued),
    containerTitle: words(item["container-title"]),
    volume: words(item.volume),
    issue: words(item.issue),
    page: plainPages(words(item.page)),
    number: words(item.number) || words(item["article-number"]),
    edition: plainEdition(words(item.edition)),
    publisher: words(item.publisher),
    publisherPlace: words(item["publisher-place"]),
    DOI: doiIn(words(item.DOI)) || doiIn(url),
    URL: /^https?:\/\/(?:dx\.)?doi\.org\//.test(url) ? "" : url,
  };
}

/** A text or number without the markup that CSL allows in it; of a list, its first. */
function words(value: unknown): string {
  if (Array.isArray(value)) return words(value[0]);
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  const plain = value.replace(/<\/?(?:i|b|sc|sub|sup|span|em|strong)\b[^<>]*>/gi, "");
  return cleanText(plain.replace(/&amp;/g, "&")).value.replace(/\s+/g, " ").trim();
}

function names(value: unknown): readonly ReferenceAuthor[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isItem).flatMap((name): readonly ReferenceAuthor[] => {
    const whole = words(name.literal) || words(name.name);
    const particles = [words(name["dropping-particle"]), words(name["non-dropping-particle"])];
    const family = [...particles, words(name.family)].filter((part) => part !== "").join(" ");
    const given = [words(name.given), words(name.suffix)].filter((part) => part !== "").join(", ");
    if (whole !== "") return [{ literal: whole }];
    if (family === "") return given === "" ? [] : [{ literal: given }];
    return given === "" ? [{ literal: family }] : [{ family, given }];
  });
}

/** `date-parts` of numbers or texts, `raw`, `literal`, and a year alone as older programs wrote it. */
function issuedOf(value: unknown): string {
  if (!isItem(value)) return issuedIn(words(value));
  const parts: unknown = Array.isArray(value["date-parts"]) ? value["date-parts"][0] : null;
  const [year = "", month = "", day = ""] = Array.isArray(parts) ? parts.map(words) : [words(value.year)];
  if (year !== "") return /^\d{4}$/.test(year) ? isoDate(year, month, day) : year;
  return issuedIn(words(value.raw) || words(value.literal));
}
