/** The same for words that only look otherwise: by what is not seen, by width, by the white space in them. Capitals count. */
export function wordKey(words: string): string {
  return words
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The same for names that only look otherwise, by capitals too; empty where nothing of the name is seen. */
export function nameKey(name: string): string {
  return wordKey(name).toLowerCase();
}
