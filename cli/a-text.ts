/** Words that are kept or looked up as they are given, each letter with its marks as one sign, as in all that is read from files. */
export function aText(words: string): string {
  return words.normalize("NFC");
}
