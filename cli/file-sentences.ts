import type { FileFault } from "../shared/bridge.ts";
import { isRecordingName } from "../shared/formats/media/media-kind.ts";
import type { Note, UnreadableFile } from "../shared/outcome.ts";
import { currentSchema } from "../shared/project/migrations/migrate.ts";
import type { KnownLayout } from "../shared/speakers/document.ts";
import { oneLine } from "../shared/text/one-line.ts";
import { counted, quoting } from "./sentences.ts";

/** A file that the disk does not give; `code` is Node's ("ENOENT"). */
export function readFaultSentence(file: string, code: string): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `There is no file ${file}.`;
    case "EISDIR":
      return `${file} is a folder, not a file.`;
    case "EACCES":
    case "EPERM":
      return `${file} may not be read: its permissions do not allow it.`;
    case "ERR_FS_FILE_TOO_LARGE":
      return `${file} is too large.`;
    default:
      return `${file} could not be read${code === "" ? "" : ` (${code})`}.`;
  }
}

const faults: Readonly<Record<FileFault, string>> = {
  "not-found": "its folder is not there, or the file has gone meanwhile",
  "not-allowed": "the permissions of the file or its folder do not allow it",
  "disk-full": "the disk is full",
  busy: "another program holds the file",
  "changed-underneath": "another program has changed the file meanwhile",
  "would-empty": "a study that holds something would have been replaced by an empty one",
  "older-generation": "the file holds a newer state of the study",
  "another-study": "the file is another study",
  "newer-schema": "the file was made by a newer version of Kvali",
  "not-a-project": "the file is no study",
  "verification-failed": "what was written could not be read back",
  "input-output": "it is a folder, or the disk reports an error",
};

export function faultSentence(file: string, why: FileFault, recoveredAs: string | null): string {
  const kept = recoveredAs === null ? "" : `; what should stand there was kept beside it as ${recoveredAs}`;
  return `${file} could not be written: ${faults[why]}${kept}.`;
}

/** Files of one verb that could not be written: one sentence for all that have one reason, and one for each that was kept beside. */
export function faultSentences(
  files: readonly { readonly name: string; readonly why: FileFault; readonly recoveredAs: string | null }[],
): readonly string[] {
  const apart = files.filter(({ recoveredAs }) => recoveredAs !== null);
  const alike = files.filter(({ recoveredAs }) => recoveredAs === null);
  return [
    ...[...new Set(alike.map(({ why }) => why))].map((reason) => {
      const [first = "", ...others] = alike.flatMap(({ name, why }) => (why === reason ? [name] : []));
      const more = others.length === 0 ? "" : ` and ${counted(others.length, "other file")}`;
      return faultSentence(`${first}${more}`, reason, null);
    }),
    ...apart.map(({ name, why, recoveredAs }) => faultSentence(name, why, recoveredAs)),
  ];
}

/** What a verb says could not be printed into the file or the device that it was sent to. */
export function printFaultSentence(why: FileFault): string {
  return `Not all that was to be printed here could be: ${faults[why]}.`;
}

export const folderHasGoneSentence = "The folder that kvali was called in has gone: change to another.";

export function unreadableSentence(file: string, { code, detail, message }: UnreadableFile): string {
  return `${file} ${unreadable(file, { code, detail, message })}.`;
}

