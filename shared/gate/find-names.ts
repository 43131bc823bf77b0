import type { Span } from "../text/span.ts";
import { formsOf, joint, type NameForm, wordsOf } from "./name-forms.ts";
import {
  bareOf,
  bareUnit,
  characterAt,
  exactOf,
  isCapital,
  isDigit,
  isHalf,
  isNoLetter,
  isSmall,
  isUncased,
  isUnseen,
  kindOfUnit,
} from "./name-letters.ts";
import type { ListedName } from "./name-list.ts";

/**
 * A listed name in a text. Its place covers the word as it stands there, with its ending: "Annas", "Svenssonarna",
 * "Anna\nBerg".
 */
export type FoundName = Span & {
  /** The numbers of the listed names that it may be, from 0. */
  readonly names: readonly number[];
  /** Whether all of a line stands there or one of its words; "whole" where one line is of that word alone. */
  readonly of: "whole" | "part";
  /** Why it may be something else; null where it is the name. */
  readonly doubt: Doubt | null;
};

/**
 * "small-letters": it has no capital ("rose"). "other-marks": its letters have other marks ("Andre" for "André"). "other-word": it
 * is the beginning or the end of a longer word ("Marianne" for "Maria"), or a rare plural. "run-together": a line break or the
 * like stands within a short name ("Jo", "han").
 */
export type Doubt = "small-letters" | "other-marks" | "other-word" | "run-together";

/** How a text is read. */
export type Manner = {
  /**
   * "prose": a word in small letters or with other marks is perhaps another word. "label": a text that names somebody or
   * something (a file, a speaker), in which it is none.
   */
  readonly as: "prose" | "label";
  /** Whether names in small letters are names in prose, too. */
  readonly anyCase: boolean;
};

/** Names made ready to be looked for: a tree of letters, each way through which is a form of a name. */
export type SoughtNames = {
  /** The branches by their letter, of the root and of all others ("node × 2¹⁶ + unit"). */
  readonly first: Int32Array;
  readonly next: ReadonlyMap<number, number>;
  /** The first two letters of the forms, as bits by `pairOf`. */
  readonly pairs: Uint8Array;
  /** The forms that end at a node. */
  readonly forms: ReadonlyMap<number, readonly NameForm[]>;
  /** Whether some are written without capitals, and perhaps without spaces. */
  readonly hasUncased: boolean;
};

export function prepareNames(list: readonly ListedName[]): SoughtNames {
  const first = new Int32Array(0x10000);
  const next = new Map<number, number>();
  const forms = new Map<number, NameForm[]>();
  const pairs = new Uint8Array(pairCount);
  let count = 0;
  for (const form of formsOf(list)) {
    if (form.bare === "") continue;
    pairs[pairOf(form.bare.charCodeAt(0), form.bare.charCodeAt(1) || 0)] = 1;
    let node = 0;
    for (let at = 0; at < form.bare.length; at += 1) {
      const unit = form.bare.charCodeAt(at);
      const key = node * 0x10000 + unit;
      let child = at === 0 ? (first[unit] ?? 0) : (next.get(key) ?? 0);
      if (child === 0) {
        count += 1;
        child = count;
        if (at === 0) first[unit] = child;
        else next.set(key, child);
      }
      node = child;
    }
    const here = forms.get(node);
    if (here) here.push(form);
    else forms.set(node, [form]);
  }
  const hasUncased = list.some(({ name }) => /\p{Lo}/u.test(name));
  return { first, next, pairs, forms, hasUncased };
}

const pairCount = 0x2000;

function pairOf(first: number, second: number): number {
  return (first * 67 + second) % pairCount;
}

const inProse: Manner = { as: "prose", anyCase: false };

/**
 * The listed names in a text, in reading order. Where one is found for sure, no shorter one within it is told besides. Found
 * are names
 *
 * - with the endings of Swedish and English names: "Annas", "Anna’s", "Svenssonarna", "Svensson-gänget", "Svenssonfamiljen";
 * - of several words with anything small between them: a line break, a hyphen, a space that does not break, nothing; between digits a bracket, too;
 * - with signs in them that nobody sees, a hyphen or a break in a word, letters of full width, accents that stand apart;
 * - with some of their letters in brackets: "[Å]sa" as a print form has it, "Ann[a]";
 * - of numbers, however their digits are grouped.
 *
 * A name begins where a word does, in scripts without capitals anywhere. It has a capital, unless two words of it stand
 * there, or it is all of the text.
 */
