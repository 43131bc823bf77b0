import { type Paragraph, paragraphText } from "../transcripts/document.ts";
import {
  filledIn,
  isEmptyRow,
  isInteger,
  isSentence,
  isShortLabel,
  longestName,
  nameIn,
  plainNumber,
  repeats,
  timesIn,
} from "./cell-words.ts";
import { type ColumnKind, type HeadingSense, headingSense, isFactName } from "./column-words.ts";
import { labelKey } from "./label-forms.ts";
import { isName, wordsOf } from "./label-words.ts";
import { isUsualLabel } from "./speaker-roles.ts";

/**
 * Tables of talk. A column is judged as a column, by its heading and by all that stands in it; never a cell by itself:
 * so numbers of lines are no words, and the word "Speaker" above a column is nobody's name.
 */

/**
 * How a table of talk is laid out, as it is proposed to a person. Where several columns are speech and none is the speaker,
 * their headings are the speakers.
 */
export type TableShape = {
  /** Its place among the tables of the document, from 0. */
  readonly table: number;
  readonly columns: readonly {
    readonly heading: string;
    readonly kind: ColumnKind;
    /** Its first cells, cut short, for a person to look at. */
    readonly sample: readonly string[];
  }[];
  /** Rows at the top that are no talk: headings, a title, facts of the interview. */
  readonly headerRows: number;
  /** Rows that a person left out; none as it is proposed. */
  readonly leftOut: readonly number[];
  readonly rows: number;
  /** "sure" where nothing else fits, "likely" where another reading is possible, "not-known" where several are as good. */
  readonly sure: "sure" | "likely" | "not-known";
};

/** A cell with its words, the paragraphs in it joined by LF. Rows and columns count from 0. */
export type CellText = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
};

export type TableIn = {
  readonly table: number;
  readonly cells: readonly CellText[];
  /** The paragraphs that stand in it, as places in the document. */
  readonly paragraphs: readonly number[];
};

/** All tables of a document, in their order, with the paragraphs that belong to them. */
export function tablesIn(paragraphs: readonly Paragraph[]): readonly TableIn[] {
  const found = new Map<number, { table: number; cells: CellText[]; paragraphs: number[] }>();
  paragraphs.forEach((paragraph, place) => {
    const { cell } = paragraph.marks;
    if (!cell) return;
    const open = found.get(cell.table) ?? { table: cell.table, cells: [], paragraphs: [] };
    if (open.cells.length === 0) found.set(cell.table, open);
    open.paragraphs.push(place);
    const text = paragraphText(paragraph);
    const above = open.cells.at(-1);
    // The paragraphs of a cell follow each other.
    if (above && above.row === cell.row && above.column === cell.column)
      open.cells[open.cells.length - 1] = { ...above, text: `${above.text}\n${text}` };
    else open.cells.push({ table: cell.table, row: cell.row, column: cell.column, text });
  });
  return [...found.values()];
}

/** A table with more columns than this is no talk. */
const mostColumns = 12;
/** How many rows tell of the columns; the others are as they. */
export const rowsLookedAt = 2000;
/** Headings, titles and facts stand within so many rows at the top. */
const highestTop = 10;
const sampleCells = 3;
const sampleLength = 80;

/**
 * Judges a table; null where it is no table of talk (its cells are then plain paragraphs in reading order). `known` are
 * keys (see labelKey) of names that are speakers elsewhere.
 */
export function judgeTable(cells: readonly CellText[], known: ReadonlySet<string>): TableShape | null {
  const grid = gridOf(cells);
  if (grid.width < 2 || grid.usedWidth < 2 || grid.usedWidth > mostColumns) return null;
  const top = headingRows(grid, known);
  const judged = top.count > 0 ? judgeColumns(grid, top, known) : judgeHeadless(grid, known);
  if (!judged) return null;
  const headerRows = judged.headerRows;
  const body = grid.rows.slice(headerRows).filter((row) => !isEmptyRow(row));
  return {
    table: cells[0]?.table ?? 0,
    columns: judged.kinds.map((kind, n) => ({
      heading: judged.headings[n] ?? "",
      kind,
      sample: body
        .map((row) => row[n] ?? "")
        .filter((text) => text !== "")
        .slice(0, sampleCells)
        .map(cutShort),
    })),
    headerRows,
    leftOut: [],
    rows: grid.rows.length,
    sure: judged.sure,
  };
}

/** Trimmed texts by row and column; what is not there is empty. */
type Grid = {
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
  /** How many columns hold anything. */
  readonly usedWidth: number;
};

