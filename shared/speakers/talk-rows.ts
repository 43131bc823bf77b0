import {
  filledIn,
  isEmptyRow,
  isInteger,
  isShortLabel,
  nameIn,
  type OwnSpeaker,
  plainNumber,
  repeats,
  speakerIn,
  type Times,
  timesIn,
} from "./cell-words.ts";
import { type ColumnKind, headingSense } from "./column-words.ts";
import type { TableShape } from "./columns.ts";
import { type Paragraph, paragraphText } from "./document.ts";
import { labelKey } from "./label-forms.ts";
import { wordsOf } from "./label-words.ts";
import { rowsLookedAt } from "./table-grid.ts";

/** What one row says, in the order of reading. A row has as many as it has columns of speech with words in them. */
export type TalkRow = {
  readonly row: number;
  /** Who speaks, as the table writes it without a colon; null where it names nobody. */
  readonly speaker: string | null;
  /** The row's own speaker cell is empty: the speaker is that of a row above. */
  readonly goesOn: boolean;
  /** What a column of roles says of who speaks; null where there is none, or it is empty. */
  readonly role: string | null;
  /** Milliseconds from the start of the recording. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** The paragraphs that hold the words, as places in the document. */
  readonly speech: readonly number[];
};

/**
 * The rows of talk by that shape (a person's changes of kinds included): who, when, and which paragraphs hold the words. A
 * row of headings that comes again, as at the top of each page, is none. A row with nothing but one cell that is no talk by
 * its column (a title across the table) is said by nobody.
 */
export function talkRows(paragraphs: readonly Paragraph[], shape: TableShape): readonly TalkRow[] {
  const rows = rowsOf(paragraphs, shape);
  const placesOf = (kind: ColumnKind) =>
    shape.columns.flatMap((column, place) => (column.kind === kind ? [place] : []));
  const speech = placesOf("speech");
  const [speaker] = placesOf("speaker");
  const role = shape.columns.findIndex(
    ({ kind, heading }) => kind === "other" && heading !== "" && headingSense(heading)?.isRole,
  );
  const clock = clockOf(shape, rows);
  const headings = rows
    .filter(({ row, texts }) => row < shape.headerRows && filledIn(texts).length > 1)
    .map(({ texts }) => texts);
  const leftOut = new Set(shape.leftOut);

  const found: TalkRow[] = [];
  let above: string | null = null;
  let roleAbove: string | null = null;
  for (const { row, texts, places } of rows) {
    if (row < shape.headerRows || leftOut.has(row)) continue;
    if (isEmptyRow(texts) || repeats(texts, headings)) continue;
    const spoken = speech.filter((column) => texts[column] !== "");
    const own = speaker === undefined ? null : speakerIn(texts[speaker] ?? "");
    const times = clock(texts, own);
    if (spoken.length === 0) {
      const alone = filledIn(texts).length === 1 ? texts.findIndex((text) => text !== "") : -1;
      if (alone !== -1 && isOutOfPlace(texts[alone] ?? "", shape.columns[alone]?.kind)) {
        found.push({ row, speaker: null, goesOn: false, role: null, ...times, speech: places[alone] ?? [] });
        above = null;
      } else if (own?.name) above = own.name;
      continue;
    }
    if (speaker === undefined && speech.length > 1) {
      for (const column of spoken) {
        const heading = nameIn(shape.columns[column]?.heading ?? "") || null;
        const speech = places[column] ?? [];
        found.push({ row, speaker: heading, goesOn: false, role: null, ...times, speech });
      }
      continue;
    }
    const ownRole = nameIn(texts[role] ?? "") || null;
    // A row without a name, but with a role that no speaker above has, is another speaker, called by the role.
    const isOther = ownRole !== null && labelKey(ownRole) !== labelKey(roleAbove ?? "");
    const name: string | null = own?.name || (isOther ? ownRole : null);
    const goesOn = speaker !== undefined && name === null && above !== null;
    const words = spoken.flatMap((column) => places[column] ?? []);
    found.push({ row, speaker: goesOn ? above : name, goesOn, role: ownRole, ...times, speech: words });
    above = name ?? above;
    if (!goesOn) roleAbove = ownRole;
  }
  return found;
}