export function findNames(sought: SoughtNames, text: string, manner: Manner = inProse): readonly FoundName[] {
  const { hasUncased } = sought;
  const found: FoundName[] = [];
  const { length } = text;
  let before = isNoLetter;
  let done = 0;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kindOfUnit(unit);
    if (kind === isUnseen) continue;
    if (kind === isNoLetter) {
      if (!isBracket(unit) || !endsLetter(text, at)) before = isNoLetter;
      continue;
    }
    const begins = startOfName(before, kind);
    if (begins !== null || (hasUncased && (kind === isUncased || kind === isHalf))) {
      if (at >= done && mayBegin(sought, text, at)) {
        const best = bestAt(sought, text, at, begins ?? "within", manner);
        if (best) {
          found.push(withBrackets(text, withSign(text, best)));
          if (best.doubt === null) done = best.end;
        }
      }
    }
    before = kind === isHalf ? characterAt(text, at).kind : kind;
    if (kind === isHalf) at += characterAt(text, at).units - 1;
  }
  return found;
}

/** A number with what it begins with: "+46 70 12 34 56", and the bracket of "(08) 12 34 56", which ends in it. */
function withSign(text: string, found: FoundName): FoundName {
  const { start, end } = found;
  const sign = text[start - 1];
  if (sign !== "+" && sign !== "(") return found;
  const begins = sign === "+" ? /^\p{Nd}/u : /^\p{Nd}[^(]*\)/u;
  return begins.test(text.slice(start, end)) ? { ...found, start: start - 1 } : found;
}

/** A name with the bracket before it, or behind it, whose other one stands within: "[Å]sa", "Ann[a]". */
function withBrackets(text: string, found: FoundName): FoundName {
  const { start, end } = found;
  const isOpen = brackets.has(text[start - 1] ?? "") && closingOf(text, start - 1) < end;
  const isShut = text[end] !== undefined && openingOf(text, end) > start;
  return {
    ...found,
    start: isOpen && isBracketInWord(text, start - 1) ? start - 1 : start,
    end: isShut && isBracketInWord(text, end) ? end + 1 : end,
  };
}

/** Whether a bracket ends at a place that has the first letter of a word in it: "[Å]sa". No name begins behind it. */
function endsLetter(text: string, at: number): boolean {
  return isBracketInWord(text, at) && /^.\p{L}\p{M}*.$/u.test(text.slice(openingOf(text, at), at + 1));
}

const brackets: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["(", ")"],
]);

function isBracket(unit: number): boolean {
  return unit === 0x5b || unit === 0x5d || unit === 0x28 || unit === 0x29;
}

/** More letters than that are not looked through for the other bracket. */
const longestInBrackets = 30;

/**
 * Whether a bracket stands in the middle of a word, as a print form has it and as transcripts have letters that were not heard: about
 * letters that go on before it or behind it ("[Å]sa", "Ann[a]", "Z(latan)").
 */
function isBracketInWord(text: string, at: number): boolean {
  const isOpening = brackets.has(text[at] ?? "");
  const opening = isOpening ? at : openingOf(text, at);
  const closing = isOpening ? closingOf(text, at) : at;
  if (opening < 0 || closing === Infinity) return false;
  return isLetterAt(text, opening - 1) || isLetterAt(text, closing + 1);
}

/** Where the bracket closes that opens at a place, with nothing but letters in it; else infinity. */
function closingOf(text: string, at: number): number {
  const closing = brackets.get(text[at] ?? "");
  for (let place = at + 1; closing && place <= at + longestInBrackets; place += 1) {
    if (text[place] === closing) return place > at + 1 ? place : Infinity;
    if (!isLetterAt(text, place)) break;
  }
  return Infinity;
}

