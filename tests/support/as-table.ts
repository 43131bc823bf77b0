import { odtFile } from "./odt-file.ts";
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
    ["talk.odt", odtFile(odtTable(rows))],
    ["talk.rtf", bytes(`{\\rtf1\\ansi ${rtfTable(rows)}}`)],
    ["talk.html", bytes(`<!doctype html><meta charset="utf-8">${htmlTable(rows)}`)],
  ];
}

/** The XML of a table in Word, a paragraph a cell. */
export function wordTable(rows: Rows): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

function odtTable(rows: Rows): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join("");
  return `<table:table>${rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`).join("")}</table:table>`;
}

function rtfTable(rows: Rows): string {
  const signs = (cell: string) => cell.replace(/[^ -~]/gu, (sign) => `\\u${sign.charCodeAt(0)}?`);
  const cells = (row: readonly string[]) => row.map((cell) => `\\pard\\intbl ${signs(cell)}\\cell `).join("");
  return rows.map((row) => `\\trowd ${cells(row)}\\row `).join("");
}

function htmlTable(rows: Rows): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join("");
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}
