import { oneLine } from "../text/one-line.ts";
import { filledIn, isEmptyRow, isSentence, longestName, nameIn, timesIn } from "./cell-words.ts";
import {
  type Column,
  columnsOf,
  enough,
  isAllLabels,
  isRecurring,
  isSpeechy,
  ownKind,
  speakerScore,
  weight,
} from "./column-facts.ts";
import { type ColumnKind, isFactName } from "./column-words.ts";
import { labelKey } from "./label-forms.ts";
import { isName, wordsOf } from "./label-words.ts";
import {
  type CellText,
  type Grid,
  gridOf,
  headingRows,
  highestTop,
  isLabel,
  type Top,
} from "./table-grid.ts";

/**
 * The proposed layout of a table of talk. When several columns are speech and none names the speaker, their headings
 * are the speakers.
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
  /** Rows that a person left out; none in the proposal. */
  readonly leftOut: readonly number[];
  readonly rows: number;
  /** "sure": nothing else fits; "likely": another reading is possible; "not-known": several readings are as good. */
  readonly sure: "sure" | "likely" | "not-known";
};

/** A table with more columns than this is no talk. */
const mostColumns = 12;

const sampleCells = 3;

const sampleLength = 80;

/**
 * Judges a table of talk. A column is judged as a whole, by its heading and all its cells, never one cell by itself:
 * so line numbers are no words, and the word "Speaker" above a column is nobody's name.
 *
 * Null where it is no table of talk (its cells are then plain paragraphs in reading order). `known` are
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
        .map((text) => oneLine(text, sampleLength)),
    })),
    headerRows,
    leftOut: [],
    rows: grid.rows.length,
    sure: judged.sure,
  };
}

type Judged = {
  readonly kinds: readonly ColumnKind[];
  readonly headings: readonly string[];
  readonly headerRows: number;
  readonly sure: TableShape["sure"];
};

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
  const rows = grid.rows.slice(top.count);
  const speaker = speakerColumn(columns, own, { speech: speech.column, rows, known });
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

/** The column of speech: the one whose heading says so, else the one with the most, and the most varied, words. */
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

function speakerColumn(
  columns: readonly Column[],
  own: readonly (ColumnKind | null)[],
  {
    speech,
    rows,
    known,
  }: { readonly speech: Column; readonly rows: Grid["rows"]; readonly known: ReadonlySet<string> },
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
  const role = scored.find(({ column }) => column.sense?.isRole);
  if (role) return besideRole(role, scored, rows);
  // When no heading says "speaker": the column that tells more voices apart.
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

/**
 * Of a column of names and one of roles, the names are the speakers, since they tell more voices apart. But a name
 * with several roles is no speaker: the number of the interview, say, stands on every row.
 */
function besideRole(role: FoundColumn, scored: readonly FoundColumn[], rows: Grid["rows"]): FoundSpeaker {
  const names = scored.filter(({ column }) => column.sense?.kind === "speaker" && !column.sense.isRole);
  const [name] = names;
  const speaker =
    names.find(({ column }) => column.sense?.isStrong) ??
    names.find(({ column }) => hasOneEach(rows, column.place, role.column.place));
  if (!speaker) return { ...role, rival: name?.score ?? 0 };
  return { ...speaker, rival: speaker.column.sense?.isStrong ? 0 : role.score };
}

type FoundColumn = { readonly column: Column; readonly score: number };

/** Whether each name of one column always stands beside the same name of another. */
function hasOneEach(rows: Grid["rows"], place: number, beside: number): boolean {
  const found = new Map<string, string>();
  return rows.every((row) => {
    const [name, other] = [row[place] ?? "", row[beside] ?? ""].map((cell) => labelKey(nameIn(cell)));
    if (!name || !other) return true;
    const before = found.get(name) ?? other;
    found.set(name, before);
    return before === other;
  });
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

/** Whether the table has two columns, too few rows for a name to come again, and a question. */
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
  const overSentences = columns.filter(
    ({ place, sentences }) => sentences >= 0.8 && wordsOf(row[place] ?? "").length <= 2,
  );
  const isShort = overSentences.some(({ place, meanLength }) => meanLength >= 3 * (row[place] ?? "").length);
  const names = columns.some(
    (column) =>
      isRecurring(column) &&
      column.short >= enough &&
      !column.names.has(labelKey(nameIn(row[column.place] ?? ""))),
  );
  return (isShort && names) || (overSentences.length > 0 && hasSpeakersAbove(columns));
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