function unreadable(
  file: string,
  { code, detail, message }: Pick<UnreadableFile, "code" | "detail" | "message">,
): string {
  switch (code) {
    case "empty-file":
      return "is empty";
    case "unknown-format":
      if (/\.kvali$/i.test(file)) return "is a study of Kvali, not a transcript, and was left out";
      if (isRecordingName(file))
        return "is a recording: import its transcript, and then link it with “kvali recording”";
      if (/^(?:jsonl?|ndjson)$/.test(detail))
        return "is JSON of another kind than is read, which is a list of objects with speaker and text, or what Whisper, Deepgram, AssemblyAI, Rev AI, Amazon Transcribe, Google Cloud Speech-to-Text or Azure write: give it as .docx, .txt, .vtt or .srt";
      return `is in a format that is not read${detail === "" ? "" : ` (${detail})`}: give it as .docx, .txt, .vtt or .srt`;
    case "not-a-zip":
      if (/\.qdpx$/i.test(file)) return "holds no REFI-QDA project, or is damaged";
      return "is not a document of a word processor, though its name says so";
    case "damaged-zip":
      return "is damaged: its archive cannot be unpacked";
    case "too-large":
      return "is packed so large that it is refused";
    case "not-a-word-document":
      return "is an archive, but not a Word document";
    case "damaged-xml":
      return "is damaged: a part of the document is not well-formed";
    case "xml-with-doctype":
      return "declares an XML document type, which no word processor does, and is refused";
    case "too-deep":
      return "is nested so deep that it is refused";
    case "encrypted":
      return "asks for a password: save it without one and give that";
    case "not-a-subtitle":
      return "holds no timed text, though its name says so";
    case "damaged-transcript":
      return "is damaged or was not copied whole: it does not go on as its format has it";
    case "pdf-without-text":
      return "holds pictures of pages and no text: have its text recognised (OCR) first";
    case "not-text":
      return workbook.test(file)
        ? "is a workbook of another kind: save it as .xlsx or .csv and give that"
        : "holds no text";
    case "not-a-csv":
      return `cannot be read as a table with a header${detail === "" ? "" : ` (${csvDetail(message, detail)})`}`;
    case "no-references":
      return `holds no reference that can be read: export it as BibTeX, RIS or CSL-JSON${detail === "" ? "" : ` (broken: ${oneLine(detail)})`}`;
    case "not-a-database":
      return "is no database, though it should be one";
    case "damaged-database":
      return "is a damaged database: save the project anew in the program that it comes from";
    case "unknown-project":
      return "is no project of a program that is read: REFI-QDA (.qdpx, which NVivo, MAXQDA and ATLAS.ti export), Taguette or QualCoder";
    case "several-projects":
      return `holds several projects: say --project and the name of one (${namesIn(detail)})`;
    case "no-such-project":
      return `holds no project of that name${detail === "" ? "" : `: it has ${namesIn(detail)}`}`;
    case "not-a-refi-project":
      return "holds no REFI-QDA project or codebook";
    case "not-a-project":
      return "is not a Kvali study";
    case "newer-project":
      return `was made by a newer version of Kvali; this one reads schema ${currentSchema} and older`;
    case "damaged-project":
      return `is a damaged study${detail === "" ? "" : ` (${detail})`}; it was left as it is`;
  }
}

/** Names that stand one a line. */
function namesIn(detail: string): string {
  return oneLine(
    detail
      .split("\n")
      .map((name) => `“${name}”`)
      .join(", "),
  );
}

const workbook = /\.(?:xls|xlsb|numbers)$/i;

/** Where and what: "line 4: a row has more cells than the header", "columns are missing: code". */
function csvDetail(message: string, detail: string): string {
  return /^line \d+$/.test(detail) ? `${detail}: ${message}` : `${message}: ${detail}`;
}

