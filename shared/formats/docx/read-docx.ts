import type { Reading } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { unzip } from "../archive/unzip.ts";
import { findParts, mayHoldWords } from "./find-parts.ts";
import { readBody } from "./read-body.ts";
import { readComments } from "./read-comments.ts";
import { readFootnotes } from "./read-footnotes.ts";
import { readHeaders } from "./read-headers.ts";
import { readStyles } from "./read-styles.ts";

/**
 * A Word document (ECMA-376, transitional or strict) as its running text. What Word shows as the final text
 * is text: insertions are, deletions and hidden text are not. Nothing goes without a word:
 *
 * Notes, with counts and, where there are words, the words: "docx-inserted-text", "docx-deleted-text",
 * "docx-hidden-text", "docx-text-boxes", "docx-images", "docx-tables", "docx-symbols", "docx-list-numbers",
 * "docx-unknown-elements", "docx-comments", "docx-footnotes", "docx-endnotes", "docx-headers"; and those of
 * text/clean-text.ts.
 * Throws UnreadableFile as unzip.ts and read-xml.ts do, and "not-a-word-document".
 */
export function readDocx(bytes: Uint8Array): Reading<Document> {
  const parts = findParts(unzip(bytes, { only: mayHoldWords }));
  const styles = readStyles(parts.styles);
  const body = readBody(parts.document, styles);
  return {
    value: { format: "docx", paragraphs: body.value },
    notes: [
      ...body.notes,
      ...readComments(parts.comments),
      ...readFootnotes(parts.footnotes, "footnote"),
      ...readFootnotes(parts.endnotes, "endnote"),
      ...readHeaders(parts.headersAndFooters),
    ],
  };
}
