import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { cleanText } from "../text/clean-text.ts";
import { mostColumns, tableDocument } from "./table-document.ts";

/**
 * Flat objects as a table: an object a line (JSON Lines), or an array of objects. Their keys are the columns, in the order in
 * which they first appear, and the first row. Of what is nested only the segments of Whisper and WhisperX are read.
 *
 * Notes: those of decoding. Throws UnreadableFile "unknown-format" (detail: the extension) for any other JSON, and for text
 * that is none.
 */
export function readJsonTable({ value: text, notes }: Reading<string>, extension: string): Reading<Document> {
  const objects = objectsIn(text.trim()) ?? segmentsIn(text.trim());
  if (!objects) throw new UnreadableFile("unknown-format", "the file is no table of flat objects", extension);
  const columns = [...new Set(objects.flatMap((object) => [...object.keys()]))];
  if (columns.length > mostColumns)
    throw new UnreadableFile("unknown-format", "the objects have too many different keys", extension);
  const rows = objects.map((object) => columns.map((column) => object.get(column) ?? ""));
  return { value: tableDocument("jsonl", [columns, ...rows]), notes };
}

type FlatObject = ReadonlyMap<string, string>;

function objectsIn(text: string): readonly FlatObject[] | null {
  if (text.startsWith("[")) return isNested(text, 2) ? null : allFlat(parsed(text));
  if (!text.startsWith("{")) return null;
  const objects: FlatObject[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const object = isNested(line, 1) ? null : flat(parsed(line));
    if (!object) return null;
    objects.push(object);
  }
  return objects.length > 1 ? objects : null;
}

/** A segment: `{"segments": [{"start": 0.5, "end": 2, "text": " Hello.", "speaker": "SPEAKER_00", "words": [ … ]}]}`. */
const segmentColumns = ["start", "end", "speaker", "text"];
/** The file, its segments, one of them, its words, one of those; and a list around the file. */
const deepestSegments = 6;

/** What the segments of a file say, without the words one by one; null where it has none. */
function segmentsIn(text: string): readonly FlatObject[] | null {
  if (!text.includes('"segments"') || isNested(text, deepestSegments)) return null;
  const file = parsed(text);
  const files: readonly unknown[] = Array.isArray(file) ? file : [file];
  const segments = files.flatMap((one): readonly unknown[] => {
    const found: unknown = isObject(one) ? one.segments : null;
    return Array.isArray(found) ? found : [null];
  });
  const objects = segments.map((segment) => {
    if (!isObject(segment) || typeof segment.text !== "string") return null;
    return flat(Object.fromEntries(segmentColumns.map((name) => [name, segment[name] ?? null])));
  });
  const told = objects.filter((one) => one !== null);
  if (told.length === 0 || told.length < objects.length) return null;
  // A voice that the program could not tell is not that of the segment above.
  const hasVoices = told.some((one) => one.get("speaker"));
  return hasVoices ? told.map((one) => (one.get("speaker") ? one : withUnknownVoice(one))) : told;
}

function withUnknownVoice(segment: FlatObject): FlatObject {
  return new Map([...segment, ["speaker", "UNKNOWN"]]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether brackets open deeper than `most`; looked for before anything is parsed, however deep it may be. */
function isNested(text: string, most: number): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isQuoted) {
      if (sign === backslash) at += 1;
      else if (sign === quote) isQuoted = false;
    } else if (sign === quote) isQuoted = true;
    else if (sign === openBrace || sign === openBracket) {
      depth += 1;
      if (depth > most) return true;
    } else if (sign === closeBrace || sign === closeBracket) depth -= 1;
  }
  return false;
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d,
];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
