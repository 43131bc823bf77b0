import { UnreadableFile } from "../../outcome.ts";
import { type PackageParts, packageParts, relationshipsOf, targetsOf } from "../archive/package-parts.ts";
import { unzip } from "../archive/unzip.ts";
import { readXml } from "../xml/read-xml.ts";
import { asDate, builtInFormat } from "./cell-dates.ts";

/** A row of a sheet by its number, from 1; its cells from the first column on, empty ones are "". */
export type SheetRow = { readonly line: number; readonly values: readonly string[] };

/** More columns than any table of people or codes has; a stray cell far out would else make all rows long. */
const mostColumns = 1000;

/** Whether a file begins as an archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The rows of an Excel workbook (ECMA-376 part 1, §18) that hold anything: of its first sheet that is not hidden and not empty. Cells are
 * texts: numbers as JSON writes them, dates in ISO 8601 as far as their format shows them, formulas as they were worked out last,
 * TRUE and FALSE. Throws UnreadableFile "not-a-zip", "damaged-zip", "too-large", "damaged-xml", "xml-with-doctype", "too-deep"; "not-text"
 * for an archive that is no such workbook, "empty-file" for one without words.
 */
export function readXlsx(bytes: Uint8Array): readonly SheetRow[] {
  const parts = packageParts(unzip(bytes, { only: mayHoldCells }));
  const main = targetsOf(parts, "", "officeDocument")[0] ?? "xl/workbook.xml";
  const workbook = parts.get(main);
  const { sheets, from1904 } = workbook ? readWorkbook(workbook) : { sheets: [], from1904: false };
  if (sheets.length === 0) throw new UnreadableFile("not-text", "the archive is no workbook");

  const strings = partOf(parts, main, "sharedStrings");
  const styles = partOf(parts, main, "styles");
  const looks: CellLooks = {
    strings: strings ? readStrings(strings) : [],
    formats: styles ? readFormats(styles) : [],
    from1904,
  };
  const targets = new Map(relationshipsOf(parts, main).map(({ id, target }) => [id, target]));
  for (const { id } of sheets) {
    const sheet = parts.get(targets.get(id) ?? "");
    const rows = sheet ? readSheet(sheet, looks) : [];
    if (rows.length > 0) return rows;
  }
  throw new UnreadableFile("empty-file", "no sheet has words");
}

/** Pictures, looks and what is said of the file need not be inflated. */
function mayHoldCells(name: string): boolean {
  if (!/\.(?:xml|rels)$/i.test(name)) return false;
  return !/(?:^|\/)(?:theme|docProps|customXml|drawings|charts|media|embeddings|printerSettings|pivot\w*|comments\w*)\//i.test(
    name,
  );
}

function partOf(parts: PackageParts, main: string, type: string): Uint8Array | null {
  return targetsOf(parts, main, type).map((target) => parts.get(target) ?? null)[0] ?? null;
}

function readWorkbook(part: Uint8Array) {
  const sheets: { readonly id: string }[] = [];
  const hidden: { readonly id: string }[] = [];
  let from1904 = false;
  readXml(part, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(?:1|true|on)$/.test(attributes.get("date1904") ?? "");
      if (name !== "sheet") return;
      const isHidden = (attributes.get("state") ?? "visible") !== "visible";
      (isHidden ? hidden : sheets).push({ id: attributes.get("id") ?? "" });
    },
    close() {},
    text() {},
  });
  return { sheets: sheets.length > 0 ? sheets : hidden, from1904 };
}

type CellLooks = {
  readonly strings: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
};

/** The texts that cells share, without what is written small above them to tell how they are read aloud. */
function readStrings(part: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let said = "";
  let isAside = false;
  let isText = false;
  readXml(part, {
    open(name) {
      if (name === "si") said = "";
      if (name === "rPh") isAside = true;
      isText = name === "t" && !isAside;
    },
    text(chunk) {
      if (isText) said += chunk;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isAside = false;
      if (name === "si") strings.push(unescaped(said));
    },
  });
  return strings;
}

function readFormats(part: Uint8Array): readonly string[] {
  const own = new Map<number, string>();
  const used: number[] = [];
  let isOfCells = false;
  readXml(part, {
    open(name, attributes) {
      const id = Number(attributes.get("numFmtId") ?? 0);
      if (name === "numFmt") own.set(id, attributes.get("formatCode") ?? "");
      if (name === "cellXfs") isOfCells = true;
      if (name === "xf" && isOfCells) used.push(id);
    },
    close(name) {
      if (name === "cellXfs") isOfCells = false;
    },
    text() {},
  });
  return used.map((id) => own.get(id) ?? builtInFormat(id));
}

function readSheet(part: Uint8Array, looks: CellLooks): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let line = 0;
  let values: string[] = [];
  let cell = { column: 0, kind: "n", style: 0 };
  let said = "";
  let isSaid = false;
  readXml(part, {
    open(name, attributes) {
      if (name === "row") {
        line = Number(attributes.get("r")) || line + 1;
        values = [];
        cell = { ...cell, column: -1 };
      } else if (name === "c") {
        const column = columnOf(attributes.get("r")) ?? cell.column + 1;
        cell = {
          column,
          kind: attributes.get("t") ?? "n",
          style: Number(attributes.get("s") ?? 0),
        };
        said = "";
      }
      isSaid = name === "v" || name === "t";
    },
    text(chunk) {
      if (isSaid) said += chunk;
    },
    close(name) {
      if (name === "v" || name === "t") isSaid = false;
      if (name === "c" && said !== "") {
        const value = textOf(cell.kind, said, looks.formats[cell.style] ?? "General", looks);
        if (value.trim() === "") return;
        if (cell.column >= mostColumns)
          throw new UnreadableFile("too-large", `the sheet has more than ${mostColumns} columns`);
        while (values.length < cell.column) values.push("");
        values[cell.column] = value;
      }
      if (name === "row" && values.length > 0) rows.push({ line, values });
    },
  });
  return rows;
}

function textOf(kind: string, said: string, format: string, { strings, from1904 }: CellLooks): string {
  switch (kind) {
    case "s":
      return strings[Number(said)] ?? "";
    case "inlineStr":
    case "str":
      return unescaped(said);
    case "b":
      return said.trim() === "1" ? "TRUE" : "FALSE";
    case "n":
      return numberIn(said, format, from1904);
    default:
      return said;
  }
}

/** As many digits as Excel counts: 0.1 + 0.2 is stored with more. */
const digitsOfExcel = 15;

function numberIn(said: string, format: string, from1904: boolean): string {
  const number = Number(said);
  if (said.trim() === "" || !Number.isFinite(number)) return said;
  const date = asDate(number, format, from1904);
  if (date !== null) return date;
  const plain = String(Number(number.toPrecision(digitsOfExcel)));
  // A number that is shown as "007".
  return /^0+$/.test(format) && /^\d+$/.test(plain) ? plain.padStart(format.length, "0") : plain;
}

/** "C7" is the third column, at 2. */
function columnOf(place: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** ST_Xstring (ECMA-376 part 1, §22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