type RowOfCells = {
  readonly row: number;
  /** By column; what is not there is empty. */
  readonly texts: readonly string[];
  /** The paragraphs with words in them, by column. */
  readonly places: readonly (readonly number[])[];
};

function rowsOf(paragraphs: readonly Paragraph[], { table, columns }: TableShape): readonly RowOfCells[] {
  const rows: { row: number; texts: string[]; places: number[][] }[] = [];
  const byNumber = new Map<number, (typeof rows)[number]>();
  paragraphs.forEach((paragraph, place) => {
    const { cell } = paragraph.marks;
    if (cell?.table !== table || cell.column >= columns.length) return;
    const text = paragraphText(paragraph).trim();
    if (text === "") return;
    let row = byNumber.get(cell.row);
    if (!row) {
      row = { row: cell.row, texts: columns.map(() => ""), places: columns.map(() => []) };
      byNumber.set(cell.row, row);
      rows.push(row);
    }
    const before = row.texts[cell.column];
    row.texts[cell.column] = before ? `${before}\n${text}` : text;
    row.places[cell.column]?.push(place);
  });
  return rows;
}

/** Words alone in a row, in a column that holds other things: they were written across the table. */
function isOutOfPlace(text: string, kind: ColumnKind | undefined): boolean {
  switch (kind) {
    case "speaker":
      return !isShortLabel(text) || wordsOf(text).length > 3;
    case "number":
      return !isInteger(text);
    case "time":
      return timesIn(text) === null && !/^\d/.test(text);
    case "other":
      return /\p{L}/u.test(text);
    default:
      return false;
  }
}

/** Tells the times of a row. Of two columns of times one is the start and one the end. */
function clockOf(
  shape: TableShape,
  rows: readonly RowOfCells[],
): (texts: readonly string[], own: OwnSpeaker | null) => Times {
  const [first, second] = shape.columns.flatMap(({ kind }, place) => (kind === "time" ? [place] : []));
  const isEnd = (place: number | undefined) =>
    place !== undefined &&
    /(?:^|[^\p{L}])(?:end|ends|slut|till|to|stop|out)(?:$|[^\p{Ll}])/iu.test(
      shape.columns[place]?.heading ?? "",
    );
  const isTurned = second !== undefined && isEnd(first) && !isEnd(second);
  const start = isTurned ? second : first;
  const end = isTurned ? first : second;
  const plain = rows
    .slice(0, rowsLookedAt)
    .map(({ texts }) => (start === undefined ? "" : (texts[start] ?? "")))
    .filter((text) => plainNumber.test(text));
  const unit = start === undefined ? 1 : unitOf(shape.columns[start]?.heading ?? "", plain);
  const at = (texts: readonly string[], place: number): Times | null =>
    timesIn(texts[place] ?? "") ?? plainTime(texts[place] ?? "", unit);
  return (texts, own) => {
    if (start === undefined) return own?.times ?? { startMs: null, endMs: null };
    const began = at(texts, start);
    const ended = end === undefined ? null : at(texts, end);
    const startMs = began?.startMs ?? own?.times?.startMs ?? null;
    const endMs = ended?.startMs ?? began?.endMs ?? null;
    return { startMs, endMs: endMs !== null && startMs !== null && endMs < startMs ? null : endMs };
  };
}

/**
 * How many milliseconds a plain number in a column of times stands for: its heading may say so; fractions are seconds; else
 * by how long a row would last, since nobody's turns take minutes each.
 */
function unitOf(heading: string, cells: readonly string[]): 1 | 1000 {
  if (/(?:^|[^\p{L}])(?:ms|milli\p{L}*)(?:$|[^\p{L}])/iu.test(heading)) return 1;
  if (/(?:^|[^\p{L}])(?:s|sec\p{L}*|sek\p{L}*)(?:$|[^\p{L}])/iu.test(heading)) return 1000;
  if (cells.some((cell) => /[.,]/.test(cell))) return 1000;
  const numbers = cells.map(Number);
  const last = numbers.at(-1) ?? 0;
  const step = (last - (numbers[0] ?? 0)) / Math.max(1, numbers.length - 1);
  return step >= 250 ? 1 : 1000;
}

function plainTime(text: string, unit: 1 | 1000): Times | null {
  if (!plainNumber.test(text)) return null;
  return { startMs: Math.round(Number(text.replace(",", ".")) * unit), endMs: null };
}
