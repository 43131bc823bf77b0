import { UnreadableFile } from "../../outcome.ts";
import { archiveKind } from "../archive/archive-kind.ts";
import { unzip } from "../archive/unzip.ts";
import { mostColumns } from "../csv/table-document.ts";
import type { SheetRow } from "../xlsx/read-xlsx.ts";
import { readXml, type XmlAttributes } from "../xml/read-xml.ts";

/**
 * The rows of an OpenDocument spreadsheet (ISO/IEC 26300, OpenDocument 1.3, part 3, §9) that hold anything: of its first sheet that is not
 * empty. Cells are texts, as read-xlsx.ts gives them: numbers as the file has them, dates in ISO 8601, TRUE and FALSE, paragraphs of a cell
 * as its lines; comments on cells are left out. Throws UnreadableFile as unzip.ts and read-xml.ts do, "encrypted", "not-text" for what is no
 * spreadsheet, "empty-file" for one without words, and "too-large".
 */
export function readOds(bytes: Uint8Array): readonly SheetRow[] {
  if (archiveKind(bytes)?.isEncrypted) throw new UnreadableFile("encrypted", "the table asks for a password");
  const content = unzip(bytes, { only: (name) => name === "content.xml" }).get("content.xml");
  if (!content) throw new UnreadableFile("not-text", "the archive is no spreadsheet");
  const reading = new Sheets();
  readXml(content, reading);
  if (reading.rows.length === 0) throw new UnreadableFile("empty-file", "no sheet has words");
  return reading.rows;
}

/** More rows than a program writes one by one; empty ones are told as one that is repeated a million times. */
const mostRepeated = 10_000;

class Sheets {
  rows: SheetRow[] = [];
  private isDone = false;
  private depth = 0;
  private line = 0;
  private row: { values: string[]; times: number } | null = null;
  private cell: { value: string | null; lines: string[]; times: number } | null = null;
  /** How deep the reading is in what is no words of the cell: a comment, or a drawing. */
  private aside = 0;
  private said = "";

  open(name: string, attributes: XmlAttributes): void {
    if (this.isDone) return;
    if (this.aside > 0 || asides.has(name)) this.aside += 1;
    else if (name === "table") {
      this.depth += 1;
      this.line = 0;
    } else if (name === "table-row")
      this.row = { values: [], times: times(attributes, "number-rows-repeated") };
    else if (name === "table-cell" || name === "covered-table-cell")
      this.cell = {
        value: toldValue(attributes),
        lines: [],
        times: times(attributes, "number-columns-repeated"),
      };
    else if (name === "p") this.said = "";
    else if (name === "s") this.said += " ".repeat(Math.min(times(attributes, "c"), mostColumns));
    else if (name === "tab") this.said += "\t";
    else if (name === "line-break") this.said += "\n";
  }

  text(chunk: string): void {
    if (this.aside === 0 && this.cell) this.said += chunk;
  }

  close(name: string): void {
    if (this.isDone) return;
    if (this.aside > 0) this.aside -= 1;
    else if (name === "p") this.cell?.lines.push(this.said);
    else if (name === "table-cell" || name === "covered-table-cell") this.endCell();
    else if (name === "table-row") this.endRow();
    else if (name === "table") {
      this.depth -= 1;
      this.isDone = this.depth === 0 && this.rows.length > 0;
    }
  }

  private endCell(): void {
    const { row, cell } = this;
    this.cell = null;
    if (!row || !cell) return;
    const value = cell.value ?? cell.lines.join("\n");
    // Empty cells to the end of a sheet are told as one that is repeated.
    const many = value.trim() === "" ? Math.min(cell.times, mostColumns + 1) : cell.times;
    if (value.trim() !== "" && row.values.length + many > mostColumns)
      throw new UnreadableFile("too-large", `the sheet has more than ${mostColumns} columns`);
    for (let n = 0; n < many && row.values.length <= mostColumns; n += 1) row.values.push(value);
  }

  private endRow(): void {
    const { row } = this;
    this.row = null;
    if (!row) return;
    const last = row.values.findLastIndex((value) => value.trim() !== "");
    const values = row.values.slice(0, last + 1);
    if (values.length > 0)
      for (let n = 0; n < Math.min(row.times, mostRepeated); n += 1)
        this.rows.push({ line: this.line + n + 1, values });
    this.line += row.times;
  }
}

const asides: ReadonlySet<string> = new Set([
  "annotation",
  "frame",
  "shapes",
  "tracked-changes",
  "dde-links",
]);

function times(attributes: XmlAttributes, name: string): number {
  const count = Number(attributes.get(name) ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

/** What a cell is besides how it looks (§19.385); null where its words are its value. */
function toldValue(attributes: XmlAttributes): string | null {
  switch (attributes.get("value-type")) {
    case "float":
    case "currency":
    case "percentage":
      return attributes.get("value");
    case "date":
      return (
        attributes
          .get("date-value")
          ?.replace(/T00:00:00(?:\.0+)?$/, "")
          .replace("T", " ") ?? null
      );
    case "boolean":
      return attributes.get("boolean-value") === "true" ? "TRUE" : "FALSE";
    default:
      return null;
  }
}
