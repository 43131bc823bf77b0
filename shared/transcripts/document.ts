import type { TranscriptFormat } from "../project/records.ts";

/**
 * What every reader of a transcript file answers, whatever the format: paragraphs in reading order, with
 * the little of their looks that tells speakers apart. Turns are not known yet; see from-document.ts.
 */
export type Document = {
  readonly format: TranscriptFormat;
  readonly paragraphs: readonly Paragraph[];
};

export type Paragraph = {
  readonly runs: readonly Run[];
  /** What the format itself says of the speaker (`<v Anna>` in WebVTT), else null. */
  readonly speaker: string | null;
  /** Milliseconds from the start of the recording, when the format itself times its paragraphs, else null. */
  readonly startMs: number | null;
  readonly endMs: number | null;
};

/** Consecutive characters of one look. LF inside a run is a line break within the paragraph. */
export type Run = { readonly text: string; readonly bold: boolean };

export function plainParagraph(text: string): Paragraph {
  return { runs: [{ text, bold: false }], speaker: null, startMs: null, endMs: null };
}

export function paragraphText({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join("");
}
