/**
 * What two pseudonyms of one person have in common (B5): the letters that are seen. Capitals, white space (a space that does not break, two of
 * them) and whether an accent is a letter of its own do not tell people apart.
 */
export function personKey(pseudonym: string): string {
  return pseudonym.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}
