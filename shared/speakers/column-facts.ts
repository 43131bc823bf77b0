import { isInteger, isSentence, isShortLabel, nameIn, plainNumber, repeats, timesIn } from "./cell-words.ts";
import { type ColumnKind, type HeadingSense, headingSense } from "./column-words.ts";
import { labelKey } from "./label-forms.ts";
import { isName } from "./label-words.ts";
import { type Grid, isLabel, rowsLookedAt, type Top } from "./table-grid.ts";

/** What can be counted in a column of a table. */
export type Column = {
  readonly place: number;
  readonly heading: string;
  readonly sense: HeadingSense | null;
  /** Its cells that are not empty, beneath the headings. */
  readonly cells: readonly string[];
  /** How often each name in it stands there, by its key. */
  readonly names: ReadonlyMap<string, number>;
  /** Shares of its cells, from 0 to 1. */
  readonly times: number;
  readonly integers: number;
  readonly decimals: number;
  readonly rising: number;
  readonly letters: number;
  readonly sentences: number;
  readonly short: number;
  /** Of a cell, in UTF-16 code units. */
  readonly meanLength: number;
};

/** The columns beneath the headings, by the first rows of the table. */
export function columnsOf(grid: Grid, { count, headings }: Top): readonly Column[] {
  const body = grid.rows.slice(count, count + rowsLookedAt).filter((row) => !repeats(row, headings));
  return Array.from({ length: grid.width }, (_, place) => {
    const heading = [...new Set(headings.map((row) => row[place] ?? "").filter((text) => text !== ""))].join(
      " ",
    );
    return columnOf(
      place,
      heading,
      body.map((row) => row[place] ?? "").filter((text) => text !== ""),
    );
  });
}

function columnOf(place: number, heading: string, cells: readonly string[]): Column {
  const share = (isSo: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(isSo).length / cells.length;
  const names = new Map<string, number>();
  for (const cell of cells) {
    const key = labelKey(nameIn(cell));
    names.set(key, (names.get(key) ?? 0) + 1);
  }
  return {
    place,
    heading,
    sense: heading === "" ? null : headingSense(heading),
    cells,
    names,
    times: share((cell) => timesIn(cell) !== null),
    integers: share(isInteger),
    decimals: share((cell) => plainNumber.test(cell)),
    rising: risingShare(cells),
    letters: share((cell) => /\p{L}/u.test(cell)),
    sentences: share(isSentence),
    short: share(isShortLabel),
    meanLength: cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cells.length),
  };
}

/** The share of steps from cell to cell that go up. Numbers may begin anywhere and leave gaps. */
function risingShare(cells: readonly string[]): number {
  const numbers = cells.map((cell) => Number.parseInt(cell.replace(/^[#L]\s?/, ""), 10));
  if (numbers.length < 2) return 0;
  const steps = numbers.slice(1).filter((number, n) => number > (numbers[n] ?? 0)).length;
  return steps / (numbers.length - 1);
}

/** The share of cells from which on a column is of one kind; a few may be slips. */
export const enough = 0.9;

/** The kind that a column has by its own cells; null when they do not tell. */
export function ownKind(column: Column): ColumnKind | null {
  const { sense, cells, times, integers, decimals, rising, letters } = column;
  if (cells.length === 0) return "other";
  if (sense?.kind === "other" && (sense.isStrong || letters < 0.5 || isConstant(column))) return "other";
  if (sense?.kind === "time") return times >= 0.5 || decimals >= enough ? "time" : "other";
  if (times >= enough) return "time";
  if (sense?.kind === "speaker" && sense.isStrong && column.short >= enough) return "speaker";
  if (sense?.kind === "number" && integers >= 0.5) return "number";
  if (integers >= enough && rising >= 0.8) return "number";
  if (sense?.kind === "number" && sense.isStrong && letters < 0.5) return "number";
  if (letters < 0.1 && sense?.kind !== "speech" && sense?.kind !== "speaker" && !isFewNumbers(column))
    return "other";
  return null;
}

function isConstant({ names, cells }: Column): boolean {
  return names.size === 1 && cells.length > 1;
}

/** 1, 2, 1, 2: speakers may be numbered. */
function isFewNumbers({ integers, names, cells }: Column): boolean {
  return integers >= enough && names.size >= 2 && names.size * 2 <= cells.length;
}

/** How much a column says: its cells are long, and not always the same. */
export function weight({ meanLength, names, cells }: Column): number {
  return (meanLength * names.size) / Math.max(1, cells.length);
}

/** Whether a column reads like talk: sentences, or cells as long as one. */
export function isSpeechy({ letters, meanLength, sentences }: Column): boolean {
  return letters >= 0.5 && ((meanLength >= 8 && sentences >= 0.3) || meanLength >= 25);
}

/** Whether every cell is a word for a speaker, or a name that is known to be one. */
export function isAllLabels({ cells }: Column, known: ReadonlySet<string>): boolean {
  return cells.length > 0 && cells.every((cell) => isLabel(cell, known));
}

/** The share of cells whose name comes again. */
function recurring({ names, cells }: Column): number {
  const again = [...names.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  return again / Math.max(1, cells.length);
}

/** Whether a few names come again and again, as speakers do. */
export function isRecurring(column: Column): boolean {
  const { names, cells } = column;
  return cells.length >= 4 && recurring(column) >= 0.6 && names.size * 2 <= cells.length + 2;
}

/** How likely a column names the speakers: 3 is enough, 8 is a heading that says so. */
export function speakerScore(column: Column, known: ReadonlySet<string>): number {
  const { sense, cells, short, names } = column;
  if (cells.length === 0 || short < enough) return 0;
  if (sense?.kind === "other" || sense?.kind === "time") return 0;
  const labels = cells.filter((cell) => isLabel(cell, known)).length / cells.length;
  let score = 0;
  if (sense?.kind === "speaker") score += sense.isStrong ? 8 : 3;
  if (labels === 1) score += 6;
  else if (labels >= 0.4) score += 3;
  if (isRecurring(column)) score += 3;
  if (score > 0 && cells.every((cell) => isName(nameIn(cell)))) score += 1;
  if (names.size === 1 && cells.length >= 4) score -= 3;
  return score;
}
