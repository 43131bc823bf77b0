/**
 * The same for names that a reader takes for one, of a person, a code, a column or an interview: whatever the capitals, the white space (a space that does not break, two of
 * them), and how marks on letters are written.
 */
export function asRead(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** Whether two people are called the same, whatever the capitals and the white space around; marks on letters count. */
export function sameName(a: string, b: string): boolean {
  return a.trim().localeCompare(b.trim(), undefined, { sensitivity: "accent" }) === 0;
}
