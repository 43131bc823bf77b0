import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { isNested } from "../json/nesting.ts";
import { parseJson } from "../json/parse-json.ts";
import { cleanText } from "../text/clean-text.ts";
import { mostColumns, tableDocument } from "./table-document.ts";

/**
 * Flat objects as a table: an object a line (JSON Lines), or an array of objects. Their keys are the columns, in the order in
 * which they first appear, and the first row. What is nested is not read.
 *
 * Notes: those of decoding. Throws UnreadableFile "unknown-format" (detail: the extension) for any other JSON, and for text
 * that is none.
 */
export function readJsonTable({ value: text, notes }: Reading<string>, extension: string): Reading<Document> {
  const objects = objectsIn(text.trim());
  if (!objects) throw new UnreadableFile("unknown-format", "the file is no table of flat objects", extension);
  const columns = [...new Set(objects.flatMap((object) => [...object.keys()]))];
  if (columns.length > mostColumns)
    throw new UnreadableFile("unknown-format", "the objects have too many different keys", extension);
  const rows = objects.map((object) => columns.map((column) => object.get(column) ?? ""));
  return { value: tableDocument("jsonl", [columns, ...rows]), notes };
}

type FlatObject = ReadonlyMap<string, string>;

function objectsIn(text: string): readonly FlatObject[] | null {
  if (text.startsWith("[")) return isNested(text, 2) ? null : allFlat(parseJson(text));
  if (!text.startsWith("{")) return null;
  const objects: FlatObject[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const object = isNested(line, 1) ? null : flat(parseJson(line));
    if (!object) return null;
    objects.push(object);
  }
  return objects.length > 1 ? objects : null;
}

function allFlat(value: unknown): readonly FlatObject[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const objects = value.map(flat).filter((object) => object !== null);
  return objects.length === value.length ? objects : null;
}

function flat(value: unknown): FlatObject | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const cells = Object.entries(value).map(([key, cell]) => [cleanText(key).value, wordsOf(cell)] as const);
  const told = cells.filter((cell): cell is readonly [string, string] => cell[1] !== null);
  return told.length === cells.length ? new Map(told) : null;
}

function wordsOf(cell: unknown): string | null {
  switch (typeof cell) {
    case "string":
      return cleanText(cell).value;
    case "number":
    case "boolean":
      return String(cell);
    default:
      return cell === null ? "" : null;
  }
}
