import { isUsualLabel } from "../../speakers/speaker-roles.ts";
import { type Paragraph, paragraphText } from "../../transcripts/document.ts";
import { shortTimeMarkAt } from "../../transcripts/time-marks.ts";

export type Cell = readonly Paragraph[];
export type Row = readonly Cell[];

type Columns = { readonly speaker: number | null; readonly time: number | null; readonly speech: number };
type Texts = readonly (readonly string[])[];

/**
 * A table as paragraphs. One whose columns are speakers or times and speech (two columns or three, in any
 * order) becomes paragraphs that know their speaker and time; any other gives its cells' paragraphs in
 * reading order.
 */
export function flattenTable(rows: readonly Row[]): readonly Paragraph[] {
  const texts = rows.map((row) => row.map((cell) => cell.map(paragraphText).join("\n").trim()));
  const headings = texts[0] && isHeading(texts[0]) ? 1 : 0;
  const columns = columnsOf(texts.slice(headings));
  if (!columns) return rows.flat(2);
  return rows.flatMap((row, n) => (n < headings ? row.flat() : spokenRow(row, texts[n] ?? [], columns)));
}

function isHeading(cells: readonly string[]): boolean {
  const words =
    /^(?:speaker|talare|vem|who|name|namn|role|roll|time|tid|tidpunkt|timestamp|timecode|text|transcript|transkript|speech|tal|utterance|yttrande|what|vad)$/i;
  return cells.length > 1 && cells.every((cell) => cell === "" || words.test(cell)) && cells.some(Boolean);
}

function columnsOf(rows: Texts): Columns | null {
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0 || width < 2 || width > 3 || rows.some(({ length }) => length !== width)) return null;
  const column = (n: number) => rows.map((row) => row[n] ?? "").filter((cell) => cell !== "");
  const indices = Array.from({ length: width }, (_, n) => n);
  const time = indices.find((n) => column(n).length > 0 && column(n).every(isTime)) ?? null;
  const speaker = indices.find((n) => n !== time && areSpeakers(column(n))) ?? null;
  const rest = indices.filter((n) => n !== time && n !== speaker);
  const [speech, another] = rest;
  return speech === undefined || another !== undefined ? null : { speaker, time, speech };
}

function isTime(cell: string): boolean {
  return shortTimeMarkAt(cell, 0)?.end === cell.length;
}

/** Short cells that come again, or that are what transcribers call speakers. */
function areSpeakers(cells: readonly string[]): boolean {
  if (cells.length === 0 || cells.some((cell) => cell.length > 40 || /[\n.!?]\s|[!?;]$/.test(cell)))
    return false;
  const names = new Set(cells.map(nameIn));
  if ([...names].every(isUsualLabel)) return true;
  const begin = cells.every((cell) => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(cell) && /\p{L}/u.test(cell));
  return begin && cells.length >= 4 && names.size * 2 <= cells.length;
}

function nameIn(cell: string): string {
  return cell.replace(/\s*[:：]$/, "");
}

function spokenRow(
  row: Row,
  texts: readonly string[],
  { speaker, time, speech }: Columns,
): readonly Paragraph[] {
  const name = speaker === null ? "" : nameIn(texts[speaker] ?? "");
  const mark = time === null ? null : shortTimeMarkAt(texts[time] ?? "", 0);
  const [first, ...others] = (row[speech] ?? []).filter(
    (paragraph) => paragraphText(paragraph).trim() !== "",
  );
  if (!first) return [];
  const spoken: Paragraph = {
    ...first,
    speaker: name === "" ? null : name,
    startMs: mark?.startMs ?? null,
    endMs: mark?.endMs ?? null,
  };
  return [spoken, ...others];
}
