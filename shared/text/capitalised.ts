/** The text with a capital first letter, as the language (BCP 47) writes it. */
export function capitalised(text: string, language: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
