import type { Place } from "./reference-list.ts";

/** An entry as it stands in the file: its fields by their names in small letters, in LaTeX. */
export type BibtexEntry = Place & {
  /** In small letters, as the names of the fields. */
  readonly type: string;
  readonly fields: ReadonlyMap<string, string>;
};

export type BibtexFile = {
  readonly entries: readonly BibtexEntry[];
  readonly broken: readonly Place[];
  /** Entries behind whose end there are words with the look of a field: a brace too many has closed them. */
  readonly stray: readonly Place[];
  /** Abbreviations that no @string of the file gives words to; they stand as they were written. */
  readonly unknown: readonly string[];
};

/**
 * The entries of a BibTeX file: values in braces, quotation marks or bare, parts joined by "#", abbreviations by @string and the
 * twelve months. Text between entries is a comment, as in BibTeX. An entry that breaks off is told and left out, and those
 * behind it are read.
 */
export function bibtexEntries(text: string): BibtexFile {
  const entries: BibtexEntry[] = [];
  const broken: Place[] = [];
  const stray: Place[] = [];
  const unknown: string[] = [];
  const strings = new Map(months);
  const lineAt = lineCounter(text);
  const limitFrom = limitFinder(text);
  let at = 0;
  let before: Place | null = null;
  for (;;) {
    const head = match(heads, text, at);
    if (before && fieldLike.test(text.slice(at, head?.index ?? text.length))) stray.push(before);
    if (!head) return { entries, broken, stray, unknown };
    before = null;

    const [{ length }, name = "", open = ""] = head;
    const within = { text: text.slice(0, limitFrom(head.index + length)), close: open === "{" ? "}" : ")" };
    const type = name.toLowerCase();
    const line = lineAt(head.index);
    if (type === "comment" || type === "preamble") {
      at = groupEnd(within, head.index + length) ?? within.text.length;
      continue;
    }
    const key =
      type === "string" ? { value: "", end: head.index + length } : keyAt(within, head.index + length);
    const read = fieldsAt(within, key.end, strings, unknown);
    at = read?.end ?? within.text.length;
    if (type === "string") {
      for (const [abbreviation, words] of read?.value ?? []) strings.set(abbreviation, words);
      if (!read) broken.push({ key: "@string", at: line });
      continue;
    }
    const place = { key: key.value, at: line };
    if (!read) broken.push(place);
    else {
      entries.push({ ...place, type, fields: read.value });
      before = place;
    }
  }
}

const heads = /@[ \t]*([A-Za-z]+)\s*([{(])/g;
/** A head with a key at the beginning of a line: whatever stood open before has no end. */
const lineHeads = /^[ \t]*@[ \t]*[A-Za-z]+\s*[{(]\s*[^\s,{}()="]+\s*,/gm;
const fieldLike = /(?:^|,)\s*[A-Za-z][\w-]*\s*=\s*[{"\d]/m;

/** What an entry may reach over, and the bracket that closes it. */
type Within = { readonly text: string; readonly close: string };
type Found<Value> = { readonly value: Value; readonly end: number };

/** "krawczyk2022," or nothing, where the fields begin at once. */
function keyAt({ text }: Within, at: number): Found<string> {
  const found = match(/\s*([^\s,{}()="]+)\s*(?:,|(?=[})]))/y, text, at);
  return found ? { value: found[1] ?? "", end: at + found[0].length } : { value: "", end: at };
}

/** All fields up to the bracket that closes the entry; null where it breaks off. Of a field that stands twice the first counts. */
function fieldsAt(
  { text, close }: Within,
  from: number,
  strings: ReadonlyMap<string, string>,
  unknown: string[],
): Found<ReadonlyMap<string, string>> | null {
  const fields = new Map<string, string>();
  let at = from;
  for (;;) {
    at += match(/(?:[\s,]|%[^\n]*\n)*/y, text, at)?.[0].length ?? 0;
    if (text.charAt(at) === close) return { value: fields, end: at + 1 };
    const name = match(/([^\s=,{}()"#%]+)\s*=/y, text, at);
    const value = name && valueAt(text, at + name[0].length, strings, unknown);
    if (!name || !value) return null;
    const field = (name[1] ?? "").toLowerCase();
    if (!fields.has(field)) fields.set(field, value.value);
    at = value.end;
  }
}

/** Parts joined by "#"; null where one is missing or has no end. */
function valueAt(
  text: string,
  from: number,
  strings: ReadonlyMap<string, string>,
  unknown: string[],
): Found<string> | null {
  let value = "";
  let at = from;
  for (;;) {
    at += match(/\s*/y, text, at)?.[0].length ?? 0;
    const sign = text.charAt(at);
    if (sign === "{" || sign === '"') {
      const end = groupEnd({ text, close: sign === "{" ? "}" : '"' }, at + 1);
      if (end === null) return null;
      value += text.slice(at + 1, end - 1);
      at = end;
    } else {
      const [word = ""] = match(/[^\s,#{}()"=%]+/y, text, at) ?? [];
      if (word === "") return null;
      const known = strings.get(word.toLowerCase());
      if (known === undefined && !/^\d/.test(word)) unknown.push(word);
      value += known ?? word;
      at += word.length;
    }
    const joined = match(/\s*#/y, text, at);
    if (!joined) return { value, end: at };
    at += joined[0].length;
  }
}

/**
 * Behind the sign that closes the group whose inside begins at `from`; braces in it stand in pairs, also behind a backslash. In
 * quotation marks BibTeX wants an accent as {\"o}; a bare \" is taken for one too.
 */
function groupEnd({ text, close }: Within, from: number): number | null {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === close && depth === 0 && !(close === '"' && text.charAt(at - 1) === "\\")) return at + 1;
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
  }
  return null;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The line of a place, counted from 1; asked for places that rise. */
function lineCounter(text: string): (place: number) => number {
  let line = 1;
  let at = 0;
  return (place) => {
    for (; at < place; at += 1) if (text.charCodeAt(at) === 10) line += 1;
    return line;
  };
}

/** Where the next entry begins whose head tells so, or the end of the text; asked for places that rise. */
function limitFinder(text: string): (place: number) => number {
  const places = [...text.matchAll(lineHeads)].map(({ index }) => index);
  let next = 0;
  return (place) => {
    while ((places[next] ?? text.length) < place) next += 1;
    return places[next] ?? text.length;
  };
}

/** As every style of BibTeX abbreviates them, numbered. */
const months: readonly (readonly [abbreviation: string, number: string])[] = [
  ...["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
].map((name, index) => [name, String(index + 1)]);
