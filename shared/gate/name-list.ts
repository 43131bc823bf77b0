import type { Note, Reading } from "../outcome.ts";

/** A name that must not leave the house, as its author lists it. The list never becomes part of the study. */
export type ListedName = {
  readonly name: string;
  /** What stands for it, where the list is a key of pseudonyms; else empty. */
  readonly pseudonym: string;
  /** The line of the list that it stands on, counted from 1. */
  readonly line: number;
};

/** Whether two lists have the same names with the same pseudonyms, in one order. */
export function isSameList(some: readonly ListedName[], others: readonly ListedName[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ name, pseudonym }, at) => name === others[at]?.name && pseudonym === others[at].pseudonym)
  );
}

/** In UTF-16 code units. What is longer is no name, and a file of such lines no list of names. */
const longest = 200;

/**
 * The names of a plain list: one a line, whatever ends the lines. Blank lines and what begins with # are passed over.
 */
export function namesInLines(text: string): readonly ListedName[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, at) => ({ name: line, pseudonym: "", line: at + 1 }))
    .filter(({ name }) => !/^\s*(?:#|$)/.test(name));
}

/**
 * The names of a list that can be looked for, in its order. Notes, each with the number of lines and which they are:
 * "names-without-letters", "names-of-one-letter", "names-too-long" (all left out), and "names-twice", which are looked
 * for once. The notes quote no names, since they are shown where others may look.
 */
export function usableNames(lines: readonly ListedName[]): Reading<readonly ListedName[]> {
  const useless = new Map<string, number[]>();
  const known = new Map<string, ListedName>();
  const note = (code: string, line: number) => {
    const before = useless.get(code);
    if (before) before.push(line);
    else useless.set(code, [line]);
  };
  for (const { name, pseudonym, line } of lines) {
    const tidy = tidyName(name);
    const letters = tidy.match(/\p{L}/gu)?.length ?? 0;
    if (tidy.length > longest) note("names-too-long", line);
    else if (letters === 0) note("names-without-letters", line);
    else if (letters === 1 && !/\p{Lo}|\p{N}/u.test(tidy)) note("names-of-one-letter", line);
    else if (known.has(tidy)) note("names-twice", line);
    else known.set(tidy, { name: tidy, pseudonym: tidyName(pseudonym), line });
  }
  const notes = [...useless].map(
    ([code, lines]): Note => ({ code, count: lines.length, detail: linesSaid(lines) }),
  );
  return { value: [...known.values()], notes };
}

/**
 * A name on one line, composed, without what no transcript has: control characters, halves of surrogate pairs, and byte order marks, which programs
 * leave also where files were joined.
 */
export function tidyName(words: string): string {
  return words
    .replace(/(?!\s)[\p{Cc}\p{Surrogate}]|\ufeff/gu, "")
    .replace(/\s+/gu, " ")
    .normalize("NFC")
    .trim();
}

/** How many lines are named before the rest is left to the count. */
const mostNamed = 10;

function linesSaid(lines: readonly number[]): string {
  const named = lines.slice(0, mostNamed).join(", ");
  return lines.length > mostNamed ? `${named}, …` : named;
}
