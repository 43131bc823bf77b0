import type { Reading } from "../../outcome.ts";
import { type Document, plainParagraph } from "../../transcripts/document.ts";
import { decodeText } from "./decode-text.ts";

/**
 * A plain text as a document: a paragraph is a line, with the blanks before it. (Which lines make one turn depends on
 * who speaks: see the room shared/speakers.) See decode-text.ts for encodings, notes and refusals.
 */
export function readText(bytes: Uint8Array): Reading<Document> {
  const { value: text, notes } = decodeText(bytes);
  const lines = text.split("\n").map((line) => line.trimEnd());
  return { value: { format: "txt", paragraphs: lines.map(plainParagraph) }, notes };
}
