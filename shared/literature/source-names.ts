import type { ReferenceAuthor } from "../project/records.ts";
import { moreAuthors } from "./reference-fields.ts";

/** Names as a source line begins with them; `sure` where initials or commas say which part is which. */
export type SourceNames = { readonly names: readonly ReferenceAuthor[]; readonly sure: boolean };

/**
 * The people in words such as "Krawczyk N, Allen ST, et al.", "Krawczyk, N., & Allen, S. T.", "Lea, M.R. och B.V. Street",
 * "BJÖRKLUND, M." or "Magnusson, Lars". Null where the words are no list of names.
 */
export function namesIn(words: string): SourceNames | null {
  const [, listed = "", more = ""] =
    /^(.*?)[,;]?\s*(\b(?:et al|m\.\s?fl|and others|med flera)\.?|)[\s,;]*$/is.exec(words) ?? [];
  const tokens = listed
    .replace(ellipsis, ", ")
    .split(/\s*[,;]\s*(?:&|and\b|och\b|samt\b)?\s*|\s+(?:&|and|och|samt)\s+/)
    .map((token) => token.trim())
    .filter((token) => token !== "");
  const names: ReferenceAuthor[] = [];
  let sure = true;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    const next = tokens[at + 1] ?? "";
    const behind = names.at(-1);
    const [, family = "", initials = ""] = token.match(familyFirst) ?? [];
    const [, before = "", after = ""] = token.match(initialsFirst) ?? [];
    if (behind && "family" in behind && suffixes.test(token)) {
      names[names.length - 1] = { ...behind, given: `${behind.given}, ${token}` };
    } else if (family !== "") names.push(named(family, initials));
    else if (after !== "") names.push(named(after, before));
    else if (isFamily(token) && initialsAlone.test(next)) {
      names.push(named(token, next));
      at += 1;
    } else if (wholeName.test(token)) {
      const [, given = "", last = ""] = token.match(wholeName) ?? [];
      sure = false;
      names.push(named(last, given));
    } else if (isFamily(token) && givenAlone.test(next)) {
      names.push(named(token, next));
      at += 1;
    } else if (groupWords.test(token) && /^\p{Lu}[^.?!:]{3,100}\.?$/u.test(token)) {
      names.push({ literal: token.replace(/\.$/, "") });
    } else return null;
  }
  if (names.length === 0) return null;
  const isWhole = more === "" && !ellipsis.test(listed);
  return { names: isWhole ? names : [...names, moreAuthors], sure };
}

/** Stands in APA between the nineteenth author and the last of many. */
const ellipsis = /\s*(?:…|\.\s?\.\s?\.)\s*/;

/** Families alone, as a text cites them: "Krawczyk et al.", "Lea & Street". Null for words that are none. */
export function familiesIn(words: string): readonly ReferenceAuthor[] | null {
  const [, listed = "", more = ""] = /^(.*?)[,;]?\s*(\b(?:et al|m\.\s?fl)\.?|)[\s,]*$/is.exec(words) ?? [];
  const families = listed
    .split(/\s*,\s*(?:&|and\b|och\b)?\s*|\s+(?:&|and|och)\s+/)
    .filter((one) => one !== "");
  if (families.length === 0 || families.length > 8 || !families.every(isFamily)) return null;
  const names = families.map((family) => ({ family, given: "" }));
  return more === "" ? names : [...names, moreAuthors];
}

const particle = `(?:(?:v[ao]n|de[nrl]?|d[aiu]|la|le|af|av|zu|ter|ten|al|el|bin|ibn|dos|das)[ ’']|[dlDL][’'])`;
const word = String.raw`(?:${particle})*\p{Lu}[\p{L}\p{M}’'-]*`;
const family = `${word}(?:[ -]${word}){0,3}`;
/** "N", "ST", "S.T.", "S. T.", "J.-P.", "Aa." */
const dotted = String.raw`(?:\p{Lu}\p{Ll}?\.[ -]{0,2}){1,5}`;
const bare = String.raw`\p{Lu}{1,4}(?:-\p{Lu})?`;
const ending = String.raw`(?: (?:Jr|Sr|2nd|3rd|4th|II|III|IV)\.?)?`;

const familyFirst = new RegExp(`^(${family}) (${bare}${ending}\\.?|${dotted})$`, "u");
const initialsFirst = new RegExp(`^(${dotted}) ?(${family})$`, "u");
const initialsAlone = new RegExp(String.raw`^(?:${dotted}|\p{Lu}\p{Lu}?(?:\.?[ -]?\p{Lu}){0,3}\.?)$`, "u");
const givenAlone = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?:[ -](?:\p{Lu}\p{Ll}[\p{L}’'-]*|\p{Lu}\.?)){0,2}\.?$/u;
const wholeName = new RegExp(
  String.raw`^(\p{Lu}\p{Ll}[\p{L}-]*(?: \p{Lu}\.?)?) ((?:${particle})*\p{Lu}\p{Ll}[\p{L}’'-]*)$`,
  "u",
);
const suffixes = /^(?:Jr|Sr|2nd|3rd|4th|II|III|IV)\.?$/;
const familyAlone = new RegExp(`^${family}$`, "u");

function isFamily(words: string): boolean {
  return familyAlone.test(words);
}

/** What is not a person among persons: "Alf-One Study Group". */
const groupWords =
  /\b(?:group|consortium|committee|network|collaborat\w+|investigators|association|council|society|organi[sz]ation|institute|team)\b|(?:gruppen|föreningen|kommittén)\b/i;

/** A full stop behind a given name ends the list of names; behind an initial it may be its own. */
function named(family: string, given: string): ReferenceAuthor {
  const trimmed = given.trim();
  const isEnd = trimmed.endsWith(".") && !/(?:^|[. -])\p{Lu}\p{Ll}?\.$/u.test(trimmed);
  return { family: inSmall(family), given: isEnd ? trimmed.slice(0, -1) : trimmed };
}

/** "BJÖRKLUND" as "Björklund"; names of two letters may be initials and stay. */
function inSmall(words: string): string {
  if (!/^[\p{Lu}\s’'-]{3,}$/u.test(words)) return words;
  return words.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());
}