function gridOf(cells: readonly CellText[]): Grid {
  const rows: string[][] = [];
  const used = new Set<number>();
  let width = 0;
  for (const { row, column, text } of cells) {
    while (rows.length <= row) rows.push([]);
    width = Math.max(width, column + 1);
    const said = text.trim();
    if (said === "") continue;
    used.add(column);
    const line = rows[row];
    if (!line) continue;
    while (line.length < column) line.push("");
    line[column] = line[column] ? `${line[column]}\n${said}` : said;
  }
  return { rows, width, usedWidth: used.size };
}

// The top of a table.

/** The rows above the talk; `headings` are those among them that name columns. */
type Top = { readonly count: number; readonly headings: readonly (readonly string[])[] };

/** Rows that name columns, and what stands above them: a title in one cell, facts in two. */
function headingRows(grid: Grid, known: ReadonlySet<string>): Top {
  const none: Top = { count: 0, headings: [] };
  for (let at = 0; at < Math.min(grid.rows.length, highestTop); at += 1) {
    const row = grid.rows[at] ?? [];
    if (isHeadingRow(row, known)) {
      let end = at + 1;
      while (end < at + 3 && isHeadingRow(grid.rows[end] ?? [], known)) end += 1;
      return { count: end, headings: grid.rows.slice(at, end) };
    }
    const filled = filledIn(row);
    const isFact = filled.length === 2 && !filled.some(isSentence);
    if (filled.length > 1 && !isFact) return none;
  }
  return none;
}

function isHeadingRow(row: readonly string[], known: ReadonlySet<string>): boolean {
  const filled = filledIn(row);
  if (filled.length < 2) return false;
  const found = filled.map(headingSense);
  const kinds = new Set(found.map((sense) => sense?.kind));
  if (filled.every((cell, n) => found[n] || isLabel(cell, known))) {
    // Two labels head two columns of speech; one of them beside one word is a person who says a word.
    const labels = filled.filter((cell, n) => !found[n] && isLabel(cell, known)).length;
    return (
      labels === 0 || (labels > 1 && labels === new Set(filled.map(labelKey)).size - (filled.length - labels))
    );
  }
  return (
    kinds.has("speech") &&
    (kinds.has("speaker") || kinds.has("time") || kinds.has("number")) &&
    filled.every((cell) => cell.length <= longestName)
  );
}

/** What transcribers call speakers, or a name that is known to be one. */
function isLabel(cell: string, known: ReadonlySet<string>): boolean {
  const name = nameIn(cell);
  return name !== "" && name.length <= longestName && (isUsualLabel(name) || known.has(labelKey(name)));
}

// Columns.

type Judged = {
  readonly kinds: readonly ColumnKind[];
  readonly headings: readonly string[];
  readonly headerRows: number;
  readonly sure: TableShape["sure"];
};

