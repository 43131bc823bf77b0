import { bareOf, exactOf } from "./name-letters.ts";
import type { ListedName } from "./name-list.ts";

/** Stands in a form between the words of a name: in a text white space, a hyphen and the like, or nothing. */
export const joint = "\u0001";

/** A form under which a listed name is looked for. */
export type NameForm = {
  /** The numbers of the names in the list that have it, from 0. */
  readonly names: readonly number[];
  /** All of the line, or one of its words. */
  readonly of: "whole" | "part";
  /** In bare letters, with joints. */
  readonly bare: string;
  /** How many letters that is. */
  readonly letters: number;
  /** Its words as the list has them; of a line in small letters with capitals. */
  readonly words: readonly string[];
  /** Whether it may as well be another word: a plural that hardly anybody is called by ("Rosor" of "Rosa"). */
  readonly isRare: boolean;
  /** Whether the marks of its letters must be there: "Jöl" may be meant by "Joel", "Jol" is not. */
  readonly needsMarks: boolean;
};

/** How many words a line may have whose words are looked for one by one; what has more is an organisation, or a sentence. */
const mostParts = 5;

/** What stands in a name without naming anybody. */
const noNames = new Set(
  "von van der den ter de del della di da dos das du la le af av zu bin ibn bint abu ben al el ul och and y i of the".split(
    " ",
  ),
);
const titles = new Set(
  "dr prof professor doktor docent mr mrs ms miss herr fru fröken sir jr sr dir ing fil med lic syster".split(
    " ",
  ),
);

/**
 * The forms of a list of names. A line is looked for as a whole, with the last word first too ("Berg, Anna"), and word by word;
 * a line in quotation marks, one with an @, a digit or more than five words only as a whole. Of its words those count that have
 * a capital (or any, where the line has none), but not titles, and not "von", "de" and "al". A name that ends in a has its plural
 * ("Annorna"). Swedish letters are looked for as they are written without them, too ("Bjoern"), and what
 * is written so as it may be meant ("Björn"); a word with a capital in it in two ("Mac Donald").
 */
