import { paragraph, wordFile } from "./word-file.ts";

export type Rows = readonly (readonly string[])[];

/** The same rows as each kind of file holds a table; the first row names the columns. */
export function asFiles(rows: Rows): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const [heading = [], ...body] = rows;
  const separated = (separator: string) =>
    rows.map((row) => row.map((cell) => (cell === "" ? "" : `"${cell}"`)).join(separator)).join("\n");
  const objects = body.map((row) =>
    JSON.stringify(Object.fromEntries(heading.map((name, n) => [name.toLowerCase(), row[n] || null]))),
  );
  const bytes = (text: string) => new TextEncoder().encode(text);
  return [
    ["talk.csv", bytes(separated(","))],
    ["talk.tsv", bytes(separated("\t"))],
    ["talk.jsonl", bytes(objects.join("\n"))],
    ["talk.docx", wordFile(wordTable(rows))],
  ];
}

/** The XML of a table in Word, a paragraph a cell. */
export function wordTable(rows: Rows): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}