/** Where the bracket opens that closes at a place, with nothing but letters in it; else -1. */
function openingOf(text: string, at: number): number {
  for (let place = at - 1; place >= Math.max(0, at - longestInBrackets); place -= 1) {
    const closing = brackets.get(text[place] ?? "");
    if (closing !== undefined) return closing === text[at] && place < at - 1 ? place : -1;
    if (!isLetterAt(text, place)) break;
  }
  return -1;
}

function isLetterAt(text: string, at: number): boolean {
  const kind = kindOfUnit(text.charCodeAt(at));
  return kind !== isNoLetter && kind !== isDigit;
}

/** Whether a name may begin with the first two letters there; most words are none by that. */
function mayBegin({ first, pairs }: SoughtNames, text: string, at: number): boolean {
  const unit = bareUnit(text.charCodeAt(at));
  if (unit === 0) return true;
  if (first[unit] === 0) return false;
  if (brackets.has(text[at - 1] ?? "")) return true;
  const second = text.charCodeAt(at + 1);
  const kind = kindOfUnit(second);
  const isLetter = kind === isSmall || kind === isCapital;
  const bare = isLetter ? bareUnit(second) : 0;
  return bare === 0 || pairs[pairOf(unit, bare)] === 1 || pairs[pairOf(unit, 0)] === 1;
}

type Start = "word" | "hump" | "within";

/** Whether a word begins between two characters of these kinds; at a "hump" it is one as files are named: "IntervjuAnna". */
function startOfName(before: number, kind: number): Start | null {
  if (before === isNoLetter) return "word";
  if ((before === isDigit) !== (kind === isDigit)) return "word";
  return before === isSmall && kind === isCapital ? "hump" : null;
}

/** A way through the tree that ends in a text. */
type Ending = { readonly node: number; readonly end: number; readonly isBroken: boolean };

function bestAt(
  sought: SoughtNames,
  text: string,
  start: number,
  begins: Start,
  manner: Manner,
): FoundName | null {
  const endings: Ending[] = [];
  walk(sought, text, { node: 0, at: start, isBroken: false }, endings);
  let best: FoundName | null = null;
  for (const { node, end, isBroken } of endings) {
    const candidate = { text, start, end, rest: restOf(text, end), begins, isBroken, manner };
    for (const form of sought.forms.get(node) ?? []) {
      const told = judge(form, candidate);
      if (!told) continue;
      if (!best || isBetter(told, best)) best = { start, ...told, names: form.names, of: form.of };
      else if (best.end === told.end && best.doubt === told.doubt) best = alsoCalled(best, form);
    }
  }
  return best;
}

/** Found for more names of the list. */
function alsoCalled(found: FoundName, { names, of }: NameForm): FoundName {
  const all = [...new Set([...found.names, ...names])].sort((a, b) => a - b);
  return { ...found, names: all, of: of === "whole" ? "whole" : found.of };
}

function isBetter(one: Pick<FoundName, "doubt" | "end">, other: Pick<FoundName, "doubt" | "end">): boolean {
  if ((one.doubt === null) !== (other.doubt === null)) return one.doubt === null;
  return one.end > other.end;
}

/** Follows a text through the tree, and notes each end of a form. Where a word is broken, it goes on in both ways. */
function walk(
  sought: SoughtNames,
  text: string,
  {
    node: from,
    at: place,
    isBroken,
  }: { readonly node: number; readonly at: number; readonly isBroken: boolean },
  endings: Ending[],
): void {
  let node = from;
  let at = place;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = kindOfUnit(unit);
    if (kind === isUnseen || (isBracket(unit) && node !== 0 && isBracketInWord(text, at))) {
      at += 1;
      continue;
    }
    if (kind === isNoLetter) {
      const gap = gapAt(text, at);
      if (!gap || node === 0) return;
      const beyond = sought.next.get(node * 0x10000 + joint.charCodeAt(0));
      if (beyond !== undefined) walk(sought, text, { node: beyond, at: gap.end, isBroken }, endings);
      if (gap.breaks === "no") return;
      isBroken ||= gap.breaks === "perhaps";
      at = gap.end;
      continue;
    }
    const single = bareUnit(unit);
    let units = 1;
    if (single !== 0) node = step(sought, node, single);
    else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
      units = character.length;
      const bare = bareOf(character);
      if (bare === "" || characterAt(text, at).kind === isNoLetter) return;
      for (let letter = 0; letter < bare.length && node >= 0; letter += 1)
        node = step(sought, node, bare.charCodeAt(letter));
    }
    if (node < 0) return;
    at += units;
    while (at < text.length && kindOfUnit(text.charCodeAt(at)) === isUnseen) at += 1;
    const goesOn = kind === isDigit && kindOfUnit(text.charCodeAt(at)) === isDigit;
    if (!goesOn && sought.forms.has(node)) endings.push({ node, end: at, isBroken });
  }
}

