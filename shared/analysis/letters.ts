import { isUnspaced } from "../text/word-edges.ts";

/**
 * How letters are told apart when something is looked for. "swedish": å, ä and ö are letters of their own;
 * "plain": every letter with a diacritic is a form of the bare one.
 */
export type Alphabet = "swedish" | "plain";

/** The alphabet of a language (BCP 47, "sv" or "sv-SE"). */
export function alphabetOf(language: string): Alphabet {
  return language.toLowerCase().split("-")[0] === "sv" ? "swedish" : "plain";
}

const ownLetters: Readonly<Record<Alphabet, string>> = { swedish: "åäö", plain: "" };

/**
 * A text as a search sees it: one unit for each letter. A unit's place differs from the original by the units that
 * letters before it lost. `letters` lists the letters with marks behind them; few texts have many.
 */
export type Layer = { readonly units: string; readonly letters: MarkedLetters };

/** Letters with marks, in reading order, four numbers each: first unit, how many; place in the original, length there. */
type MarkedLetters = Uint32Array;
const atUnit = 0;
const ofUnits = 1;
const atPlace = 2;
const ofPlaces = 3;
const fields = 4;

/** Where the letter of a unit begins in the original; for the unit after the last, the original's length. */
export function placeOf({ letters }: Layer, at: number): number {
  const found = lastUpTo(letters, atUnit, at);
  if (found < 0) return at;
  const behind = at - (field(letters, found, atUnit) + field(letters, found, ofUnits));
  const from = field(letters, found, atPlace);
  return behind < 0 ? from : from + field(letters, found, ofPlaces) + behind;
}

/** The first unit of a layer whose letter begins at a place of the original, or after it. */
export function unitAt({ letters }: Layer, at: number): number {
  const found = lastUpTo(letters, atPlace, at);
  if (found < 0) return at;
  const from = field(letters, found, atUnit);
  const into = at - field(letters, found, atPlace);
  if (into === 0) return from;
  return from + field(letters, found, ofUnits) + Math.max(0, into - field(letters, found, ofPlaces));
}

/** The unit itself, or the first one after its letter when the unit would cut the letter. */
export function unitAfterLetter({ letters }: Layer, at: number): number {
  const found = lastUpTo(letters, atUnit, at);
  if (found < 0) return at;
  const from = field(letters, found, atUnit);
  const to = from + field(letters, found, ofUnits);
  return from < at && at < to ? to : at;
}

/** The last letter with marks whose number of a kind is at most `limit`; -1 when there is none. */
function lastUpTo(letters: MarkedLetters, kind: number, limit: number): number {
  let low = 0;
  let high = letters.length / fields;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (field(letters, middle, kind) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function field(letters: MarkedLetters, letter: number, kind: number): number {
  return letters[letter * fields + kind] ?? 0;
}

/**
 * A text in bare letters, one unit for each: without capitals, diacritics and the looks of quotation marks,
 * dashes and spaces (LF stays). What would become longer or shorter by that ("ß", "…") stays as it is. Marks
 * and signs without width that stand behind a letter (a decomposed accent, a soft hyphen) are one with it, so that
 * composed and decomposed letters are the same.
 */
export function bareLayer(text: string, alphabet: Alphabet): Layer {
  const bare = bareUnits[alphabet];
  const units = new Uint16Array(text.length);
  const letters: number[] = [];
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const made = bare(text.charCodeAt(at));
    if (made !== gone || at === 0) {
      units[count] = made === gone ? text.charCodeAt(at) : made;
      count += 1;
      at += 1;
    } else {
      const from = at - 1;
      at = endOfLetter(text, from);
      const whole = bare(composed(text.slice(from, at)).charCodeAt(0));
      if (whole !== gone) units[count - 1] = whole;
      letters.push(count - 1, 1, from, at - from);
    }
  }
  return { units: textOf(units.subarray(0, count)), letters: Uint32Array.from(letters) };
}

/** A text whose letters are composed (NFC) where they have marks behind them, for patterns. */
export function composedLayer(text: string, bare: Layer): Layer {
  let units = "";
  let done = 0;
  const letters: number[] = [];
  for (let letter = 0; letter < bare.letters.length / fields; letter += 1) {
    const from = field(bare.letters, letter, atPlace);
    const to = from + field(bare.letters, letter, ofPlaces);
    const marked = text.slice(from, to);
    if (!/\p{M}/u.test(marked)) continue;
    const whole = marked.normalize("NFC");
    units += text.slice(done, from);
    letters.push(units.length, whole.length, from, to - from);
    units += whole;
    done = to;
  }
  return { units: done === 0 ? text : units + text.slice(done), letters: Uint32Array.from(letters) };
}

/** Where the letter that begins at a place ends: after the marks and signs without width behind its first unit. */
function endOfLetter(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isWithoutWidth(text.charCodeAt(end))) end += 1;
  return end;
}

