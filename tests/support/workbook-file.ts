import { packedParts } from "./word-file.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** What a workbook made by hand holds: the XML of its parts, as Excel or another program would have written it. */
export type WorkbookSketch = {
  /** Each sheet: the XML between `<sheetData>` and its end. */
  readonly sheets: readonly string[];
  /** The state of each sheet; else visible. */
  readonly states?: readonly string[];
  /** The XML within `<sst>`. */
  readonly strings?: string;
  /** The XML within `<styleSheet>`. */
  readonly styles?: string;
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
};

/** A workbook whose parts have other names than Excel gives them. */
export function workbookFile({
  sheets,
  states = [],
  strings,
  styles,
  properties = "",
}: WorkbookSketch): Uint8Array {
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const named = sheets.map((_, at) => {
    const state = states[at] ? ` state="${states[at]}"` : "";
    return `<sheet name="Sheet ${at + 1}" sheetId="${at + 7}"${state} r:id="s${at}"/>`;
  });
  return packedParts({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships>${related("a", "officeDocument", "/xl/Book.xml")}</Relationships>`,
    "xl/Book.xml": `<workbook ${main} xmlns:r="${office}"><workbookPr ${properties}/><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/Book.xml.rels": `<Relationships>${sheets.map((_, at) => related(`s${at}`, "worksheet", `Pages/p${at}.xml`)).join("")}${
      strings === undefined ? "" : related("t", "sharedStrings", "texts.xml")
    }${styles === undefined ? "" : related("l", "styles", "looks.xml")}</Relationships>`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [
        `xl/pages/p${at}.xml`,
        `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { "xl/texts.xml": `<sst ${main}>${strings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/looks.xml": `<styleSheet ${main}>${styles}</styleSheet>` }),
  });
}

/** Rows of cells that hold their texts themselves. */
export function inlineRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  return rows.map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