/** -1 where there is no such way. */
function step({ first, next }: SoughtNames, node: number, unit: number): number {
  const child = node === 0 ? first[unit] : next.get(node * 0x10000 + unit);
  return child === undefined || child === 0 ? -1 : child;
}

/** In units. More than that stands between words that have nothing to do with each other. */
const widestGap = 12;

/**
 * What stands between the words of a name; null where it is more than such. `breaks`: whether a word may go on behind it: "yes"
 * behind a hyphen, with a line break or without, and between the digits of a number; "perhaps" behind a line break or a space that does not break.
 */
function gapAt(
  text: string,
  at: number,
): { readonly end: number; readonly breaks: "yes" | "perhaps" | "no" } | null {
  let end = at;
  while (end < text.length) {
    const kind = kindOfUnit(text.charCodeAt(end));
    if (kind !== isNoLetter && kind !== isUnseen) break;
    if (end - at === widestGap) return null;
    end += 1;
  }
  const gap = text.slice(at, end).replace(/\p{Cf}/gu, "");
  const isInNumber =
    kindOfUnit(text.charCodeAt(at - 1)) === isDigit && kindOfUnit(text.charCodeAt(end)) === isDigit;
  if (!/^[\s\p{Pd}\p{Pc}'’‘ʼ´`.,/·&+@\u2060]*$/u.test(isInNumber ? gap.replace(/[()]/g, "") : gap))
    return null;
  if (/^\p{Pd}\s*$/u.test(gap) || (isInNumber && /^[\s\p{Pd}()]{1,3}$/u.test(gap)))
    return { end, breaks: "yes" };
  return { end, breaks: /^(?:\n|\r\n|[\u00a0\u2007\u2028\u2029\u202f])$/u.test(gap) ? "perhaps" : "no" };
}

/** What stands in the same word behind a name, in bare letters, and where it ends. */
function restOf(text: string, from: number): { readonly letters: string; readonly end: number } {
  let letters = "";
  let end = from;
  let before = isNoLetter;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    let kind = kindOfUnit(unit);
    let units = 1;
    if (kind === isHalf) ({ kind, units } = characterAt(text, end));
    if (kind === isNoLetter || kind === isDigit) break;
    // "AnnaIntervju": another word begins, as files are named.
    if (kind === isCapital && (end === from ? isSmallBefore(text, from) : before === isSmall)) break;
    if (kind !== isUnseen) {
      const bare = bareUnit(unit);
      letters += bare === 0 ? bareOf(text.slice(end, end + units)) : String.fromCharCode(bare);
      before = kind;
    }
    end += units;
  }
  return { letters, end };
}

function isSmallBefore(text: string, at: number): boolean {
  let last = at - 1;
  while (last > 0 && kindOfUnit(text.charCodeAt(last)) === isUnseen) last -= 1;
  return kindOfUnit(text.charCodeAt(last)) === isSmall;
}

type Candidate = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rest: { readonly letters: string; readonly end: number };
  readonly begins: Start;
  readonly isBroken: boolean;
  readonly manner: Manner;
};

/** Letters that a name must have for a longer word to be told of that begins with it. */
const longEnough = 4;
/** Letters that a name must have for one to be sure of it that has a line break in it. */
const sureIfBroken = 6;

