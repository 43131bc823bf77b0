/**
 * The same for names that a reader takes for one, of a person, a code, a column or an interview: whatever the capitals, the white space (a space that does not break, two of
 * them), and how marks on letters are written.
 */
export function asRead(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}

/**
 * A name as it is kept when somebody gives it: a letter and its mark are one sign, as in all that is read from files, and white space is one space.
 * Else a name that a terminal or a clipboard has taken apart would be somebody else's.
 */
export function nameGiven(typed: string): string {
  return typed.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Whether two people are called the same, whatever the capitals and the white space around; marks on letters count. */
export function sameName(a: string, b: string): boolean {
  return a.trim().localeCompare(b.trim(), undefined, { sensitivity: "accent" }) === 0;
}
