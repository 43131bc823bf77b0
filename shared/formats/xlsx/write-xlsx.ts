import type { FlatTable } from "../../reports/flat-table.ts";
import { zip } from "../archive/zip.ts";
import { escapeText, onlyHoldable } from "../xml/escape.ts";

/** What one cell, in UTF-16 code units, and one sheet of Excel hold (Microsoft, "Excel specifications and limits"). */
export const mostInACell = 32_767;
const mostRows = 1_048_576;

/** A workbook cannot hold the table; another format can. Of an error that comes from a worker only its message is left. */
export class TooLargeForWorkbook extends Error {
  override readonly name = "TooLargeForWorkbook";
  constructor() {
    super("too-large-for-workbook");
  }
}

/**
 * A table as an Excel workbook of one sheet (ECMA-376 part 1, §18): the first row is the header and stays in view;
 * text is text, also where it looks like a formula, and stands in the list of shared strings in the order in which it
 * comes; the cells of number columns are numbers. Nothing names an author or a time. The same table gives the same bytes.
 * Characters that XML cannot hold become U+FFFD. Throws TooLargeForWorkbook rather than leave something out.
 */
export function writeXlsx(table: FlatTable): Uint8Array {
  const strings = new SharedStrings();
  const sheet = sheetPart(table, strings);
  const parts = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": strings.part(),
    "xl/worksheets/sheet1.xml": sheet,
  };
  const encoder = new TextEncoder();
  return zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: encoder.encode(text) })));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const typed = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes = [
  declaration,
  `<Types xmlns="${packaged}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/xl/workbook.xml" ContentType="${typed}.sheet.main+xml"/>`,
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typed}.worksheet+xml"/>`,
  `<Override PartName="/xl/styles.xml" ContentType="${typed}.styles+xml"/>`,
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${typed}.sharedStrings+xml"/>`,
  "</Types>",
].join("");

const workbook = [
  declaration,
  `<workbook xmlns="${main}" xmlns:r="${office}">`,
  '<sheets><sheet name="Kvali" sheetId="1" r:id="rId1"/></sheets></workbook>',
].join("");

/** Three looks of a cell: plain, the header, and text that is broken into lines. */
const looks = { plain: 0, header: 1, wrapped: 2 } as const;
const styles = [
  declaration,
  `<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>",
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="3">${look(0, '<alignment vertical="top"/>')}${look(1, '<alignment vertical="top"/>')}`,
  `${look(0, '<alignment vertical="top" wrapText="1"/>')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");

function look(font: number, alignment: string): string {
  return `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${alignment}</xf>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packaged}/relationships">${each.join("")}</Relationships>`;
}

function sheetPart({ columns, numbers, rows }: FlatTable, strings: SharedStrings): string {
  if (rows.length >= mostRows) throw new TooLargeForWorkbook();
  const isNumber = columns.map((column) => numbers.has(column));
  const widths = columns.map((column, at) => widthOf(column, rows, at));
  const names = columns.map((_, at) => columnName(at));
  const header = columns.map((text, at) => textCell(`${names[at]}1`, looks.header, strings.numberOf(text)));
  const lines = rows.map((row, index) => {
    const number = index + 2;
    const cells = row.map((text, at) => {
      if (text === "") return "";
      const place = `${names[at]}${number}`;
      if (isNumber[at]) return `<c r="${place}" s="${looks.plain}"><v>${escapeText(text)}</v></c>`;
      const style = text.includes("\n") || widths[at] === widest ? looks.wrapped : looks.plain;
      return textCell(place, style, strings.numberOf(text));
    });
    return `<row r="${number}">${cells.join("")}</row>`;
  });
  return [
    declaration,
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    `<sheetData><row r="1">${header.join("")}</row>${lines.join("")}</sheetData></worksheet>`,
  ].join("");
}

function textCell(place: string, style: number, string: number): string {
  return `<c r="${place}" s="${style}" t="s"><v>${string}</v></c>`;
}

/** In characters. What is longer is broken into lines. */
const narrowest = 8;
const widest = 60;

/** As wide as the longest of the first cells, up to the widest. */
function widthOf(column: string, rows: FlatTable["rows"], at: number): number {
  const longest = rows
    .slice(0, 200)
    .reduce((most, row) => Math.max(most, row[at]?.length ?? 0), column.length);
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** "A" for the first column, "Z", then "AA". */
function columnName(at: number): string {
  const letter = String.fromCharCode("A".charCodeAt(0) + (at % 26));
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`;
}

/** The texts of a workbook, each once, in the order in which they came. */
class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private count = 0;

  numberOf(text: string): number {
    if (text.length > mostInACell) throw new TooLargeForWorkbook();
    this.count += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  part(): string {
    const items = [...this.numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${stored(text)}</t></si>`,
    );
    return `${declaration}<sst xmlns="${main}" count="${this.count}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

/** A text that looks like an escape of ST_Xstring (ECMA-376 part 1, §22.9.2.19) is escaped by one. */
function stored(text: string): string {
  return escapeText(onlyHoldable(text).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_"));
}