export function formsOf(list: readonly ListedName[]): readonly NameForm[] {
  const all = list.flatMap(({ name: listed }, name): NameForm[] => {
    const asked = /^["“”'‘’«»](.+)["“”'‘’«»]$/u.exec(listed)?.[1];
    const line = asked ?? listed;
    const isSmall = line.toLowerCase() === line;
    const words = wordsOf(line).map((word) => (isSmall ? withCapital(word) : word));
    const form = (of: NameForm["of"], order: readonly string[]): NameForm => ({
      ...{ names: [name], of, words: order, isRare: false, needsMarks: false },
      ...spelling(order.map(bareOf).join(joint)),
    });
    const isNameOfPerson =
      asked === undefined && words.length <= mostParts && !/[@\d/\\]/.test(line) && !/^https?:/i.test(line);
    const hasParts = isNameOfPerson && words.length > 1;
    const turned = hasParts ? [[...words.slice(-1), ...words.slice(0, -1)]] : [];
    const forms = [
      ...[words, ...turned].map((order) => form("whole", order)),
      ...(hasParts ? partsOf(line) : []).map((part) => form("part", [isSmall ? withCapital(part) : part])),
    ];
    return [
      ...forms.flatMap((one) => [
        one,
        ...joined(one),
        ...apart(one),
        ...spelledOut(one),
        ...spelledIn(one),
        ...plurals(one),
      ]),
      ...otherNumbers(form("whole", words)),
    ];
  });
  return together(all);
}

/** Whether a name can be found in a text: it has a letter or a digit. */
export function isFindable(name: string): boolean {
  return formsOf([{ name, pseudonym: "", line: 1 }]).some(({ bare }) => bare !== "");
}

/** Each form once, with all names that have it: half a list may be called Anna. */
function together(forms: readonly NameForm[]): readonly NameForm[] {
  const alike = new Map<string, NameForm & { readonly names: number[] }>();
  for (const form of forms) {
    const key = `${form.of} ${form.isRare} ${form.needsMarks} ${form.bare} ${form.words.join(" ")}`;
    const known = alike.get(key);
    const [name = 0] = form.names;
    if (!known) alike.set(key, { ...form, names: [name] });
    else if (known.names.at(-1) !== name) known.names.push(name);
  }
  return [...alike.values()];
}

function spelling(bare: string): Pick<NameForm, "bare" | "letters"> {
  return { bare, letters: bare.replaceAll(joint, "").length };
}

/** The words of a name: stretches of letters, or of digits; an apostrophe of whatever kind parts them. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/(?:(?![\u02b9-\u02bf\u02c8])[\p{L}\p{M}\p{Nl}\p{Cf}])+|\p{Nd}+/gu) ?? [];
}

function withCapital(word: string): string {
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("");
}

function partsOf(line: string): readonly string[] {
  const isSmall = line.toLowerCase() === line;
  return line.split(/[\s,]+/u).flatMap((spoken) => {
    const words = wordsOf(spoken);
    return words.filter((word) => {
      const letters = [...exactOf(word)];
      if (letters.length < 2 && !/\p{Lo}/u.test(word)) return false;
      const small = exactOf(word);
      if (titles.has(small)) return false;
      // "Ben" is a first name; "ben", and "Al-" before another word, are none.
      const isBound = words.length > 1 && letters.length <= 2;
      if (noNames.has(small) && (isBound || word === word.toLowerCase())) return false;
      return isSmall || word.toLowerCase() !== word || word.toUpperCase() === word;
    });
  });
}

/** The same in one word: "AnnaLena", as files are named. */
function joined(form: NameForm): readonly NameForm[] {
  if (form.words.length < 2) return [];
  return [{ ...form, words: [form.words.join("")], ...spelling(form.bare.replaceAll(joint, "")) }];
}

/** In two words where a capital stands within one: "Mac Donald". */
function apart(form: NameForm): readonly NameForm[] {
  const words = form.words.flatMap((word) => word.split(/(?<=\p{Ll}\p{M}*)(?=\p{Lu})/u));
  if (words.length === form.words.length) return [];
  return [{ ...form, words, ...spelling(words.map(bareOf).join(joint)) }];
}

/** A telephone number of Sweden with and without its country; a personal number with and without the century. */
function otherNumbers(form: NameForm): readonly NameForm[] {
  const digits = form.bare.replaceAll(joint, "");
  const others = [...dialled(digits), ...centuries(digits)].filter((one) => one !== digits);
  return others.map((one) => ({ ...form, words: [one], ...spelling(one) }));
}

function dialled(digits: string): readonly string[] {
  const subscriber = /^(?:(?:00)?460?|0)([1-9]\d{6,8})$/.exec(digits)?.[1];
  return subscriber === undefined
    ? []
    : ["0", "46", "0046", "460", "00460"].map((before) => before + subscriber);
}

function centuries(digits: string): readonly string[] {
  const born = /^(?:19|20)?(\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4})$/.exec(digits)?.[1];
  return born === undefined ? [] : ["", "19", "20"].map((century) => century + born);
}

/** As it is written where å, ä, ö and their like cannot be. */
function spelledOut(form: NameForm): readonly NameForm[] {
  const spelled = form.words.map((word) =>
    exactOf(word).replace(/[åäöüø]/g, (letter) => instead[letter] ?? letter),
  );
  const bare = spelled.map(bareOf).join(joint);
  return bare === form.bare ? [] : [{ ...form, ...spelling(bare) }];
}

/** As it may be written where å, ä, ö and their like can be: "Björn" for "Bjoern". */
function spelledIn(form: NameForm): readonly NameForm[] {
  const words = form.words.map((word) =>
    word.replace(/aa|[aou]e/giu, (two) => {
      const letter = within[two.toLowerCase()] ?? two;
      return /^\p{Lu}/u.test(two) ? letter.toUpperCase() : letter;
    }),
  );
  if (words.every((word, at) => word === form.words[at])) return [];
  return [{ ...form, words, needsMarks: true, ...spelling(words.map(bareOf).join(joint)) }];
}

const within: Readonly<Record<string, string>> = { aa: "å", ae: "ä", oe: "ö", ue: "ü" };

const instead: Readonly<Record<string, string>> = { å: "aa", ä: "ae", ö: "oe", ü: "ue", ø: "oe" };

/** Two of that name: "Annor", "Annorna". */
function plurals(form: NameForm): readonly NameForm[] {
  const last = form.words.at(-1) ?? "";
  if (last.length < 3 || !/a$/i.test(last)) return [];
  return ["or", "ors", "orna", "ornas"].map((end) => ({
    ...form,
    words: [...form.words.slice(0, -1), `${last.slice(0, -1)}${end}`],
    ...spelling(`${form.bare.slice(0, -1)}${end}`),
    isRare: true,
  }));
}
