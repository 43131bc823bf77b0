/**
 * The cells of a text that was copied from a spreadsheet, row by row: tabs part cells, line ends rows. A cell stands in quotation marks there only where it has a
 * tab, a line end or such a mark in it; other marks are its own. What stands on several lines of a cell is one line here, and accents are joined to their letters, as
 * in tables that are read. A text without tabs and line ends is one cell.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const all = text.normalize("NFC").replace(/(?:\r\n?|\n)$/, "");
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n?|\n|$)/y;
  const rows: string[][] = [[]];
  for (let isDone = false; !isDone; ) {
    const [whole = "", quoted, end = ""] = cell.exec(all) ?? [];
    const isQuoted = quoted !== undefined && /["\t\r\n]/.test(quoted);
    const value = isQuoted ? quoted.replaceAll('""', '"') : whole.slice(0, whole.length - end.length);
    rows.at(-1)?.push(value.replace(/\s+/g, " ").trim());
    if (end === "") isDone = true;
    else if (end !== "\t") rows.push([]);
  }
  return rows;
}
