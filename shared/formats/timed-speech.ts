import { type Note, type Reading, UnreadableFile } from "../outcome.ts";
import type { TranscriptFormat } from "../project/records.ts";
import { type Document, noMarks, type Paragraph } from "../speakers/document.ts";
import { cutTo } from "../text/one-line.ts";
import { cleanParagraphs } from "./paragraphs/clean-paragraphs.ts";
import { cleanText } from "./text/clean-text.ts";

/** What one voice says in one stretch, as a program wrote it; times are milliseconds from the start of the recording. */
export type Utterance = {
  readonly speaker: string | null;
  readonly text: string;
  readonly startMs: number | null;
  readonly endMs: number | null;
};

/** An interview of a day has fewer; a file that claims more is none. */
export const mostUtterances = 200_000;

/** A time that a recording may have, in whole milliseconds; null for anything else that a file may claim. */
export function timeOf(milliseconds: number): number | null {
  return milliseconds >= 0 && milliseconds < longest ? Math.round(milliseconds) : null;
}

/** A thousand hours. */
const longest = 3_600_000_000;

/**
 * Utterances as a document: a paragraph for each that has words, in their order; an end before its start is no end, and line
 * breaks only part words.
 * Notes: those of text/clean-text.ts, and the given ones before them. Throws UnreadableFile "too-large" beyond
 * 200,000 utterances.
 */
export function speechDocument(
  format: TranscriptFormat,
  utterances: readonly Utterance[],
  notes: readonly Note[],
): Reading<Document> {
  if (utterances.length > mostUtterances)
    throw new UnreadableFile("too-large", "the file holds more utterances than any recording");
  const said = utterances.flatMap(({ speaker, text, startMs, endMs }): readonly Paragraph[] => {
    const words = onOneLine(text);
    if (words === "") return [];
    const end = startMs !== null && endMs !== null && endMs < startMs ? null : endMs;
    const label = speaker === null ? "" : cutTo(cleanText(onOneLine(speaker)).value, longestLabel);
    return [
      {
        runs: [{ text: words, bold: false }],
        ...{ speaker: label === "" ? null : label, startMs, endMs: end, marks: noMarks },
      },
    ];
  });
  const { value: paragraphs, notes: cleaned } = cleanParagraphs(said);
  return { value: { format, paragraphs }, notes: [...notes, ...cleaned] };
}

/** In UTF-16 code units. */
const longestLabel = 200;

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/**
 * In the order in which they begin; what begins together stays in the order of the file, and what has no time stays behind what stands
 * before it there.
 */
export function inOrderOfTime(tiers: readonly (readonly Utterance[])[]): readonly Utterance[] {
  const placed = tiers.flatMap((tier) => {
    let from = 0;
    return tier.map((utterance) => {
      from = utterance.startMs ?? from;
      return { utterance, from };
    });
  });
  return placed.toSorted((a, b) => a.from - b.from).map(({ utterance }) => utterance);
}
