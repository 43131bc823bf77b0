/** The same for words that only look otherwise: by what is not seen, by width, by the white space in them. Capitals count. */
export function wordKey(words: string): string {
  return words
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .trim();
}
