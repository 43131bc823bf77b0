import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { readPage } from "../html/html-reading.ts";

/** Whether a text may be oTranscribe's: an object whose first field is its page. */
export function looksLikeOtr(sample: string): boolean {
  return /^\s*\{\s*"text"\s*:\s*"\s*(?:<|\\u003c)/i.test(sample);
}

/**
 * A file of oTranscribe (github.com/oTranscribe/oTranscribe, .otr): an object with the transcript as a page in "text", beside the
 * name of the recording and where it was stopped. A time mark at the begin of a line times its paragraph; within a line it
 * stays, in brackets.
 * Null for any other JSON, but "unknown-format" where the file is named .otr; notes are those of decoding and of html/read-html.ts.
 */
export function readOtr(
  { value: json, notes }: Reading<string>,
  extension: string,
): Reading<Document> | null {
  const page = pageIn(json);
  if (page === null && extension === "otr")
    throw new UnreadableFile("unknown-format", "the file is none of oTranscribe's", extension);
  if (page === null) return null;
  const read = readPage(page);
  return { value: { format: "otr", paragraphs: read.value }, notes: [...notes, ...read.notes] };
}

function pageIn(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== "object" || value === null || !("text" in value) || !("media" in value)) return null;
    return typeof value.text === "string" ? value.text : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
