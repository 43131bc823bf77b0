import type { NamedKind } from "./neutral-pseudonyms.ts";

/** What words tell of whether something is a name, and of what. Swedish and English; each list in small letters. */

/** Words with a capital within sentences that name nobody and no place. */
const noNames = new Set(
  (
    "i ok okay okej tv dvd cd pdf wifi internet gud god ja nej yes no mm hm jul påsk midsommar christmas easter " +
    "monday tuesday wednesday thursday friday saturday sunday january february march july " +
    "september october november december måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars " +
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays birthday x-ray id " +
    "augusti oktober english swedish svenska svensk svenskt engelska"
  ).split(" "),
);

export function isNoName(word: string): boolean {
  return noNames.has(word.toLowerCase());
}

const months = new Set("april may june august maj juni juli".split(" "));
const alsoNames = new Set([...months, "mina", "dina"]);

/** "August", "Mina": a word that is also a name. It is one where it has its capital within sentences; see isMonthIn. */
export function isAlsoName(word: string): boolean {
  return alsoNames.has(word.toLowerCase());
}

/** What stands before a month more than before a person. */
const beforeMonths =
  /(?:^|[\s(])(?:in|since|until|till|during|last|next|this|early|late|mid|i|sedan|under|förra|nästa|\d{1,2}(?:st|nd|rd|th|:e)?(?: of)?)[ -]$/iu;

/** Whether a word is a month there, by what stands before and behind it: "in May", "3 May", "May 2020". */
export function isMonthIn(word: string, before: string, behind: string): boolean {
  return months.has(word.toLowerCase()) && (beforeMonths.test(before) || /^[ ,]{1,2}\d/u.test(behind));
}

const titles = new Set(
  "dr prof professor doktor docent mr mrs ms miss mister herr fru fröken sir syster doctor nurse aunt uncle tant farbror moster faster morbror farfar mormor".split(
    " ",
  ),
);

/** "Dr", "fru": who follows is a person. */
export function isTitle(word: string): boolean {
  return titles.has(word.toLowerCase());
}

/** What may stand between the words of a name. */
export const betweenWords = "von|van|af|av|de|der|den|del|della|di|da|du|la|le|el|al|bin|ibn";

/** "Norrstan" and "Pakistan" are places, and "Tristan" is not. */
const ofPlaces =
  /(?:gatan|vägen|torget|gränd|parken|stranden|\p{L}{4}stan|stad|street|road|avenue|square|lane|county|island)$/iu;
const ofOrganisations =
  /(?:^(?:ab|hb|kb|ltd|inc|llc|nhs)$|kommun|kommunen|region|regionen|landstinget|sjukhus|sjukhuset|universitet|universitetet|högskola|högskolan|klinik|kliniken|mottagning|mottagningen|skola|skolan|gymnasiet|förening|föreningen|förbundet|stiftelse|stiftelsen|myndigheten|verket|kassan|tjänsten|förmedlingen|församling|församlingen|härbärget|boendet|company|hospital|university|college|clinic|council|centre|center|school|foundation|agency|shelter|church|institute|ministry|department)$/iu;
/** What stands before places more than before people; "till" and "from" stand before either. */
const beforePlaces = /(?:^|[\s(])(?:i|utanför|runt|kring|in|near|around|outside|across) $/iu;

/** What a name is of, as far as its own words tell. */
export function kindByWords(words: readonly string[]): NamedKind | null {
  const last = words.at(-1) ?? "";
  if (ofOrganisations.test(last) || (words.length === 1 && isAllCapitals(last))) return "organisation";
  return ofPlaces.test(last) ? "place" : null;
}

/** Whether the words before a name, with the space, are such as stand before places. */
export function isBeforePlace(before: string): boolean {
  return beforePlaces.test(before);
}

export function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
