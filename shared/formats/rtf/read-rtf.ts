import type { Note, Reading } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { readRtfTokens } from "./read-tokens.ts";
import { RtfReading } from "./rtf-reading.ts";

/** Whether bytes begin as Rich Text Format does. */
export function looksLikeRtf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 16)).trimStart().startsWith("{\\rtf");
}

/**
 * A document in Rich Text Format (Microsoft, RTF Specification 1.9.1) as its running text, as docx/read-docx.ts reads Word
 * documents, with the same notes: insertions are text; deletions, hidden text, text boxes, comments, footnotes and headers are
 * noted beside it. Bytes are letters by the code page of their font, else of the document (Windows, Mac, DOS).
 * Note besides: "rtf-cut-off" where the file ends before the document does. Throws UnreadableFile "too-deep" (see read-tokens.ts).
 */
export function readRtf(bytes: Uint8Array): Reading<Document> {
  const reading = new RtfReading();
  const isWhole = readRtfTokens(bytes, reading);
  reading.finish();
  const { value: paragraphs, notes } = reading.writer.finished();
  const cut: readonly Note[] = isWhole ? [] : [{ code: "rtf-cut-off" }];
  return { value: { format: "rtf", paragraphs }, notes: [...cut, ...notes] };
}
