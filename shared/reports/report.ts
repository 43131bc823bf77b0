/**
 * A report before it has a format: what shall stand on the pages, as plain data. Each writer in formats/
 * turns it into its own file. LF inside a text is a line break.
 */
export type Report = {
  readonly language: ReportLanguage;
  readonly page: "portrait" | "landscape";
  readonly title: string;
  readonly subtitle: string;
  /** Who the file names as its author; empty when nobody. */
  readonly author: string;
  readonly blocks: readonly Block[];
};

export type ReportLanguage = "en" | "sv";

export type Block = Heading | Paragraph | Item | QuoteBlock | Table | TranscriptHead | TurnBlock;

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;
export type Heading = { readonly is: "heading"; readonly level: HeadingLevel; readonly text: string };

export type Run = { readonly text: string; readonly look: "plain" | "italic" | "bold" };

/**
 * `role` "counts" is the line of figures under a heading, which stays with what follows it; "note" says beneath a table what has to
 * be known to read it.
 */
export type Paragraph = {
  readonly is: "paragraph";
  readonly role: "body" | "counts" | "note";
  readonly runs: readonly Run[];
};

/** An item of a list. `number` is the one it bears; null in a list without numbers. */
export type Item = { readonly is: "item"; readonly number: number | null; readonly runs: readonly Run[] };

/** Somebody's words, verbatim, and the line that says whose. */
export type QuoteBlock = {
  readonly is: "quote";
  readonly lines: readonly QuoteLine[];
  readonly attribution: string;
  /** BCP 47, of the words; null when it is not known. */
  readonly language: string | null;
};

/** A line of a quote. `speaker` is set where somebody else begins: printed in brackets, it is not part of the words. */
export type QuoteLine = { readonly speaker: string | null; readonly text: string };

export type Table = {
  readonly is: "table";
  /** Empty where the table only sets texts side by side. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

/** `share` is the part of the table's width that the column takes; the shares of a table add up to 1. */
export type Column = { readonly heading: string; readonly share: number; readonly align: "left" | "right" };

/**
 * One row. A cell may reach over several columns or rows; the columns that a cell from a row above reaches
 * into are left out of the rows below.
 */
export type Row = { readonly cells: readonly Cell[] };
export type Cell = {
  readonly runs: readonly Run[];
  /** Steps by which the text stands in from the left: the depth in a tree. */
  readonly indent: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
};

/** Here a transcript begins: on a new page, unless it is the first. `about` says what is noted in it. */
export type TranscriptHead = { readonly is: "transcript"; readonly name: string; readonly about: string };

/**
 * What somebody says, letter for letter, with what was noted on its words. Places are counted in UTF-16 code units of
 * `text`. A note that reaches over several turns begins in one and ends in another.
 */
export type TurnBlock = {
  readonly is: "turn";
  /** Who speaks, and when (hh:mm:ss); empty when that is not known. */
  readonly speaker: string;
  readonly time: string;
  readonly text: string;
  /** BCP 47, of the words; null when it is not known. */
  readonly language: string | null;
  /** The notes whose words begin here, in reading order. */
  readonly notes: readonly WordNote[];
  /** Where notes begin and end, in the order of the text; at one place ends stand before beginnings. */
  readonly marks: readonly NoteMark[];
  /** The stretches that notes are on, also notes of turns before. */
  readonly covered: readonly Covered[];
  /** Whether those are shown in colour beside being marked. */
  readonly inColour: boolean;
  /** What stands beside the turn in the margin. */
  readonly margin: readonly string[];
};

/** A thought on words of a transcript: a code that they were given, with what was said of it, or a note in the margin. */
export type WordNote = {
  /** Counted from 1 through the report. */
  readonly number: number;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The code with all above it; empty for a note in the margin. */
  readonly code: string;
  readonly text: string;
  /** Its words. */
  readonly quote: string;
};

export type NoteMark = { readonly note: number; readonly at: number; readonly is: "begin" | "end" };

/** `hue` is that of the shortest coding there, which lies on top; null where there are only notes in the margin. */
export type Covered = {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly hue: number | null;
};

export function plain(text: string): Run {
  return { text, look: "plain" };
}

export function heading(level: HeadingLevel, text: string): Heading {
  return { is: "heading", level, text };
}

export function paragraph(...runs: readonly Run[]): Paragraph {
  return { is: "paragraph", role: "body", runs };
}

/** The line of a report's head that says its date, as it shall stand there; none where it is null. */
export function dateLine(date: string | null): readonly Paragraph[] {
  return date === null ? [] : [paragraph(plain(date))];
}

export function cell(...runs: readonly Run[]): Cell {
  return { runs, indent: 0, columnSpan: 1, rowSpan: 1 };
}

/** The heading level of a node at `depth` below the top (0); what lies deeper than six levels takes the sixth. */
export function headingLevel(depth: number): HeadingLevel {
  return levels[Math.min(depth, levels.length - 1)] ?? 6;
}

const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];