type Column = {
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

function columnsOf(grid: Grid, { count, headings }: Top): readonly Column[] {
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

/** How many of the steps from cell to cell go up; numbers may begin anywhere and leave gaps. */
function risingShare(cells: readonly string[]): number {
  const numbers = cells.map((cell) => Number.parseInt(cell.replace(/^[#L]\s?/, ""), 10));
  if (numbers.length < 2) return 0;
  const steps = numbers.slice(1).filter((number, n) => number > (numbers[n] ?? 0)).length;
  return steps / (numbers.length - 1);
}

const enough = 0.9;

/** The kind that a column has by itself, whatever stands beside it; null where that is open. */
function ownKind(column: Column): ColumnKind | null {
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

function judgeColumns(grid: Grid, top: Top, known: ReadonlySet<string>): Judged | null {
  const columns = columnsOf(grid, top);
  const body = columns.some(({ cells }) => cells.length > 0);
  if (!body) return null;
  const answer = (
    kinds: readonly ColumnKind[],
    sure: TableShape["sure"],
    headerRows = top.count,
  ): Judged => ({
    kinds,
    headings: columns.map(({ heading }) => heading),
    headerRows,
    sure,
  });

  const byHeadings = speakersAsHeadings(columns, known);
  if (byHeadings) return answer(byHeadings.kinds, byHeadings.sure);

  const own = columns.map(ownKind);
  const speech = speechColumn(columns, own, known);
  if (!speech) return null;
  const speaker = speakerColumn(columns, own, speech.column, known);
  const kinds = columns.map((column, n): ColumnKind => {
    if (column === speech.column) return "speech";
    if (column === speaker?.column) return "speaker";
    const kind = own[n];
    return kind === null || kind === undefined || kind === "speaker" ? "other" : kind;
  });
  if (!isTalk(columns, kinds, speech.column, speaker, known)) return null;

  const facts = speaker && top.count === 0 ? factRows(grid, speaker.column, speech.column, known) : 0;
  return answer(kinds, sureness(grid, columns, kinds, speech, speaker, facts > 0, known), top.count + facts);
}

type FoundSpeech = { readonly column: Column; readonly hasRival: boolean };
type FoundSpeaker = { readonly column: Column; readonly score: number; readonly rival: number };

/** The column of the words: the one headed so, else the one with the most, and the most varied, words. */
function speechColumn(
  columns: readonly Column[],
  own: readonly (ColumnKind | null)[],
  known: ReadonlySet<string>,
): FoundSpeech | null {
  const open = columns.filter(
    (column, n) =>
      own[n] === null &&
      column.letters >= 0.3 &&
      !(column.sense?.kind === "speaker" && column.short >= enough) &&
      !(isAllLabels(column, known) && column.sense?.kind !== "speech"),
  );
  const headed = open.filter(({ sense }) => sense?.kind === "speech");
  const ranked = (headed.length > 0 ? headed : open).toSorted((a, b) => weight(b) - weight(a));
  const [column, second] = ranked;
  if (!column) return null;
  return {
    column,
    hasRival: second !== undefined && weight(second) > weight(column) * 0.4 && isSpeechy(second),
  };
}

function weight({ meanLength, names, cells }: Column): number {
  return (meanLength * names.size) / Math.max(1, cells.length);
}

function isSpeechy({ letters, meanLength, sentences }: Column): boolean {
  return letters >= 0.5 && ((meanLength >= 8 && sentences >= 0.3) || meanLength >= 25);
}

function isAllLabels({ cells }: Column, known: ReadonlySet<string>): boolean {
  return cells.length > 0 && cells.every((cell) => isLabel(cell, known));
}

/** The share of cells whose name comes again. */
function recurring({ names, cells }: Column): number {
  const again = [...names.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  return again / Math.max(1, cells.length);
}

function isRecurring(column: Column): boolean {
  const { names, cells } = column;
  return cells.length >= 4 && recurring(column) >= 0.6 && names.size * 2 <= cells.length + 2;
}

function speakerScore(column: Column, known: ReadonlySet<string>): number {
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

function speakerColumn(
  columns: readonly Column[],
  own: readonly (ColumnKind | null)[],
  speech: Column,
  known: ReadonlySet<string>,
): FoundSpeaker | null {
  const scored = columns
    .filter((column, n) => column !== speech && (own[n] === null || own[n] === "speaker"))
    .map((column) => ({ column, score: speakerScore(column, known) }))
    .filter(({ score }) => score >= 3)
    .toSorted((a, b) => b.score - a.score || b.column.names.size - a.column.names.size);
  const [first, second] = scored;
  if (!first) {
    const beside = columns.find((column) => column !== speech && column.cells.length > 0);
    return beside && isFewQuestions(columns, beside, speech) ? { column: beside, score: 3, rival: 0 } : null;
  }
  // Of a name and a role the name tells voices apart that the role does not.
  const finer = scored.find(
    ({ column, score }) =>
      score >= 6 &&
      column.sense?.kind === "speaker" &&
      !(first.column.sense?.isStrong ?? false) &&
      column.names.size > first.column.names.size,
  );
  if (finer) return { ...finer, rival: first.score };
  return { ...first, rival: second?.score ?? 0 };
}

/** Whether what was found is talk, and not a list of facts or people or a table of results. */
function isTalk(
  columns: readonly Column[],
  kinds: readonly ColumnKind[],
  speech: Column,
  speaker: FoundSpeaker | null,
  known: ReadonlySet<string>,
): boolean {
  const isHeaded = speech.sense?.kind === "speech";
  if (speaker) {
    const { column, score } = speaker;
    const isAlone = kinds.every((kind, n) => kind !== "other" || columns[n]?.cells.length === 0);
    if (isHeaded) return true;
    if (isAllLabels(column, known)) return isSpeechy(speech) || speech.sentences > 0 || isRecurring(column);
    if (isRecurring(column))
      return (
        isSpeechy(speech) || speech.sentences >= 0.3 || score >= 8 || (isAlone && takesTurns(column, speech))
      );
    return (score >= 8 && isSpeechy(speech)) || isFewQuestions(columns, column, speech);
  }
  if (isHeaded) return isSpeechy(speech) || kinds.includes("time") || kinds.includes("number");
  const rest = columns.filter(
    (column, n) => column !== speech && kinds[n] === "other" && column.cells.length > 0,
  );
  return rest.length === 0 && isSpeechy(speech) && (kinds.includes("time") || kinds.includes("number"));
}

/** Whether names of two or more come again and follow each other, beside words: so people talk in short answers. */
function takesTurns({ cells, letters, names }: Column, speech: Column): boolean {
  const changes = cells
    .slice(1)
    .filter((cell, n) => labelKey(nameIn(cell)) !== labelKey(nameIn(cells[n] ?? "")));
  const isVaried = speech.names.size > names.size && speech.heading === "";
  return letters >= 0.9 && speech.letters >= 0.9 && isVaried && changes.length >= (cells.length - 1) * 0.6;
}

/** Two columns, so few rows that no name comes again, and somebody asks. */
function isFewQuestions(columns: readonly Column[], speaker: Column, speech: Column): boolean {
  const isSmall = columns.filter(({ cells }) => cells.length > 0).length === 2 && speaker.cells.length >= 2;
  const areNames = speaker.cells.every(
    (cell) => wordsOf(nameIn(cell)).length <= 2 && !isFactName(nameIn(cell)),
  );
  const isAsked = speech.cells.some((cell) => /\?["'”’»)]*$/.test(cell));
  return (
    isSmall &&
    areNames &&
    speaker.short >= enough &&
    speaker.letters >= enough &&
    isAsked &&
    speech.sentences >= enough
  );
}

function sureness(
  grid: Grid,
  columns: readonly Column[],
  kinds: readonly ColumnKind[],
  speech: FoundSpeech,
  speaker: FoundSpeaker | null,
  hasFacts: boolean,
  known: ReadonlySet<string>,
): TableShape["sure"] {
  const isHeaded = speech.column.sense?.kind === "speech";
  if (!speaker) {
    if (speech.hasRival) return "not-known";
    const couldSpeak = columns.some(
      (column, n) =>
        kinds[n] === "other" && column.sense?.kind !== "other" && column.short >= 0.5 && column.letters > 0.3,
    );
    if (couldSpeak) return "not-known";
    return isHeaded && kinds.includes("time") ? "sure" : "likely";
  }
  const { column, score, rival } = speaker;
  if (speech.hasRival && !isHeaded) return "not-known";
  if (speech.hasRival || hasFacts || hasGaps(grid, column, speech.column)) return "likely";
  if (rival > 0 && rival * 2 > score) return "likely";
  const isStrong = column.sense?.kind === "speaker" && column.sense.isStrong;
  if (isHeaded && isStrong) return "sure";
  if (isAllLabels(column, known)) return "sure";
  const left = columns
    .filter((_, n) => kinds[n] === "other")
    .filter(({ sense, cells }) => cells.length > 0 && !sense);
  if (left.length > 0) return "likely";
  if (column.letters < 0.5 && !isStrong) return "likely";
  const comesAgain = [...column.names.values()].filter((count) => count > 1).length >= 2;
  if (isHeaded || isStrong) return comesAgain || column.sense?.kind === "speaker" ? "sure" : "likely";
  return comesAgain && isRecurring(column) && isSpeechy(speech.column) ? "sure" : "likely";
}

/** Whether words stand in rows that name nobody. */
function hasGaps(grid: Grid, speaker: Column, speech: Column): boolean {
  return grid.rows.some((row) => (row[speaker.place] ?? "") === "" && (row[speech.place] ?? "") !== "");
}

// Tables without a row of headings that is known by its words.

function judgeHeadless(grid: Grid, known: ReadonlySet<string>): Judged | null {
  const first = grid.rows.findIndex((row) => !isEmptyRow(row));
  const heading = grid.rows[first];
  const beneath: Top | null = heading ? { count: first + 1, headings: [heading] } : null;
  const below = beneath && isApart(grid, beneath) ? judgeColumns(grid, beneath, known) : null;
  if (below) return { ...below, sure: below.sure === "sure" ? "likely" : below.sure };
  return judgeColumns(grid, { count: 0, headings: [] }, known);
}

/** Whether the first row is unlike what stands beneath it: words above numbers or times, a word above sentences. */
function isApart(grid: Grid, top: Top): boolean {
  const row = top.headings[0] ?? [];
  // A dot may end a heading that is cut short ("No."), but no more than one word.
  const isSaid = (text: string) =>
    text.length > longestName || (isSentence(text) && (wordsOf(text).length > 1 || !text.endsWith(".")));
  if (filledIn(row).some(isSaid)) return false;
  const columns = columnsOf(grid, top).filter(
    ({ cells, place }) => cells.length > 0 && (row[place] ?? "") !== "",
  );
  const counted = columns.some(
    ({ times, integers, rising, place, cells }) =>
      cells.length >= 2 &&
      (times >= enough || (integers >= enough && rising >= 0.8)) &&
      /\p{L}/u.test(row[place] ?? "") &&
      timesIn(row[place] ?? "") === null,
  );
  if (counted) return true;
  const sentences = columns.some(
    ({ place, sentences, meanLength }) =>
      sentences >= 0.8 &&
      meanLength >= 3 * (row[place] ?? "").length &&
      wordsOf(row[place] ?? "").length <= 2,
  );
  const names = columns.some(
    (column) =>
      isRecurring(column) &&
      column.short >= enough &&
      !column.names.has(labelKey(nameIn(row[column.place] ?? ""))),
  );
  return sentences && (names || hasSpeakersAbove(columns));
}

/** Facts of the interview above the talk, in the columns of speaker and speech: "Date | 3 May". */
function factRows(grid: Grid, speaker: Column, speech: Column, known: ReadonlySet<string>): number {
  let end = 0;
  for (let at = 0; at < Math.min(grid.rows.length, highestTop); at += 1) {
    const row = grid.rows[at] ?? [];
    const name = row[speaker.place] ?? "";
    const words = row[speech.place] ?? "";
    const isOnce = (speaker.names.get(labelKey(nameIn(name))) ?? 0) <= 1;
    const isTitle = filledIn(row).length <= 1 && name !== "" && words === "";
    if (isFactName(nameIn(name)) && isOnce && !isLabel(name, known)) end = at + 1;
    else if (!isTitle && !(isFactName(nameIn(name)) && !isSentence(words))) break;
  }
  return end;
}

// Columns of speech with the speakers as their headings: "Interviewer | Informant".

function speakersAsHeadings(
  columns: readonly Column[],
  known: ReadonlySet<string>,
): { readonly kinds: readonly ColumnKind[]; readonly sure: TableShape["sure"] } | null {
  const labelled = columns.filter(({ heading }) => heading !== "" && isLabel(heading, known));
  const isSaid = (column: Column) =>
    column.cells.length === 0 || isSpeechy(column) || column.sentences >= 0.3;
  const asKinds = (speech: readonly Column[]) =>
    columns.map((column): ColumnKind => (speech.includes(column) ? "speech" : (ownKind(column) ?? "other")));
  if (labelled.length >= 2 && labelled.every(isSaid)) {
    const kinds = asKinds(labelled);
    const hasSpeaker = columns.some(
      (column) => !labelled.includes(column) && column.sense?.kind === "speaker",
    );
    const isWhole = columns.every(
      (column, n) => kinds[n] !== "other" || column.cells.length === 0 || column.sense,
    );
    if (!hasSpeaker) return { kinds, sure: isWhole ? "sure" : "likely" };
  }
  if (!hasSpeakersAbove(columns)) return null;
  const named = columns.filter(({ sense, heading, cells }) => !sense && heading !== "" && cells.length > 0);
  return { kinds: asKinds(named), sure: "likely" };
}

/** Names above columns of sentences that take turns: where one speaks the other is silent, or one asks and one answers. */
function hasSpeakersAbove(columns: readonly Column[]): boolean {
  const open = columns.filter(({ heading, cells, sense }) => heading !== "" && cells.length > 0 && !sense);
  const others = columns.filter((column) => !open.includes(column) && column.cells.length > 0);
  if (open.length < 2 || others.some((column) => ownKind(column) === null || ownKind(column) === "speaker"))
    return false;
  const areNames = open.every(({ heading }) => isName(nameIn(heading)) && wordsOf(heading).length <= 3);
  if (!areNames || !open.every(isSpeechy)) return false;
  const asking = open.map(({ cells }) => cells.filter((cell) => cell.includes("?")).length / cells.length);
  return asking.some((share) => share >= 0.6) && asking.some((share) => share <= 0.2);
}

function cutShort(text: string): string {
  if (text.length <= sampleLength) return text;
  const cut = text.slice(0, sampleLength - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
