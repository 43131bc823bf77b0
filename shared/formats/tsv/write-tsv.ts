/**
 * A table as tab-separated text (IANA text/tab-separated-values): UTF-8, LF after every row, the first row is the header.
 * The format has no quotes, so that tabs and line ends in a cell become spaces.
 */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => cell.replace(/\r\n|[\t\r\n]/g, " ")).join("\t")}\n`).join("");
}
