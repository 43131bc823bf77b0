/**
 * A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return)
 * gets an apostrophe in front, as OWASP advises against CSV injection. A cell that already has apostrophes
 * before such a sign gets one more, so that `withoutGuard` always gives back what was guarded.
 */
export function withGuard(cell: string): string {
  return guardable.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `withGuard`. */
export function withoutGuard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

const guardable = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;
