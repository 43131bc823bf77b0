import type { Project } from "../project/project.ts";
import { allQuotes } from "../project/quotes-under.ts";
import type { Quote, Translation } from "../project/records.ts";

/** How much of a quote's id names it at least, in UTF-16 code units. */
const shortest = 6;

/**
 * By what a translation is found again in a table that comes back: as much of its quote's id as no other quote's begins with, a slash,
 * and the language: "3f2a9c/en".
 */
export function translationMarks(project: Project): (quote: Quote, translation: Translation) => string {
  const keys = [...allQuotes(project)].map(keyOf).sort();
  const lengths = new Map<string, number>();
  for (const [at, key] of keys.entries()) {
    const alike = Math.max(sharedWith(key, keys[at - 1]), sharedWith(key, keys[at + 1]));
    lengths.set(key, Math.max(shortest, alike + 1));
  }
  return (quote, { language }) => `${keyOf(quote).slice(0, lengths.get(keyOf(quote)))}/${language}`;
}

/** The translation that a mark names; null when none is, or several could be. */
export function translationMarked(
  project: Project,
  mark: string,
): { readonly quote: Quote; readonly translation: Translation } | null {
  const [, key = "", language = ""] = /^([^/\s]+)\s*\/\s*([^/\s]+)$/.exec(mark.trim()) ?? [];
  const quotes = [...allQuotes(project)];
  const alike = key.length < shortest ? [] : quotes.filter((quote) => keyOf(quote).startsWith(key));
  const quote = quotes.find((one) => keyOf(one) === key) ?? (alike.length === 1 ? alike[0] : undefined);
  const translation = quote?.translations.find(
    (one) => one.language.toLowerCase() === language.toLowerCase(),
  );
  return quote && translation ? { quote, translation } : null;
}

function keyOf({ id }: Quote): string {
  return id.slice("quote:".length);
}

/** How many letters two ids begin with alike. */
function sharedWith(key: string, other: string | undefined): number {
  if (other === undefined) return 0;
  let count = 0;
  while (count < key.length && key[count] === other[count]) count += 1;
  return count;
}
