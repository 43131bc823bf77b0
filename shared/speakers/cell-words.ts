import { parseClock, shortTimeMarkAt } from "../text/time-marks.ts";
import { labelKey } from "./label-forms.ts";

/** What one cell of a table says, and one row of cells. */

export const longestName = 40;

export function isEmptyRow(row: readonly string[]): boolean {
  return row.every((text) => text === "" || text === undefined);
}

export function filledIn(row: readonly string[]): readonly string[] {
  return row.filter((text) => text !== "" && text !== undefined);
}

export type Times = { readonly startMs: number | null; readonly endMs: number | null };

export type OwnSpeaker = { readonly name: string; readonly times: Times | null };

/** Programs write seconds with as many decimals as their numbers have. */
export const plainNumber = /^\d{1,9}(?:[.,]\d{1,20})?$/;

/**
 * The times of a cell that holds nothing else, in milliseconds: `00:06`, `[00:06]`, `0:06 - 0:09`, `01:02:03:15`
 * (with frames); else null.
 */
export function timesIn(text: string): Times | null {
  if (text.length > longestName || !/\d:\d/.test(text)) return null;
  const cell = text.trim();
  const mark = shortTimeMarkAt(cell, 0);
  if (mark?.end === cell.length) return { startMs: mark.startMs, endMs: mark.endMs };
  const [from = "", to, more] = cell.split(/\s*(?:-->|->|[-–—\n])\s*/);
  if (more !== undefined) return null;
  const startMs = clockIn(from);
  const endMs = to === undefined ? null : clockIn(to);
  return startMs === null || (to !== undefined && endMs === null) ? null : { startMs, endMs };
}

export function clockIn(written: string): number | null {
  const bare = written.replace(/^[[({]\s*|\s*[\])}]$/g, "");
  return parseClock(bare) ?? parseClock(/^(\d{1,2}:\d{2}:\d{2}):\d{2}$/.exec(bare)?.[1] ?? "");
}

/** A speaker's cell: the name, without a colon or brackets around it, and a time that may stand behind or beneath it. */
export function speakerIn(cell: string): OwnSpeaker {
  if (cell.length > 2 * longestName || !/\d:\d/.test(cell)) return { name: bareName(cell), times: null };
  const found = /^(.{1,60}?)[\s,]*([[({]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])}]?)\s*:?$/su.exec(cell);
  const times = found ? timesIn(found[2] ?? "") : null;
  return { name: bareName(times ? (found?.[1] ?? "") : cell), times };
}

export function nameIn(cell: string): string {
  return speakerIn(cell).name;
}

export function bareName(cell: string): string {
  const bare = cell
    .trim()
    .replace(/[:：]$/u, "")
    .replace(/\s+/g, " ")
    .trim();
  return /^[[(<][^\][()<>]+[\])>]$/.test(bare) ? bare.slice(1, -1).trim() : bare;
}

/** `12`, `12.`, `#12`, `L12`, `12-14`. */
export function isInteger(cell: string): boolean {
  return /^[#L]?\s?\d{1,7}\s?(?:[-–]\s?\d{1,7})?[.):]?$/.test(cell);
}

export function isSentence(text: string): boolean {
  return /[.?!…。？！؟]["'”’»)\]]*$/u.test(text) || text.length > 60 || /[.?!]\s+\p{Lu}/u.test(text);
}

/** Whether a cell could be somebody's name: short, and no sentence. */
export function isShortLabel(cell: string): boolean {
  const name = nameIn(cell);
  return name.length > 0 && name.length <= longestName && !/[\n!?;]|[.,]\s.*\s.*\s|…$/.test(name);
}

/** Whether a row repeats one of the rows of headings. */
export function repeats(row: readonly string[], headings: readonly (readonly string[])[]): boolean {
  return headings.some(
    (heading) =>
      filledIn(heading).length > 1 &&
      heading.every((text, n) => labelKey(text ?? "") === labelKey(row[n] ?? "")) &&
      filledIn(row).length === filledIn(heading).length,
  );
}
