import { type Reading, UnreadableFile } from "../../outcome.ts";
import { type Document, plainParagraph } from "../../speakers/document.ts";
import { decodeText } from "./decode-text.ts";

/**
 * A plain text as a document: a paragraph is a line, with the blanks before it. (Which lines make one turn depends on
 * who speaks: see the room shared/speakers.) See decode-text.ts for encodings, notes and refusals.
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
  return { value: { format, paragraphs: lines.map(plainParagraph) }, notes };
}

/** Refuses text that is not meant for eyes, as "unknown-format" (detail: the format). */
export function refuseMarkup(sample: string, extension: string): void {
  if (/^\s*(?:<\?xml|<!doctype|<html[\s>])/i.test(sample))
    throw new UnreadableFile(
      "unknown-format",
      "the file is in a format that is not read",
      extension || "xml",
    );
}
