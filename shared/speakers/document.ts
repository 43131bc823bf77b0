import type { Machine, TranscriptFormat } from "../project/records.ts";

/**
 * What every reader of a transcript file answers, whatever the format: paragraphs in reading order, with
 * the little of their looks that tells speakers apart. Turns are not known yet; see the room shared/speakers.
 */
export type Document = {
  readonly format: TranscriptFormat;
  readonly paragraphs: readonly Paragraph[];
  /** The program by whose layout the paragraphs were read, where that says who speaks; see formats/layouts. */
  readonly layout?: KnownLayout;
  /** The program that turned speech into this text, where the file says so. */
  readonly machine?: Machine;
};

/** Layouts of programs that are read by their own rules. */
export type KnownLayout = "zoom-chat" | "teams-stretches" | "atrain";

export type Paragraph = {
  readonly runs: readonly Run[];
  /** What the format itself says of the speaker (`<v Anna>` in WebVTT), else null. */
  readonly speaker: string | null;
  /** Milliseconds from the start of the recording, when the format itself times its paragraphs, else null. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly marks: Marks;
};

/** How a paragraph stands on the page, besides its words; what the room of speakers judges by. */
export type Marks = {
  /** 1 to 6 for a heading of that rank, else 0. */
  readonly heading: number;
  /** How far it is indented by its format (twips in Word), not by spaces in its text. */
  readonly indent: number;
  /** The cell of a table that it stands in: the table's place in the document, row and column, all from 0. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
};

export const noMarks: Marks = { heading: 0, indent: 0, cell: null };

/** Consecutive characters of one look. LF inside a run is a line break within the paragraph. */
export type Run = { readonly text: string; readonly bold: boolean };

export function plainParagraph(text: string): Paragraph {
  return { runs: [{ text, bold: false }], speaker: null, startMs: null, endMs: null, marks: noMarks };
}

export function paragraphText({ runs }: Paragraph): string {
  const [only] = runs;
  if (only && runs.length === 1) return only.text;
  return runs.map(({ text }) => text).join("");
}
