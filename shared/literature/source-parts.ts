import type { Reference } from "../project/records.ts";
import { doiIn } from "./reference-fields.ts";
import { bodyOf, endsAsVancouver, type Found, issuedAs, year } from "./source-body.ts";
import { familiesIn, namesIn, type SourceNames } from "./source-names.ts";

/** What a source line says. */
export type SourceParts = {
  readonly reference: Partial<Reference>;
  /** Those of its fields that the line states in a form which leaves no choice. */
  readonly sure: readonly (keyof Reference)[];
  /** How much speaks for these words being a source at all. */
  readonly weight: number;
};

const labels =
  /^(?:source|from|reference|citation|cite(?: this article)? as|how to cite(?: this article)?|källa|ur|citerat (?:ur|från)|hämtat (?:ur|från)|referens)\s*:\s*/i;
const surroundings = /^(?:[—–]\s*|-\s+|\[\d{1,3}\]\s*|\d{1,3}\.\s+)/;

/**
 * The parts of a line such as "Krawczyk N, Allen ST, et al. Title. Harm Reduct J. 2022;19:95. doi:10.1186/…", in the looks of
 * Vancouver, APA, Harvard, the Swedish ones of these, and of publishers ("Journal 19, 95 (2022)"). Null for words that are no source.
 */
export function sourceParts(line: string): SourceParts | null {
  const found: Found = {};
  const sure: (keyof Reference)[] = [];
  let weight = 0;

  let rest = unbracketed(line.trim()).replace(surroundings, "");
  if (labels.test(rest)) {
    rest = rest.replace(labels, "");
    weight += 3;
  }
  const isMarked = weight > 0 || rest !== line.trim();

  const cited = isMarked || /\b(?:et al|m\.\s?fl)\b/.test(rest.slice(0, 60)) ? inText(rest) : null;
  if (cited) return { reference: cited, sure: ["issued"], weight: weight + 6 };

  const doi = doiIn(rest);
  if (doi !== "") {
    found.DOI = doi;
    sure.push("DOI");
    weight += 4;
    rest = rest.replace(
      new RegExp(`${lead}(?:https?://(?:dx\\.)?doi\\.org/|doi\\s*[:.]?\\s*)?${escaped(doi)}\\.?`, "i"),
      " ",
    );
  }
  const url = /<?(https?:\/\/[^\s<>\]]+)>?/.exec(rest);
  if (url) {
    found.URL = (url[1] ?? "").replace(/[.,;)]+$/, "");
    sure.push("URL");
    weight += 3;
    rest = rest.replace(new RegExp(`${lead}${escaped(url[0])}`, "i"), " ");
  }
  rest = rest.replace(asides, " ").replace(/\s+/g, " ").trim();

  const head = headOf(rest);
  if (head) {
    const field = head.areEditors ? "editors" : "authors";
    found[field] = head.authors.names;
    weight += head.authors.sure ? 4 : 1;
    if (head.authors.sure) sure.push(field);
    if (head.issued !== "") {
      found.issued = head.issued;
      sure.push("issued");
      weight += 2;
    }
    rest = head.rest;
  }
  // What has neither author nor address nor label in front is words of the text, and so is "Smith (2010) says".
  if (!head && weight === 0 && !endsAsVancouver(rest)) return null;
  if (head && !/^["“”‘'«»]?[\p{Lu}\d]/u.test(rest)) return null;

  const body = bodyOf(rest, found);
  Object.assign(found, body.found);
  sure.push(...body.sure);
  return { reference: { ...found, type: typeOf(found, line) }, sure, weight: weight + body.weight };
}

const lead =
  "(?:(?:available (?:from|at|online)|retrieved(?: [^,.]{3,20},(?: \\d{4},)?)? from|hämtad(?:es)?(?: [\\d-]{8,10})? från|tillgänglig(?:t)?(?: på| via)?|åtkomst|url)\\s*:?\\s*)?";
/** What databases add to a reference, and days of reading. */
const asides =
  /\b(?:epub|published)(?: online)? \d{4} \p{L}{3} \d{1,2}\.?|\[(?:internet|hämtad|cited|citerad|accessed|online|elektronisk resurs)[^\]]*\]|\b(?:pubmed (?:central )?)?pmc?id:?\s*(?:pmc)?\d+\s*[;.]?|\b(?:accessed|hämtad)(?: on| den)?:? (?:\d{4}-\d\d-\d\d|\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4})\.?/giu;

