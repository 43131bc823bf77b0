/** Whether two people are called the same, whatever the capitals and the white space around; marks on letters count. */
export function sameName(a: string, b: string): boolean {
  return a.trim().localeCompare(b.trim(), undefined, { sensitivity: "accent" }) === 0;
}
