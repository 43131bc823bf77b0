/**
 * A text as names are looked for in it: unit by unit, in bare letters, without capitals and marks, so that nothing has to be
 * copied or normalised before it is read. Signs without width (a soft hyphen, a direction mark, a zero-width space) and marks
 * behind a letter do not count, so that composed and decomposed letters are the same; letters of full width and other looks
 * are the plain ones; "æ" is "ae", "ß" is "ss", "ø" is "o".
 */

/** What a UTF-16 unit is. */
export const isNoLetter = 1;
export const isDigit = 2;
/** A letter of a script without capitals. */
export const isUncased = 3;
export const isSmall = 4;
export const isCapital = 5;
/** It does not count: a mark, or a sign without width. */
export const isUnseen = 6;
/** Half of a surrogate pair. */
export const isHalf = 7;

/** 0 until somebody asks. */
const kinds = new Uint8Array(0x10000);
/** The bare letter or digit; 0 where there is none, or it is several, or half of a pair: see bareOf. */
const bares = new Uint16Array(0x10000);

function learn(unit: number): number {
  const kind = unit >= 0xd800 && unit <= 0xdfff ? isHalf : kindOfCharacter(String.fromCharCode(unit));
  kinds[unit] = kind;
  if (kind === isNoLetter || kind === isUnseen || kind === isHalf) return kind;
  const bare = bareOf(String.fromCharCode(unit));
  bares[unit] = bare.length === 1 ? bare.charCodeAt(0) : 0;
  return kind;
}

/** Behind the end of a text there is no letter. */
export function kindOfUnit(unit: number): number {
  const known = kinds[unit];
  if (known === undefined) return isNoLetter;
  return known === 0 ? learn(unit) : known;
}

/** The bare form of a unit whose kind was asked for, where it is one unit; else 0. */
export function bareUnit(unit: number): number {
  return bares[unit] ?? 0;
}

/** What the character at a place is, and how many units it takes. */
export function characterAt(text: string, at: number): { readonly kind: number; readonly units: number } {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { kind: kindOfCharacter(character), units: character.length };
}

function kindOfCharacter(character: string): number {
  if (/[\p{M}\p{Cf}\u0640\u115f\u1160\u3164]/u.test(character)) return isUnseen;
  if (/\p{Nd}/u.test(character)) return isDigit;
  if (apostrophes.test(character)) return isNoLetter;
  if (!/[\p{L}\p{Nl}]/u.test(character)) return /\p{Alphabetic}/u.test(character) ? isUncased : isNoLetter;
  const plain = character.normalize("NFKC");
  if (/[\p{Lu}\p{Lt}]/u.test(plain)) return isCapital;
  return plain.toUpperCase() === plain ? isUncased : isSmall;
}

/** Unicode takes them for letters; between the letters of names they stand as apostrophes do. */
const apostrophes = /[\u02b9-\u02bf\u02c8]/u;

/** Letters that have a bare form which Unicode does not know. */
const besides: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ŧ: "t", ŋ: "n" },
  ...{ ı: "i", ĸ: "k", ς: "σ" },
};

/** A text in bare letters: "Åse Öst" is "ase ost". */
export function bareOf(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return exactOf(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\0-\x7f]/gu, (letter) => besides[letter] ?? letter);
}

/** A text with its marks, without capitals, looks and what is not seen: "Ａnna\u00ad" is "anna". */
export function exactOf(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .replace(/[\p{Cf}\u0640]/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC");
}

/** Most words. */
function isPlain(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
