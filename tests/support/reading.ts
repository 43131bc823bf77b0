import { UnreadableFile } from "../../shared/outcome.ts";
import {
  type Document,
  noMarks,
  type Paragraph,
  paragraphText,
  plainParagraph,
} from "../../shared/speakers/document.ts";
import type { TranscriptDraft } from "../../shared/speakers/turns.ts";

/** The code of the refusal that `act` throws, or "read" when it throws nothing. Other errors pass through. */
export function refusalOf(act: () => unknown): string {
  try {
    act();
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textsOf({ paragraphs }: Document): readonly string[] {
  return paragraphs.map(paragraphText);
}

/** A plain text document, one paragraph a line. */
export function lines(...texts: readonly string[]): Document {
  return { format: "txt", paragraphs: texts.map(plainParagraph) };
}

/** A paragraph written with its bold words between asterisks: "*Anna* hello". */
export function looks(written: string): Paragraph {
  const runs = written
    .split("*")
    .map((text, n) => ({ text, bold: n % 2 === 1 }))
    .filter(({ text }) => text !== "");
  return { runs, speaker: null, startMs: null, endMs: null, marks: noMarks };
}

/** A cue of 900 ms, as a format names its voice. */
export function cue(speaker: string | null, text: string, startMs: number): Paragraph {
  return { runs: [{ text, bold: false }], speaker, startMs, endMs: startMs + 900, marks: noMarks };
}

/** The turns as "label| text", with "–" for nobody; line breaks as ⏎. */
export function spoken({ text, turns, speakers }: TranscriptDraft): readonly string[] {
  return turns.map(({ speakerId, start, end }) => {
    const speaker = speakers.find(({ id }) => id === speakerId);
    return `${speaker?.label ?? "–"}| ${text.slice(start, end).replaceAll("\n", "⏎")}`;
  });
}
