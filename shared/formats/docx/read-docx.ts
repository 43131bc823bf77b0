import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document, Paragraph } from "../../speakers/document.ts";
import { unzip } from "../archive/unzip.ts";
import { asideNotes } from "../paragraphs/asides.ts";
import { type Chunk, findParts, mayHoldWords } from "./find-parts.ts";
import { readBody } from "./read-body.ts";
import { readChunk } from "./read-chunk.ts";
import { readStyles } from "./read-styles.ts";
import { readWords, type Words } from "./read-words.ts";

/**
 * A Word document (ECMA-376, transitional or strict) as its running text. What Word shows as the final text
 * is text: insertions are, deletions and hidden text are not. Parts of other formats that stand in the text (`w:altChunk`) are read where
 * they stand; those of a Word document within another are not. Nothing goes without a word:
 *
 * Notes, with counts and, where there are words, the words: "docx-inserted-text", "docx-deleted-text",
 * "docx-hidden-text", "docx-text-boxes", "docx-images", "docx-tables", "docx-symbols", "docx-list-numbers",
 * "docx-parts-unread", "docx-unknown-elements", "docx-comments", "docx-footnotes", "docx-endnotes", "docx-headers"; and those of
 * text/clean-text.ts.
 * Throws UnreadableFile as unzip.ts and read-xml.ts do, and "not-a-word-document".
 */
export function readDocx(bytes: Uint8Array): Reading<Document> {
  return wordDocument(bytes, (chunk) => (isArchive(chunk) ? wordChunk(chunk) : readChunk(chunk)));
}

type ReadablePart = Reading<readonly Paragraph[]>;

function wordDocument(bytes: Uint8Array, read: (chunk: Chunk) => ReadablePart | null): Reading<Document> {
  const parts = findParts(unzip(bytes, { only: mayHoldWords }));
  const styles = readStyles(parts.styles);
  // Each is read once, so that a small file cannot ask for endless work.
  const unread = new Map(parts.chunks);
  const body = readBody(parts.document, styles, (id) => {
    const chunk = unread.get(id);
    unread.delete(id);
    return chunk ? read(chunk) : null;
  });
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

function isArchive({ bytes }: Chunk): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function wordChunk({ bytes }: Chunk): ReadablePart | null {
  try {
    const { value, notes } = wordDocument(bytes, () => null);
    return { value: value.paragraphs, notes };
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** Those with a type are lines and the like. */
function footnotes(xml: Uint8Array | null, kind: "footnote" | "endnote"): string[] {
  return texts(readWords(xml, kind, (attributes) => (attributes.get("type") ?? "normal") === "normal"));
}

function texts(words: readonly Words[]): string[] {
  return words.map(({ text }) => text);
}
