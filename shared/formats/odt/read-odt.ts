import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { archiveKind } from "../archive/archive-kind.ts";
import { unzip } from "../archive/unzip.ts";
import { readXml } from "../xml/read-xml.ts";
import { OdtReading } from "./odt-reading.ts";

/**
 * An OpenDocument text (ISO/IEC 26300, OpenDocument 1.3) as its running text, as docx/read-docx.ts reads Word documents, with
 * the same notes: insertions are text; deletions, hidden text, text boxes, comments, footnotes and headers are noted beside it.
 * Throws UnreadableFile as unzip.ts and read-xml.ts do, "unknown-format" (detail: what it is) for other documents, and
 * "encrypted".
 */
export function readOdt(bytes: Uint8Array): Reading<Document> {
  if (archiveKind(bytes)?.isEncrypted)
    throw new UnreadableFile("encrypted", "the document asks for a password");
  const parts = unzip(bytes, { only: (name) => name === "content.xml" || name === "styles.xml" });
  const content = parts.get("content.xml");
  if (!content) throw new UnreadableFile("unknown-format", "the archive has no content", "odt");
  const reading = new OdtReading();
  const styles = parts.get("styles.xml");
  if (styles) {
    reading.isStylesPart = true;
    readXml(styles, reading);
    reading.isStylesPart = false;
  }
  readXml(content, reading);
  return documentOf(reading);
}

/** Whether XML begins as an OpenDocument in one file (.fodt) does. */
export function looksLikeFlatOdt(sample: string): boolean {
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)?<office:document\s/s.test(sample);
}

/** The same document without an archive, as one XML file. */
export function readFlatOdt(bytes: Uint8Array): Reading<Document> {
  const reading = new OdtReading();
  readXml(bytes, reading);
  return documentOf(reading);
}

function documentOf(reading: OdtReading): Reading<Document> {
  const { value: paragraphs, notes } = reading.writer.finished();
  return { value: { format: "odt", paragraphs }, notes };
}
