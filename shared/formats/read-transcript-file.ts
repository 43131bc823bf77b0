import { type Reading, UnreadableFile } from "../outcome.ts";
import type { TranscriptFormat, TranscriptSource as TranscriptOrigin } from "../project/records.ts";
import type { Document } from "../speakers/document.ts";
import { archiveKind, type KnownArchive } from "./archive/archive-kind.ts";
import { throughLayouts } from "./layouts/known-layouts.ts";
import { machineOfFile } from "./machine-of-file.ts";
import { headBytes, isRecordingName, mediaKindOf } from "./media/media-kind.ts";
import { decodeText } from "./text/decode-text.ts";
import { type TranscriptSource, transcriptFormats } from "./transcript-formats.ts";

/**
 * A file that somebody chose, as a document; transcript-formats.ts lists what is read. `as`: the format that a person said it is,
 * whatever it looks like; what is said to be plain text is not looked through for layouts of programs. Throws UnreadableFile: "empty-file",
 * "unknown-format" (detail: the format, where it is known), and what the readers throw.
 */
export function readTranscriptFile(
  fileName: string,
  bytes: Uint8Array,
  as: TranscriptFormat | null = null,
): Reading<Document> {
  const { read, text } = readIn(fileName, bytes, as);
  return withMachine(as === "txt" || as === "md" ? read : throughLayouts(read), text);
}

/** A file of the study, in the format that it was read in before, as far as it can be read so now; else as `readTranscriptFile`. */
export function readTranscriptAgain(
  { fileName, format }: Pick<TranscriptOrigin, "fileName" | "format">,
  bytes: Uint8Array,
): Reading<Document> {
  try {
    const { read, text } = readIn(fileName, bytes, format);
    return withMachine(throughLayouts(read), text);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return readTranscriptFile(fileName, bytes);
  }
}

function withMachine({ value: document, notes }: Reading<Document>, text: () => string): Reading<Document> {
  const machine = machineOfFile(document, text);
  return { value: machine ? { ...document, machine } : document, notes };
}

type ReadFile = { readonly read: Reading<Document>; readonly text: () => string };

function readIn(fileName: string, bytes: Uint8Array, as: TranscriptFormat | null): ReadFile {
  if (bytes.length === 0) throw new UnreadableFile("empty-file", "the file is empty");
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const foreign = foreignFormat(bytes);
  if (foreign === "doc" && isEncryptedPackage(bytes))
    throw new UnreadableFile("encrypted", "the document asks for a password");
  if (foreign) throw unknownFormat(foreign);
  // By both: a text may be called as a recording is, and begin with letters that are the mark of one.
  if (isRecordingName(fileName) && mediaKindOf(bytes.subarray(0, headBytes))) throw unknownFormat(extension);
  const source = sourceOf(bytes, extension);
  for (const { format, recognises, read } of transcriptFormats) {
    const document = (as === null ? recognises(source) : format === as) ? read(source) : null;
    if (document) return { read: document, text: () => source.text().value };
  }
  throw unknownFormat(as ?? extension);
}

/** How much of a text is looked at to recognise its format, in UTF-16 code units. */
const sampleLength = 4096;

function sourceOf(bytes: Uint8Array, extension: string): TranscriptSource {
  let decoded: Reading<string> | null = null;
  const text = () => {
    decoded ??= decodeText(bytes);
    return decoded;
  };
  let kind: KnownArchive | null | undefined;
  const archive = () => {
    if (kind === undefined) kind = archiveKind(bytes);
    return kind;
  };
  return { bytes, extension, text, sample: () => text().value.slice(0, sampleLength), archive };
}

/**
 * Formats that are recognised by their first bytes and are not read, some also by what stands from the ninth on. Letters alone are none: a
 * text may begin with "ID3:", since somebody is called so.
 */
const signatures: readonly (readonly [format: string, begin: string, ninth?: string])[] = [
  ["pdf", "%PDF-"],
  ["doc", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"],
  ["wpd", "\u00ffWPC"],
  ["mp3", "ID3\u0002"],
  ["mp3", "ID3\u0003"],
  ["mp3", "ID3\u0004"],
  ["wav", "RIFF", "WAVE"],
  ["avi", "RIFF", "AVI "],
  ["webp", "RIFF", "WEBP"],
  ["ogg", "OggS\u0000"],
  ["png", "\u0089PNG"],
  ["jpg", "\u00ff\u00d8\u00ff"],
  ["gif", "GIF87a"],
  ["gif", "GIF89a"],
  ["gzip", "\u001f\u008b"],
];

function foreignFormat(bytes: Uint8Array): string | null {
  const found = signatures.find(([, begin, ninth = ""]) => hasAt(bytes, 0, begin) && hasAt(bytes, 8, ninth));
  return found?.[0] ?? null;
}

/** Each sign is the byte of its number. */
function hasAt(bytes: Uint8Array, place: number, signs: string): boolean {
  return [...signs].every((sign, n) => bytes[place + n] === sign.charCodeAt(0));
}

/**
 * Word, Excel and their like put a document with a password into an OLE container, under this name in UTF-16 (MS-OFFCRYPTO
 * 2.3). Its directory stands anywhere in the file.
 */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].map((letter) => `${letter}\0`).join("");
  return new TextDecoder("latin1").decode(bytes).includes(name);
}

function unknownFormat(format: string): UnreadableFile {
  return new UnreadableFile("unknown-format", "the file is in a format that is not read", format);
}
