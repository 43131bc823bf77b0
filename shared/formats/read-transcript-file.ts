import { type Reading, UnreadableFile } from "../outcome.ts";
import type { Document } from "../transcripts/document.ts";
import { unzip } from "./archive/unzip.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readSubtitles } from "./subtitles/read-subtitles.ts";
import { decodeText } from "./text/decode-text.ts";
import { readText } from "./text/read-text.ts";

/**
 * A file that somebody chose, as a document. What the file holds decides, its name only where that leaves a
 * choice. Throws UnreadableFile: "empty-file", "unknown-format" (detail: the format, where it is known), and
 * what the readers throw.
 */
export function readTranscriptFile(fileName: string, bytes: Uint8Array): Reading<Document> {
  if (bytes.length === 0) throw new UnreadableFile("empty-file", "the file is empty");
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const foreign = foreignFormat(bytes);
  if (foreign) throw unknownFormat(foreign);
  if (beginsWith(bytes, "PK") || ["docx", "docm", "dotx"].includes(extension)) return readArchive(bytes);

  const text = decodeText(bytes).value.slice(0, 4096);
  if (/^\s*WEBVTT(?=\s|$)/.test(text) || ["vtt", "srt"].includes(extension) || looksLikeSubRip(text))
    return readSubtitles(bytes);
  if (/^\s*(?:<\?xml|<!doctype|<html[\s>])/i.test(text)) throw unknownFormat(extension || "xml");
  if (/^\s*File type\s*=\s*"ooTextFile"/.test(text)) throw unknownFormat("textgrid");
  if (/^\s*\{\s*"/.test(text) && extension === "json") throw unknownFormat("json");
  return readText(bytes);
}

function readArchive(bytes: Uint8Array): Reading<Document> {
  try {
    return readDocx(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile && error.code === "not-a-word-document")
      throw unknownFormat(archiveFormat(bytes) ?? "zip");
    throw error;
  }
}

/** Formats that are told by their first bytes and are not read. */
const signatures: readonly (readonly [format: string, begin: string])[] = [
  ["pdf", "%PDF-"],
  ["rtf", "{\\rtf"],
  ["doc", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"],
  ["mp3", "ID3"],
  ["wav", "RIFF"],
  ["ogg", "OggS"],
  ["png", "\u0089PNG"],
  ["jpg", "\u00ff\u00d8\u00ff"],
  ["gif", "GIF8"],
  ["gzip", "\u001f\u008b"],
];

function foreignFormat(bytes: Uint8Array): string | null {
  return signatures.find(([, begin]) => beginsWith(bytes, begin))?.[0] ?? null;
}

function beginsWith(bytes: Uint8Array, begin: string): boolean {
  return [...begin].every((sign, n) => bytes[n] === sign.charCodeAt(0));
}

/** What an archive is that is no Word document, by the entries that only its kind has. */
function archiveFormat(bytes: Uint8Array): string | null {
  const names: string[] = [];
  const small = unzip(bytes, {
    only: (name) => {
      names.push(name);
      return name === "mimetype";
    },
  });
  const declared = new TextDecoder().decode(small.get("mimetype") ?? new Uint8Array(0));
  if (declared.includes("opendocument.text")) return "odt";
  if (declared.includes("epub")) return "epub";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  if (names.includes("ppt/presentation.xml")) return "pptx";
  if (names.includes("project.qde")) return "qdpx";
  return null;
}

function looksLikeSubRip(text: string): boolean {
  return /^\s*(?:\d+\s*\n)?\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3}\s*-->/.test(text);
}

function unknownFormat(format: string): UnreadableFile {
  return new UnreadableFile("unknown-format", "the file is in a format that is not read", format);
}
