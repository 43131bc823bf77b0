import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document, Paragraph } from "../../speakers/document.ts";
import { looksLikeHtml, readHtml } from "../html/read-html.ts";
import { looksLikeRtf, readRtf } from "../rtf/read-rtf.ts";
import { readText } from "../text/read-text.ts";
import type { Chunk } from "./find-parts.ts";
import { pageOfMail } from "./page-of-mail.ts";

/**
 * A part of another format that a Word document takes in where it stands (`w:altChunk`): what makes Word files of web pages puts whole
 * transcripts there. Pages (also as mail, .mht), Rich Text and plain text are read; null for any other, and for one that cannot be read.
 */
export function readChunk(chunk: Chunk): Reading<readonly Paragraph[]> | null {
  try {
    const read = documentIn(chunk);
    return read && { value: read.value.paragraphs, notes: read.notes };
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

function documentIn({ name, bytes }: Chunk): Reading<Document> | null {
  if (looksLikeRtf(bytes)) return readRtf(bytes);
  const page = pageOfMail(bytes);
  if (page) return readHtml(page);
  const begin = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (/\.x?html?$/.test(name) || looksLikeHtml(begin)) return readHtml(bytes);
  return name.endsWith(".txt") ? readText(bytes) : null;
}
