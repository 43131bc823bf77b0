import type { Reading } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { unzip } from "../archive/unzip.ts";
import { asideNotes } from "../paragraphs/asides.ts";
import { findParts, mayHoldWords } from "./find-parts.ts";
import { readBody } from "./read-body.ts";
import { readStyles } from "./read-styles.ts";
import { readWords, type Words } from "./read-words.ts";

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
      ...asideNotes({
        comments: [...readWords(parts.comments, "comment")],
        footnotes: footnotes(parts.footnotes, "footnote"),
        endnotes: footnotes(parts.endnotes, "endnote"),
        headers: texts(
          parts.headersAndFooters.flatMap((xml) => [readWords(xml, "hdr"), readWords(xml, "ftr")].flat()),
        ),
      }),
    ],
  };
}

/** Those with a type are lines and the like. */
function footnotes(xml: Uint8Array | null, kind: "footnote" | "endnote"): string[] {
  return texts(readWords(xml, kind, (attributes) => (attributes.get("type") ?? "normal") === "normal"));
}

function texts(words: readonly Words[]): string[] {
  return words.map(({ text }) => text);
}
