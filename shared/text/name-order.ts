/** Which of two texts stands first. */
export type Order = (one: string, other: string) => number;

/** How a language (BCP 47) sorts names: å behind z in Swedish, and P2 before P10. */
export function nameOrder(language: string): Order {
  return new Intl.Collator(language, { numeric: true }).compare;
}

/** Names, each once, as a language sorts them. */
export function namesInOrder(names: Iterable<string>, language: string): readonly string[] {
  return [...new Set(names)].sort(nameOrder(language));
}