/** Whether the words of a text are that form of a name; null where they are another word. */
function judge(
  form: NameForm,
  { text, start, end, rest, begins, isBroken, manner }: Candidate,
): { readonly end: number; readonly doubt: Doubt | null } | null {
  const ending = endingOf(form.bare, rest.letters);
  const isShort = form.letters < longEnough;
  if (isShort && ending === "other" && isPlainAt(text, end - 1)) return null;

  const stands = text.slice(start, end);
  const isAnywhere = isSpaceless(stands);
  const isLonger = ending === "other" && !isAnywhere;
  const isWithin = begins === "within" && !isAnywhere;
  if ((isLonger || isWithin) && isShort && !(isUncasedAt(stands) && form.letters === longEnough - 1))
    return null;

  const words = wordsOf(stands);
  const hasMarks = exactOf(words.join("")) === exactOf(form.words.join(""));
  if (form.needsMarks && !hasMarks) return null;
  const hasCapitals = areAlike(form.words, words);
  const told = { end: isAnywhere ? end : withGenitive(text, rest.end, rest.letters === "") };
  const isLabel = manner.as === "label";
  if (isLonger && !isLabel && !(hasCapitals && hasMarks)) return null;
  if (isLonger || isWithin || form.isRare || (begins === "hump" && !isLabel))
    return { ...told, doubt: "other-word" };
  if (isBroken && form.letters < sureIfBroken) return { ...told, doubt: "run-together" };

  const isSeveral = form.of === "whole" && form.letters < form.bare.length;
  if (isSeveral || isLabel || isAllOf(text, start, told.end)) return { ...told, doubt: null };
  const isInCase = hasCapitals || manner.anyCase;
  if (!hasMarks) return isInCase ? { ...told, doubt: "other-marks" } : null;
  return { ...told, doubt: isInCase ? null : "small-letters" };
}

function isPlainAt(text: string, at: number): boolean {
  return text.charCodeAt(at) < 0x80;
}

function isUncasedAt(words: string): boolean {
  return /\p{Lo}$/u.test(words);
}

/** Whether words begin as those of the list: with a capital where it has one. */
function areAlike(listed: readonly string[], words: readonly string[]): boolean {
  const count = listed.length === words.length ? words.length : 1;
  return words.slice(0, count).every((word, at) => {
    const initial = word.replace(/^\p{Cf}+/u, "");
    const { kind } = characterAt(initial, 0);
    return kind !== isSmall || characterAt(listed[at] ?? "", 0).kind === isSmall;
  });
}

/** Whether nothing else stands in a text. */
function isAllOf(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start)) && !/[\p{L}\p{N}]/u.test(text.slice(end));
}

/** Scripts whose words nothing parts, or to whose words others are written on. */
function isSpaceless(words: string): boolean {
  if (isPlainAt(words, words.length - 1)) return false;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u.test(
    words,
  );
}

/** What a name is when something is written on to it. */
function endingOf(name: string, rest: string): "name" | "other" {
  if (rest === "") return "name";
  const hisses = /[sxz]$/.test(name);
  if (rest === "s" && !name.endsWith("s")) return "name";
  if (rest === "es" && (hisses || name.endsWith("h"))) return "name";
  const last = name.slice(name.lastIndexOf(joint) + 1);
  if (last.length >= longEnough && (endings.has(rest) || compounds.test(rest))) return "name";
  return "other";
}

/** Of a family, and of what is called after it: "Svenssonarna", "Lindgrenska". */
const endings = new Set(["arna", "arnas", "erna", "ernas", "ska", "skas", "skan", "ske"]);
/** What is written on to a name in Swedish, as bare letters: "Svenssonfamiljen", "Annafallet". */
const compounds =
  /^s?(?:familj|slakt|brod(?:er|ra)|syst(?:er|ra)|barn(?:en|ens)|pojk|flick|gang(?:et|ets)|gard(?:en|ens)|hus(?:et|ets)|fall(?:et|ets)|mot(?:et|ets)|sak(?:en|ens)|affar|firm|grupp|team|intervju|samtal|mamma|pappa|kill|tjej|par(?:et|ets))/;

/** The end of a name with the genitive that stands apart from it: "Anna’s", "Hans’", "EU:s". */
function withGenitive(text: string, end: number, isBareName: boolean): number {
  if (!isBareName) return end;
  const [genitive = ""] = /^(?:['’‘ʼ´`′＇:]|[-‐‑])s(?![\p{L}\p{N}])/iu.exec(text.slice(end, end + 8)) ?? [];
  return end + genitive.length;
}