const notes: Readonly<Record<string, (note: Note) => string>> = {
  "text-encoding": ({ detail }) => `its encoding was taken to be ${detail}.`,
  "text-broken-characters": ({ count = 0 }) =>
    `${counted(count, "character was", "characters were")} not readable and ${count === 1 ? "stands" : "stand"} as \ufffd.`,
  "text-control-characters": ({ count = 0 }) => `${counted(count, "control character")} left out.`,
  "text-normalised": () => "letters and accents that stood apart were joined.",
  "subtitle-header": ({ detail }) => `its header was left out${quoting(detail)}.`,
  "subtitle-notes": ({ count = 0, detail }) => `${counted(count, "remark")} left out${quoting(detail)}.`,
  "cue-times-broken": ({ count = 0, detail }) =>
    `${counted(count, "cue has times", "cues have times")} that cannot be read; the words were kept${quoting(detail)}.`,
  "captions-repeated": ({ count = 0 }) =>
    `${counted(count, "caption")} showed words of the one before again; each word was taken once.`,
  "word-times": () => "the times of single words stay in the file, which is kept with the study.",
  "transcript-header": ({ detail }) => `what stands above the talk was left out${quoting(detail)}.`,
  "tiers-left-out": ({ count = 0, detail }) =>
    `${counted(count, "tier")} left out that ${count === 1 ? "says" : "say"} something of the speech${quoting(detail)}.`,
  "times-between": ({ count = 0 }) =>
    `${counted(count, "time that is missing was", "times that are missing were")} set evenly between those beside.`,
  "times-of-day": ({ count = 0 }) =>
    `${counted(count, "time")} of day left out, since they say nothing of where in the recording it is.`,
  "pdf-guess": () =>
    "the text of a PDF is a guess, since a page does not say where a paragraph ends: read it through.",
  "pdf-running-heads": ({ count = 0, detail }) =>
    `${counted(count, "line")} left out that ${count === 1 ? "repeats" : "repeat"} at the head or foot of pages${quoting(detail)}.`,
  "pdf-hyphens": ({ count = 0 }) => `${counted(count, "word")} joined over a hyphen at the end of a line.`,
  "pdf-pages-without-text": ({ count = 0 }) =>
    `${counted(count, "page has", "pages have")} no text, only pictures.`,
  "survey-row": ({ detail }) => `it is line ${detail} of a survey: a turn a question, a turn an answer.`,
  "table-broken": ({ detail }) =>
    `it is no whole table (line ${detail}: a quoted cell does not end where it should) and was read as text.`,
  "rtf-cut-off": () => "the file ends before the document does; look whether the end of the text is there.",
  "docx-inserted-text": ({ count = 0, detail }) =>
    `${counted(count, "tracked insertion is", "tracked insertions are")} part of the text${quoting(detail)}.`,
  "docx-deleted-text": ({ count = 0, detail }) =>
    `${counted(count, "tracked deletion")} left out${quoting(detail)}.`,
  "docx-hidden-text": ({ detail }) => `hidden text was left out${quoting(detail)}.`,
  "docx-text-boxes": ({ count = 0, detail }) =>
    `${counted(count, "text box", "text boxes")} left out${quoting(detail)}.`,
  "docx-fields": ({ count = 0, detail }) =>
    `${counted(count, "field")} of a form left out${quoting(detail)}.`,
  "docx-parts-unread": ({ count = 0, detail }) =>
    `${counted(count, "document")} within this one could not be read, and the words of it are missing${quoting(detail)}.`,
  "docx-images": ({ count = 0 }) => `${counted(count, "picture")} left out.`,
  "docx-tables": ({ count = 0 }) => `${counted(count, "table")} read row by row.`,
  "docx-list-numbers": () => "automatic numbers of lists were left out.",
  "docx-symbols": ({ count = 0 }) =>
    `${counted(count, "symbol")} of unknown fonts ${count === 1 ? "stands" : "stand"} as \ufffd.`,
  "docx-unknown-elements": ({ detail }) => `parts of an unknown kind were passed over${quoting(detail)}.`,
  "docx-comments": ({ count = 0, detail }) => `${counted(count, "comment")} left out${quoting(detail)}.`,
  "docx-footnotes": ({ count = 0, detail }) => `${counted(count, "footnote")} left out${quoting(detail)}.`,
  "docx-endnotes": ({ count = 0, detail }) => `${counted(count, "endnote")} left out${quoting(detail)}.`,
  "names-no-heading": () =>
    "no column is headed by what it holds (real name, pseudonym), so the first row was read as a name, and the first column as names.",
  "names-of-one-letter": ({ count = 0, detail = "" }) => `${namesLeftOut(count, detail)} one letter.`,
  "names-without-letters": ({ count = 0, detail = "" }) => `${namesLeftOut(count, detail)} no letter.`,
  "names-too-long": ({ count = 0, detail = "" }) => `${namesLeftOut(count, detail)} more than a name.`,
  "names-twice": ({ count = 0, detail = "" }) =>
    `${counted(count, "line repeats", "lines repeat")} a name, which is looked for once (line ${detail}).`,
  "docx-headers": ({ detail }) => `headers and footers were left out${quoting(detail)}.`,
  "reference-broken": ({ count = 0, detail }) =>
    `${counted(count, "entry", "entries")} broken and left out; the others were read${atLines(detail)}.`,
  "reference-not-ended": ({ count = 0, detail }) =>
    `${counted(count, "entry has", "entries have")} no end and ${count === 1 ? "was" : "were"} read up to the next${atLines(detail)}.`,
  "reference-stray-words": ({ count = 0, detail }) =>
    `behind ${counted(count, "entry", "entries")} there are fields that belong to none, since a brace closes too early${atLines(detail)}.`,
  "reference-without-author": ({ count = 0, detail }) =>
    `${counted(count, "reference has", "references have")} no author${atLines(detail)}.`,
  "reference-without-year": ({ count = 0, detail }) =>
    `${counted(count, "reference has", "references have")} no year${atLines(detail)}.`,
  "reference-without-title": ({ count = 0, detail }) =>
    `${counted(count, "reference has", "references have")} no title${atLines(detail)}.`,
  "reference-fields-left-out": ({ detail }) =>
    `fields that a reference has no place for were left out${quoting(detail)}.`,
  "reference-unknown-commands": ({ detail }) =>
    `commands and abbreviations that are not known stand as they were written${quoting(detail)}.`,
};

const layouts: Readonly<Record<KnownLayout, string>> = {
  "zoom-chat": "it was read as Zoom’s saved chat.",
  "teams-stretches": "it was read as a transcript of Teams, in stretches with their times.",
  atrain: "it was read as a text of aTrain.",
};

/** By whose layout a file was read. */
export function layoutSentence(layout: KnownLayout): string {
  return layouts[layout];
}

/** Places of a file, each as "line: key", or as "#2: key" where they are references of JSON. */
function atLines(detail = ""): string {
  const places = detail.split("\n").join(", ");
  return ` (${places.startsWith("#") ? "" : "line "}${places})`;
}

function namesLeftOut(count: number, lines: string): string {
  return `${counted(count, "line")} of the list cannot be looked for (line ${lines}): ${count === 1 ? "it has" : "they have"}`;
}

/** What a reader noticed. */
export function noteSentence(note: Note): string {
  const sentence = notes[note.code];
  return sentence ? sentence(note) : `${note.code}${quoting(note.detail)}.`;
}
