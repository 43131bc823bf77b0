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

export type Block = Heading | Paragraph | Item | QuoteBlock | Table;

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;
export type Heading = { readonly is: "heading"; readonly level: HeadingLevel; readonly text: string };

export type Run = { readonly text: string; readonly look: "plain" | "italic" | "bold" };

/** `role` "counts" is the line of figures under a heading, which stays with what follows it. */
export type Paragraph = {
  readonly is: "paragraph";
  readonly role: "body" | "counts";
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

export function plain(text: string): Run {
  return { text, look: "plain" };
}

export function heading(level: HeadingLevel, text: string): Heading {
  return { is: "heading", level, text };
}

export function paragraph(...runs: readonly Run[]): Paragraph {
  return { is: "paragraph", role: "body", runs };
}

export function cell(...runs: readonly Run[]): Cell {
  return { runs, indent: 0, columnSpan: 1, rowSpan: 1 };
}

/** The heading level of a node at `depth` below the top (0); what lies deeper than six levels takes the sixth. */
export function headingLevel(depth: number): HeadingLevel {
  return levels[Math.min(depth, levels.length - 1)] ?? 6;
}

const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];
