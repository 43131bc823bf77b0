import type { Reading } from "../outcome.ts";
import type { TranscriptFormat } from "../project/records.ts";
import type { Document } from "../speakers/document.ts";
import type { KnownArchive } from "./archive/archive-kind.ts";
import { readJsonTable } from "./csv/read-json-table.ts";
import { looksLikeTalkTable, readTalkTable } from "./csv/read-talk-table.ts";
import { readArchive } from "./docx/read-archive.ts";
import { looksLikeHtml, readHtml } from "./html/read-html.ts";
import { looksLikeMachineJson, readMachineJson } from "./json/read-machine-json.ts";
import { looksLikeFlatOdt, readFlatOdt, readOdt } from "./odt/read-odt.ts";
import { looksLikeOtr, readOtr } from "./otr/read-otr.ts";
import { projectExtensions } from "./project-formats.ts";
import { looksLikeRtf, readRtf } from "./rtf/read-rtf.ts";
import { looksLikeSbv, readSbv } from "./subtitles/read-sbv.ts";
import { looksLikeSubRip, looksLikeWebVtt, subtitlesIn } from "./subtitles/read-subtitles.ts";
import { refuseMarkup, textDocument } from "./text/read-text.ts";
import { looksLikeChat, readChat } from "./tiers/read-chat.ts";
import { looksLikeElan, readElan } from "./tiers/read-elan.ts";
import { looksLikeExmaralda, readExmaralda } from "./tiers/read-exmaralda.ts";
import { looksLikeTextGrid, readTextGrid } from "./tiers/read-textgrid.ts";

/** A file to read. Its text is decoded once, when it is first asked for. */
export type TranscriptSource = {
  readonly bytes: Uint8Array;
  /** Without the dot, in lower case; "" where the name has none. */
  readonly extension: string;
  /** The cleaned text with the notes of decoding; throws as decode-text.ts does. */
  text(): Reading<string>;
  /** The first 4,096 UTF-16 code units of the text. */
  sample(): string;
  /** What kind of archive it is; null for what is none, or a broken one. */
  archive(): KnownArchive | null;
};

export type FormatOfTranscripts = {
  readonly format: TranscriptFormat;
  /** As files of the format end. */
  readonly extensions: readonly string[];
  recognises(source: TranscriptSource): boolean;
  /** Null when the whole file shows that it is another format after all; then the next formats are tried. */
  read(source: TranscriptSource): Reading<Document> | null;
};

const named =
  (...extensions: readonly string[]) =>
  ({ extension }: TranscriptSource) =>
    extensions.includes(extension);

/**
 * All readable formats of transcripts, in the order in which they are tried. The content of a file decides; its name,
 * only where the content leaves a choice.
 */
export const transcriptFormats: readonly FormatOfTranscripts[] = [
  {
    format: "odt",
    extensions: ["odt", "fodt"],
    recognises: (file) =>
      file.archive()?.kind === "odt" ||
      (!isZip(file) && (named("odt", "fodt")(file) || (isMarkup(file) && looksLikeFlatOdt(file.sample())))),
    read: (file) => (isMarkup(file) ? readFlatOdt(file.bytes) : readOdt(file.bytes)),
  },
  {
    format: "docx",
    extensions: ["docx"],
    recognises: (file) => isZip(file) || named("docx", "docm", "dotx")(file),
    read: ({ bytes }) => readArchive(bytes),
  },
  {
    format: "rtf",
    extensions: ["rtf"],
    recognises: ({ bytes }) => looksLikeRtf(bytes),
    read: ({ bytes }) => readRtf(bytes),
  },
  {
    format: "html",
    extensions: ["html", "htm", "xhtml"],
    recognises: (file) =>
      looksLikeHtml(file.sample()) || (named("html", "htm", "xhtml")(file) && /<[a-z!]/i.test(file.sample())),
    read: ({ bytes }) => readHtml(bytes),
  },
  {
    format: "otr",
    extensions: ["otr"],
    recognises: (file) => named("otr")(file) || looksLikeOtr(file.sample()),
    read: (file) => readOtr(file.text(), file.extension),
  },
  {
    format: "vtt",
    extensions: ["vtt"],
    recognises: (file) => looksLikeWebVtt(file.sample()) || named("vtt")(file),
    read: (file) => subtitlesIn(file.text()),
  },
  {
    format: "srt",
    extensions: ["srt"],
    recognises: (file) => looksLikeSubRip(file.sample()) || named("srt")(file),
    read: (file) => subtitlesIn(file.text()),
  },
  {
    format: "sbv",
    extensions: ["sbv"],
    recognises: (file) => looksLikeSbv(file.sample()) || named("sbv")(file),
    read: (file) => readSbv(file.text()),
  },
  {
    format: "eaf",
    extensions: ["eaf"],
    recognises: (file) => looksLikeElan(file.sample()) || named("eaf")(file),
    read: ({ bytes }) => readElan(bytes),
  },
  {
    format: "exb",
    extensions: ["exb"],
    recognises: (file) => looksLikeExmaralda(file.sample()) || named("exb")(file),
    read: ({ bytes }) => readExmaralda(bytes),
  },
  {
    format: "textgrid",
    extensions: ["textgrid"],
    recognises: (file) => looksLikeTextGrid(file.sample()),
    read: (file) => readTextGrid(file.text()),
  },
  {
    format: "cha",
    extensions: ["cha"],
    recognises: (file) => looksLikeChat(file.sample()) || named("cha")(file),
    read: ({ bytes }) => readChat(bytes),
  },
  {
    format: "json",
    extensions: ["json"],
    recognises: (file) => named("json", "jsonl", "ndjson")(file) || looksLikeMachineJson(file.sample()),
    read: (file) => readMachineJson(file.text()),
  },
  {
    format: "jsonl",
    extensions: ["jsonl", "ndjson"],
    recognises: named("jsonl", "ndjson", "json"),
    read: (file) => readJsonTable(file.text(), file.extension),
  },
  {
    format: "csv",
    extensions: ["csv", "tsv"],
    recognises: (file) => named("csv", "tsv")(file) || looksLikeTalkTable(file.sample()),
    read: (file) => readTalkTable(file.text(), file.extension),
  },
  {
    format: "md",
    extensions: ["md", "markdown"],
    recognises: named("md", "markdown"),
    read: (file) => textDocument(file.text(), "md"),
  },
  { format: "txt", extensions: ["txt"], recognises: () => true, read: plainText },
];

/** The endings of all of them, and of PDF, which read-any-transcript.ts reads; without dots. */
export const transcriptExtensions: readonly string[] = [
  ...transcriptFormats.flatMap(({ extensions }) => extensions),
  "pdf",
];

/** The endings of all files that may be given to an import: transcripts, surveys, archives of them, and projects of other programs. */
export const importExtensions: readonly string[] = [
  ...transcriptExtensions,
  ...["xlsx", "ods", "zip"],
  ...projectExtensions,
];

/**
 * What a person may say that a file is, where it was taken for something else: the formats that are text. Archives and PDF are what their
 * bytes say.
 */
export const textFormats: readonly TranscriptFormat[] = transcriptFormats
  .map(({ format }) => format)
  .filter((format) => format !== "docx" && format !== "odt");

function plainText(file: TranscriptSource): Reading<Document> {
  refuseMarkup(file.sample(), file.extension);
  return textDocument(file.text(), "txt");
}

function isZip({ bytes }: TranscriptSource): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Whether the bytes begin as XML and pages do. */
function isMarkup({ bytes }: TranscriptSource): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(new TextDecoder("latin1").decode(bytes.subarray(0, 64)));
}