/** A source that stands in brackets as a whole is read without them. */
function unbracketed(line: string): string {
  const [, inside = line] = /^[([](.*)[)\]]\.?$/s.exec(line) ?? [];
  return /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(inside) ? inside : line;
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** "Krawczyk et al., 2022, p. 4": a citation of a text, which names families and the year. */
function inText(words: string): Partial<Reference> | null {
  const pattern = new RegExp(
    `^([^()\\d]{2,100}?),?\\s+\\(?(${year})[a-z]?\\)?(?:[,:]\\s*(?:pp?\\.?|s\\.?|sid\\.?)?\\s*[\\d–-]+)?\\.?$`,
  );
  const [, names = "", issued = ""] = pattern.exec(words) ?? [];
  const authors = names === "" ? null : familiesIn(names);
  return authors && { authors, issued };
}

type Head = {
  readonly authors: SourceNames;
  readonly areEditors: boolean;
  readonly issued: string;
  readonly rest: string;
};

const editedBy = /^(.+?),?\s*[([](?:eds?|editors?|red|redaktör(?:er)?)\.?[)\]]\.?$/i;
const moreAuthorsAtEnd = /\b(?:et al|m\.\s?fl)\.?\s*$/;

/** Authors and, where it stands with them, the year. */
function headOf(words: string): Head | null {
  const bracketed = new RegExp(
    `^(.{2,900}?)\\s*\\(\\s*(${year}(?:[a-z]|[-/,. ]+[^()]{1,20})?|n\\.\\s?d\\.|u\\.\\s?å\\.|in press|i tryck)\\s*\\)\\s*[.,:]?\\s+(\\S.+)$`,
  ).exec(words);
  if (bracketed) {
    const [, who = "", when = "", rest = ""] = bracketed;
    const [, edited = ""] = editedBy.exec(who) ?? [];
    const names = edited || who;
    const cited = moreAuthorsAtEnd.test(names) ? familiesIn(names) : null;
    const authors = namesIn(names) ?? (cited && { names: cited, sure: true }) ?? groupIn(names);
    if (authors) return { authors, areEditors: edited !== "", issued: issuedAs(when), rest };
  }
  const bare = new RegExp(`^(.{2,400}?),?\\s+(${year})[a-z]?[.,:]\\s+(\\S.+)$`).exec(words);
  if (bare) {
    const [, who = "", when = "", rest = ""] = bare;
    const authors = namesIn(who);
    if (authors?.sure) return { authors, areEditors: false, issued: when, rest };
  }
  return leadingNames(words);
}

/** The longest beginning that is a list of names with initials and ends as a sentence does. */
function leadingNames(words: string): Head | null {
  let longest: Head | null = null;
  for (const { 0: end, index } of words
    .slice(0, 1200)
    .matchAll(/\.\s+|\bet al\.?,?\s+|\bm\.\s?fl\.,?\s+|:\s+/g)) {
    const who = words.slice(0, index + end.trimEnd().length);
    const [, edited = ""] = /^(.+), (?:editors?|eds?|redaktör(?:er)?|red)\.?$/i.exec(who) ?? [];
    const authors = namesIn(edited || who.replace(/:$/, ""));
    if (authors && (authors.sure || end.startsWith(":")))
      longest = {
        authors,
        areEditors: edited !== "",
        issued: "",
        rest: words.slice(index + end.length).trim(),
      };
  }
  if (longest) return longest;
  const [, who = "", rest = ""] = /^([^.?!]{3,80})\.\s+(.+)$/.exec(words) ?? [];
  const isTitled = new RegExp(`[.?!]\\s.+\\s${year}[^;]{0,12};\\s*\\d`).test(rest);
  return who !== "" && isTitled ? { authors: group(who), areEditors: false, issued: "", rest } : null;
}

/** A group as author: capitals in front, and no sentence. */
function groupIn(words: string): SourceNames | null {
  const name = words.replace(/[.,]\s*$/, "").trim();
  return /^\p{Lu}[^?!]{1,100}$/u.test(name) && !/[.]\s+\p{Ll}/u.test(name) ? group(name) : null;
}

function group(name: string): SourceNames {
  return { names: [{ literal: name }], sure: false };
}

function typeOf(found: Found, line: string): string {
  if (found.type !== undefined) return found.type;
  if (found.volume !== undefined) return "article-journal";
  if (/\b(?:dissertation|thesis)\b|\bdiss\.|avhandling|uppsats/i.test(line)) return "thesis";
  if (found.number !== undefined && found.DOI === undefined) return "report";
  if (found.issued?.length === 10 && found.containerTitle !== undefined) return "article-newspaper";
  if (found.publisher !== undefined) return "book";
  if (found.URL !== undefined && found.DOI === undefined) return "webpage";
  return found.DOI !== undefined ? "article-journal" : "document";
}
