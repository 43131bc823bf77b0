import { type Reading, UnreadableFile } from "../../outcome.ts";
import { findOpenings } from "../../speakers/speaker-labels.ts";
import { type Document, plainParagraph } from "../../transcripts/document.ts";
import { decodeText } from "./decode-text.ts";

/**
 * A plain text as a document. A paragraph is a line, as programs for transcripts write it; in a text that
 * was wrapped by hand (short lines, blank lines between blocks) and names speakers at the head of blocks
 * only, or nowhere, it is a block. See decode-text.ts for encodings, notes and refusals.
 */
export function readText(bytes: Uint8Array): Reading<Document> {
  return textDocument(decodeText(bytes), "txt");
}

/** A text that is decoded already; Markdown is read as the text that it is. */
export function textDocument(
  { value: text, notes }: Reading<string>,
  format: "txt" | "md",
): Reading<Document> {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const parts = isWrapped(lines) ? blocksOf(lines) : lines;
  return { value: { format, paragraphs: parts.map(plainParagraph) }, notes };
}

/** Refuses text that is not meant for eyes, as "unknown-format" (detail: the format). */
export function refuseMarkup(sample: string, extension: string): void {
  const format = /^\s*(?:<\?xml|<!doctype|<html[\s>])/i.test(sample)
    ? extension || "xml"
    : /^\s*File type\s*=\s*"ooTextFile"/.test(sample)
      ? "textgrid"
      : null;
  if (format !== null)
    throw new UnreadableFile("unknown-format", "the file is in a format that is not read", format);
}

/** The longest line of a text that was wrapped by hand or by a mail program, with room to spare. */
const longestWrapped = 120;
const mostLinesInBlock = 30;

function isWrapped(lines: readonly string[]): boolean {
  if (lines.some((line) => line.length > longestWrapped)) return false;
  const blocks = blocksOf(lines);
  const lineCount = lines.filter((line) => line !== "").length;
  if (blocks.length < 2 || lineCount === blocks.length) return false;
  if (blocks.some((block) => block.split("\n").length > mostLinesInBlock)) return false;
  const openings = findOpenings(lines.map(plainParagraph));
  return openings.every(
    ({ label, startMs }, n) => (label === null && startMs === null) || n === 0 || lines[n - 1] === "",
  );
}

/** The stretches between blank lines, their own line breaks kept. */
function blocksOf(lines: readonly string[]): readonly string[] {
  return lines
    .join("\n")
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n+|\n+$/g, ""))
    .filter((block) => block.trim() !== "");
}
