import { cutsCharacter, fits, type Span } from "./span.ts";

/**
 * What places in a text are counted in. "utf-16": as Kvali, JavaScript, Java and .NET count; "code-points": as Python and R
 * count, an emoji is one; "bytes": of UTF-8, as Go and Rust count, å is two. They differ only behind the first such character.
 */
export type PlaceUnit = "utf-16" | "code-points" | "bytes";

export const placeUnits: readonly PlaceUnit[] = ["utf-16", "code-points", "bytes"];

/**
 * Turns a span counted in another unit into UTF-16 code units; null when it lies outside the text, is empty or cuts a
 * character.
 */
export type ReadSpan = (span: Span, unit: PlaceUnit) => Span | null;

/** Makes the function that reads spans of a text, whatever unit they are counted in. */
export function spanReader(text: string): ReadSpan {
  const tables = new Map<PlaceUnit, Int32Array | null>();
  const tableFor = (unit: PlaceUnit) => {
    const known = tables.get(unit);
    if (known !== undefined) return known;
    const made = tableOf(text, unit);
    tables.set(unit, made);
    return made;
  };
  return (span, unit) => {
    if (!Number.isInteger(span.start) || !Number.isInteger(span.end)) return null;
    const table = tableFor(unit);
    const start = table ? table[span.start] : span.start;
    const end = table ? table[span.end] : span.end;
    if (start === undefined || end === undefined || start < 0 || end < 0) return null;
    const read = { start, end };
    if (!fits(read, text.length)) return null;
    return unit !== "utf-16" && (cutsCharacter(text, start) || cutsCharacter(text, end)) ? null : read;
  };
}

/**
 * For each place in the unit, its place in UTF-16 code units (-1 within a character); null when the two units count
 * this text alike.
 */
function tableOf(text: string, unit: PlaceUnit): Int32Array | null {
  if (unit === "utf-16") return null;
  const differs = unit === "bytes" ? /[^\0-\u007f]/ : /[\ud800-\udbff][\udc00-\udfff]/;
  if (!differs.test(text)) return null;
  const table = new Int32Array(text.length * 3 + 1).fill(-1);
  let place = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    table[place] = at;
    place += unit === "bytes" ? bytesOf(code) : 1;
    at += code > 0xffff ? 2 : 1;
  }
  table[place] = text.length;
  return table.slice(0, place + 1);
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
