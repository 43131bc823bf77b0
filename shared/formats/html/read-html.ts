import type { Reading } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { decodeHtml } from "./decode-html.ts";
import { readPage } from "./html-reading.ts";

/** Whether a text begins as a web page does. */
export function looksLikeHtml(sample: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!doctype\s+html\b|<html[\s>])/i.test(sample);
}

/**
 * A web page as its running text: what stands in a block of its own is a paragraph, two line breaks end one. Nothing is run,
 * followed or fetched; what programs and style sheets hold is no text, and what stands in the fields of a form is
 * told beside it. What is bold is known by elements and their own
 * styles, not by style sheets. Of noScribe's pages the times of each stretch are kept, of oTranscribe's the time marks.
 *
 * Notes as docx/read-docx.ts has them, for pictures, tables, lists, hidden, inserted and deleted words, and for what LibreOffice
 * and Word keep beside the text; "docx-fields" (count; detail: what stands in fields); "text-encoding" (see decode-html.ts).
 * Throws UnreadableFile "too-deep" beyond 512 levels, and as decode-text.ts does.
 */
export function readHtml(bytes: Uint8Array): Reading<Document> {
  const { value: html, notes } = decodeHtml(bytes);
  const page = readPage(html);
  return { value: { format: "html", paragraphs: page.value }, notes: [...notes, ...page.notes] };
}
