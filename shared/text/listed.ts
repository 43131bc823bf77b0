/** "Vera, Tomas and Ida", "Vera, Tomas och Ida": words as a sentence of that language (BCP 47) lists them. */
export function listed(words: readonly string[], language: string): string {
  // Nearly every quote has one voice, and a report has thousands of quotes.
  if (words.length < 2) return words[0] ?? "";
  // American English would set a comma before "and".
  return new Intl.ListFormat(language === "en" ? "en-GB" : language).format(words);
}