/** What is compared of a letter beyond its bare form. */
export type Strictness = { readonly marks: boolean; readonly capitals: boolean };

/** A letter with its marks, reduced to what is compared. */
export function formOf(letter: string, { marks, capitals }: Strictness): string {
  const plain = composed(letter).replace(/./gsu, untyped);
  const bare = marks ? plain : plain.replace(/./gsu, unmarked).replace(/\p{M}/gu, "");
  return capitals ? bare : bare.replace(/./gsu, caseless);
}

/** Whether a letter carries a diacritic that its bare form lacks. */
export function isMarked(letter: string, bare: string): boolean {
  return formOf(letter, { marks: true, capitals: false }) !== bare;
}

/** Whether the character at a unit belongs to a word: a letter, a digit, a mark, or an underscore. Of scripts without spaces between words nobody knows. */
function isInWord(units: string, at: number): boolean {
  const unit = units.charCodeAt(at);
  if (!(unit >= 0xd800 && unit <= 0xdfff)) return isWordUnit(unit);
  const character = units.codePointAt(unit >= 0xdc00 ? at - 1 : at) ?? unit;
  return isOfWord(String.fromCodePoint(character));
}

/** Whether a place stands between two characters of one word. */
export function isWithinWord(units: string, at: number): boolean {
  return at > 0 && at < units.length && isInWord(units, at) && isInWord(units, at - 1);
}

export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a;
}

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;
const isOfWord = (character: string) => wordCharacter.test(character) && !isUnspaced(character);
/** A unit that has no place of its own in a layer. */
const gone = -1;

/** Remembers the answer for each UTF-16 unit. */
function learnt(of: (letter: string) => number): (unit: number) => number {
  const unknown = -2;
  const known = new Int32Array(0x10000).fill(unknown);
  return (unit) => {
    const before = known[unit] ?? unknown;
    if (before !== unknown) return before;
    const made = of(String.fromCharCode(unit));
    known[unit] = made;
    return made;
  };
}

const withoutWidth = learnt((letter) => (/[\p{M}\p{Cf}]/u.test(letter) ? 1 : 0));
const isWithoutWidth = (unit: number) => withoutWidth(unit) === 1;
const word = learnt((letter) => (isOfWord(letter) ? 1 : 0));
const isWordUnit = (unit: number) => word(unit) === 1;

const bareUnits: Readonly<Record<Alphabet, (unit: number) => number>> = {
  swedish: learnt((letter) => bareUnit(letter, ownLetters.swedish)),
  plain: learnt((letter) => bareUnit(letter, ownLetters.plain)),
};

function bareUnit(letter: string, own: string): number {
  if (isWithoutWidth(letter.charCodeAt(0))) return gone;
  const plain = untyped(caseless(composed(letter)));
  return (own.includes(plain) ? plain : caseless(unmarked(plain))).charCodeAt(0);
}

/** The letter in NFC, without the signs of no width that say nothing of it: soft hyphens, directions, variants of emoji. */
function composed(letter: string): string {
  const whole = letter.replace(/[\p{Cf}\p{Variation_Selector}]/gu, "").normalize("NFC");
  return whole === "" ? letter : whole;
}

/** Without capitals, by way of the capital, so that "ς" and "σ" are one letter. Stays what would change its length. */
function caseless(letter: string): string {
  const capital = letter.toUpperCase();
  const low = (capital.length === letter.length ? capital : letter).toLowerCase();
  return low.length === letter.length ? low : letter;
}

/** Quotation marks, dashes and spaces become those of a keyboard. */
function untyped(letter: string): string {
  if (letter < "\u0080") return letter === "\t" || letter === "\r" || letter === "\v" ? " " : letter;
  if (/\s/u.test(letter)) return " ";
  if (/[‘’‚‛ʼ′´]/u.test(letter)) return "'";
  if (/[“”„‟«»″]/u.test(letter)) return '"';
  if (/[‐‑‒–—―−]/u.test(letter)) return "-";
  return letter;
}

/** Letters whose stroke is no mark that Unicode could take off. */
const stroked: Readonly<Record<string, string>> = {
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ħ: "h",
  Ħ: "H",
  ŧ: "t",
  Ŧ: "T",
};

function unmarked(letter: string): string {
  if (letter < "\u0080") return letter;
  const bare = stroked[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, "");
  return bare.length === letter.length ? bare : letter;
}

function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += chunk)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + chunk));
  return text;
}

/** How many units are turned into text at once. */
const chunk = 8192;
