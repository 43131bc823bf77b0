import { orderKeysBetween } from "./order-key.ts";
import type { Project } from "./project.ts";
import type { CodeId, Quote } from "./records.ts";

/** Quotes as they stand beneath a theme: by their order keys, and of two with one key by their ids. */
function inOrder(a: Quote, b: Quote): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Every quote of the study, transcript by transcript. */
export function* allQuotes({ quotes }: Pick<Project, "quotes">): Generator<Quote> {
  for (const list of quotes.values()) yield* list;
}

/** The quotes chosen for an entry of the codebook, not for those beneath it, in their order; lost ones among them. */
export function quotesUnder(project: Pick<Project, "quotes">, themeId: CodeId): readonly Quote[] {
  return [...allQuotes(project)].filter((quote) => quote.themeId === themeId).sort(inOrder);
}

/** The same for every entry that has quotes, in one pass. */
export function quotesByTheme(project: Pick<Project, "quotes">): ReadonlyMap<CodeId, readonly Quote[]> {
  const lists = new Map<CodeId, Quote[]>();
  for (const quote of allQuotes(project)) {
    const list = lists.get(quote.themeId);
    if (list) list.push(quote);
    else lists.set(quote.themeId, [quote]);
  }
  for (const list of lists.values()) list.sort(inOrder);
  return lists;
}

/** Which words a quote stands on: the same for two that stand on the same. */
export function wordsKey({
  transcriptId,
  start,
  end,
}: Pick<Quote, "transcriptId" | "start" | "end">): string {
  return `${transcriptId} ${start} ${end}`;
}

/** The order key of a quote that comes last among others, which are given as they stand. */
export function lastKey(quotes: readonly Quote[]): string {
  const [key = ""] = orderKeysBetween(quotes.at(-1)?.order ?? null, null, 1);
  return key;
}
