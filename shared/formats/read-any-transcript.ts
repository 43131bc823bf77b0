import type { Reading } from "../outcome.ts";
import type { TranscriptFormat, TranscriptSource } from "../project/records.ts";
import type { Document } from "../speakers/document.ts";
import { throughLayouts } from "./layouts/known-layouts.ts";
import { isPdf, readPdf } from "./pdf/read-pdf.ts";
import { readTranscriptAgain, readTranscriptFile } from "./read-transcript-file.ts";

/** As `readTranscriptFile`, and PDF, which takes its time. */
export async function readAnyTranscript(
  fileName: string,
  bytes: Uint8Array,
  as: TranscriptFormat | null = null,
): Promise<Reading<Document>> {
  if (isPdf(bytes)) return throughLayouts(await readPdf(bytes));
  return readTranscriptFile(fileName, bytes, as);
}

/** As `readTranscriptAgain`, and PDF. */
export async function readAnyAgain(
  source: Pick<TranscriptSource, "fileName" | "format">,
  bytes: Uint8Array,
): Promise<Reading<Document>> {
  return isPdf(bytes) ? readAnyTranscript(source.fileName, bytes) : readTranscriptAgain(source, bytes);
}
