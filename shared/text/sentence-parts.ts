/** What sentences of the history are put together from, in both languages. */

/** In the quotation marks of the language. */
export const quoted = {
  en: (words: string) => `“${words}”`,
  sv: (words: string) => `”${words}”`,
} as const;

/** The sentence made of some words; empty when there are no words. */
export function when(said: string, sentence: (said: string) => string): string {
  return said === "" ? "" : sentence(said);
}

export function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
