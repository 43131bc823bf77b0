import type { QueryRefusal } from "../shared/analysis/query.ts";
import type { FileFault } from "../shared/bridge.ts";
import type {
  CodebookProblem,
  ImportedCodebook,
  WhyNotDescribed,
} from "../shared/codebook/import-codebook.ts";
import type { CodingRow, Unsure, WhyUnplaced } from "../shared/coding/import-codings.ts";
import type { BadPlace } from "../shared/formats/csv/read-codings.ts";
import { sectionTitle } from "../shared/guide/sections.ts";
import type { HistoryFact } from "../shared/history/facts.ts";
import type { Note, UnreadableCode, UnreadableFile } from "../shared/outcome.ts";
import type { ImportedPeople, PeopleProblem, WhyNotTaken } from "../shared/participants/import-people.ts";
import type { JournalFault } from "../shared/project/check-journal.ts";
import type { ProblemCode } from "../shared/project/check-project.ts";
import type { StudyFigures } from "../shared/project/figures.ts";
import { currentSchema } from "../shared/project/migrations/migrate.ts";
import type { GuideSection, SpeakerRole, Transcript } from "../shared/project/records.ts";
import { ownNames, type ParsedTemplate, type TemplateRefusal } from "../shared/quotes/attribution.ts";
import { deedSentence } from "../shared/reports/history-words.ts";
import type { ReportLanguage } from "../shared/reports/report.ts";
import { countWords } from "../shared/text/words.ts";

/** Everything the terminal says. Names and words of the study stand in “ ”. */

export const help = {
  program: "Code interview transcripts from the terminal: import, code, report.",
  import: "take transcripts (.docx, .txt, .vtt, .srt) into a study, which is made where there is none",
  importFile: "transcripts",
  into: "the study",
  name: "what a new study is called; else as its file",
  by: "under whose name it is done",
  interviewer: "the label of somebody who interviews, as the files have it; may be given several times",
  people: "take a table of people into a study: pseudonym, transcript, and a column for each attribute",
  codebook: "take a codebook into a study: path, theme, status, concept, is, isNot, definition, counts, …",
  code: "code passages: transcript, code (Theme > Subtheme > Code), and quote, or start and end; coder",
  from: "the table, as .csv",
  report:
    "write the quotation set, the codebook and the memos as .docx, .csv or .md, the thematic map as .svg",
  quotes: "where to write the quotations",
  codebookFile: "where to write the codebook",
  memosFile: "where to write the memos",
  mapFile: "the thematic map, as .svg",
  grey: "the map in greys",
  exact: "in .csv: no byte order mark, and no apostrophe before a cell that a spreadsheet would run",
  language: "the language of headings and counts",
  attribution: "how a quote names who spoke, e.g. “{pseudonym}[, a {role}]”; else as the study has it",
  author: "the author that documents name; else as the study has it",
  sections: "only quotations from these sections of the interview guide, by letter: d,e,f",
  search:
    "find words in the transcripts: all of them in one turn; with a star (boende*) the words that begin so",
  words: "what to look for",
  phrase: "just these words in this order",
  pattern: "a regular expression, as JavaScript has them",
  wholeWords: "only whole words",
  matchCase: "capitals as they are given",
  readAs: "how letters are told apart in transcripts whose language is not known",
  jsonHits: "as one JSON array: transcript, turn, start and end in UTF-16 units, and the words about them",
  history: "say what was done in a study, oldest first, or write it as an audit trail",
  historyCsv: "where to write it as a table: seq, at, by, action, about, of, sentence",
  historyMd: "where to write it as text",
  sentences: "the language of the sentences",
  restore: "write a study as it was after an entry of its history into a new file",
  at: "the number of the entry, as “kvali history” tells it",
  to: "the file of the copy, which must not be there yet",
  restoredName: "what the copy is called; else as the study, with the date",
  info: "say what a study holds",
  json: "as one JSON object",
  check: "examine a study file: manifest, hashes, codings, journal",
  study: "the study (.kvali)",
  examples: `
A whole line, from transcripts to a printed quote:
  kvali import interviews/*.docx --into study.kvali
  kvali people study.kvali --from participants.csv
  kvali code study.kvali --from codings.csv
  kvali report study.kvali --quotes quotes.docx --codebook codebook.docx

It ends with 0 when all was done, 1 when some of it could not be (the rest was), 2 when nothing was done.`,
} as const;

export function counted(number: number, one: string, more = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : more}`;
}

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
  "newer-schema": "the file was made by a newer version of Kvali",
  "not-a-project": "the file is no study",
  "verification-failed": "what was written could not be read back",
  "input-output": "it is a folder, or the disk reports an error",
};

export function faultSentence(file: string, why: FileFault, recoveredAs: string | null): string {
  const kept = recoveredAs === null ? "" : `; what should stand there was kept beside it as ${recoveredAs}`;
  return `${file} could not be written: ${faults[why]}${kept}.`;
}

export function unreadableSentence(file: string, { code, detail }: UnreadableFile): string {
  return `${file} ${unreadable(code, detail)}.`;
}

function unreadable(code: UnreadableCode, detail: string): string {
  switch (code) {
    case "empty-file":
      return "is empty";
    case "unknown-format":
      return `is in a format that is not read${detail === "" ? "" : ` (${detail})`}: give it as .docx, .txt, .vtt or .srt`;
    case "not-a-zip":
      return "is not a Word document, though its name says so";
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
    case "not-a-subtitle":
      return "holds no timed text, though its name says so";
    case "not-text":
      return "holds no text";
    case "not-a-csv":
      return `cannot be read as a table with a header${detail === "" ? "" : ` (${csvDetail(detail)})`}`;
    case "not-a-project":
      return "is not a Kvali study";
    case "newer-project":
      return `was made by a newer version of Kvali; this one reads schema ${currentSchema} and older`;
    case "damaged-project":
      return `is a damaged study${detail === "" ? "" : ` (${detail})`}; it was left as it is`;
  }
}

function csvDetail(detail: string): string {
  return /^line \d+$/.test(detail) ? `see ${detail}` : `missing or given twice: ${detail}`;
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
  "docx-inserted-text": ({ count = 0, detail }) =>
    `${counted(count, "tracked insertion is", "tracked insertions are")} part of the text${quoting(detail)}.`,
  "docx-deleted-text": ({ count = 0, detail }) =>
    `${counted(count, "tracked deletion")} left out${quoting(detail)}.`,
  "docx-hidden-text": ({ detail }) => `hidden text was left out${quoting(detail)}.`,
  "docx-text-boxes": ({ count = 0, detail }) =>
    `${counted(count, "text box", "text boxes")} left out${quoting(detail)}.`,
  "docx-images": ({ count = 0 }) => `${counted(count, "picture")} left out.`,
  "docx-tables": ({ count = 0 }) => `${counted(count, "table")} read row by row.`,
  "docx-list-numbers": () => "automatic numbers of lists were left out.",
  "docx-symbols": ({ count = 0 }) =>
    `${counted(count, "symbol")} of unknown fonts ${count === 1 ? "stands" : "stand"} as \ufffd.`,
  "docx-unknown-elements": ({ detail }) => `parts of an unknown kind were passed over${quoting(detail)}.`,
  "docx-comments": ({ count = 0, detail }) => `${counted(count, "comment")} left out${quoting(detail)}.`,
  "docx-footnotes": ({ count = 0, detail }) => `${counted(count, "footnote")} left out${quoting(detail)}.`,
  "docx-endnotes": ({ count = 0, detail }) => `${counted(count, "endnote")} left out${quoting(detail)}.`,
  "docx-headers": ({ detail }) => `headers and footers were left out${quoting(detail)}.`,
  "no-speakers": () => "nobody is named as speaking; every paragraph is a turn.",
  "interviewer-guessed": ({ detail }) =>
    `“${detail}” was taken to interview, because of the questions; --interviewer says otherwise.`,
};

/** What a reader noticed, or null where it goes without saying. */
export function noteSentence(note: Note): string | null {
  if (note.code === "speakers-found") return null;
  const sentence = notes[note.code];
  return sentence ? sentence(note) : `${note.code}${quoting(note.detail)}.`;
}

/** Enough of the words to know what is meant. */
function quoting(words: string | undefined): string {
  const line = (words ?? "").replace(/\s+/g, " ").trim();
  if (line === "") return "";
  return `: “${line.length > 70 ? `${[...line].slice(0, 69).join("")}…` : line}”`;
}

const roles: Readonly<Record<SpeakerRole, string>> = {
  interviewer: " (interviewer)",
  participant: "",
  other: " (other)",
};

export function importedSentence(file: string, { name, turns, speakers, text }: Transcript): string {
  const who = speakers.map(({ label, role }) => label + roles[role]).join(", ");
  const held = `${counted(turns.length, "turn")}, ${counted(countWords(text), "word")}`;
  return `${file} is in the study as “${name}”: ${held}${who === "" ? "" : `; ${who}`}.`;
}

export function alreadyHereSentence(file: string, name: string): string {
  return `${file} was imported already, as “${name}”, and is left out.`;
}

export function nameIgnoredSentence(file: string, name: string): string {
  return `${file} is there already and stays “${name}”: --name is for a new study.`;
}

export function noWordsSentence(file: string): string {
  return `${file} holds no words.`;
}

export function noSuchSpeakerSentence(file: string, labels: readonly string[]): string {
  return `${file}: nobody is called ${labels.map((label) => `“${label}”`).join(" or ")}; who interviews was left as found.`;
}

export function peopleSentence({ added, changed }: ImportedPeople): string {
  return `${counted(added, "person", "people")} added, ${changed} changed.`;
}

const peopleProblems: Readonly<Record<WhyNotTaken, (problem: PeopleProblem) => string>> = {
  "no-name": () => "there is no pseudonym; the row was left out",
  "no-such-transcript": ({ row }) =>
    `there is no transcript “${row.transcript}”; “${row.pseudonym}” is in the study without it`,
  "no-such-speaker": ({ row }) =>
    `which speaker of “${row.transcript}” is “${row.pseudonym}” cannot be told; nobody was assigned`,
  "another-value": ({ row }) => `“${row.pseudonym}” has another value in a row above, which was kept`,
};

export function peopleProblemSentence(file: string, problem: PeopleProblem): string {
  return `${file}, line ${problem.row.line}: ${peopleProblems[problem.why](problem)}.`;
}

export function codebookSentence({ added, changed }: ImportedCodebook): string {
  return `${counted(added, "code")} added, ${changed} changed.`;
}

const codebookProblems: Readonly<Record<WhyNotDescribed, (problem: CodebookProblem) => string>> = {
  "no-name": ({ entry }) => `“${entry.path}” is no path; the row was left out`,
  "path-twice": ({ entry }) => `“${entry.path}” stands in a row above; this one was left out`,
  "no-such-status": ({ entry }) =>
    `“${entry.status}” is no status (candidate, provisional, final, dropped); the rest of the row was taken`,
  "no-such-hue": ({ entry }) =>
    `“${entry.hue}” is no hue (a whole number from 0 to 359); the rest of the row was taken`,
};

export function codebookProblemSentence(file: string, problem: CodebookProblem): string {
  return `${file}, line ${problem.entry.line}: ${codebookProblems[problem.why](problem)}.`;
}

export function codedSentence(placed: number, repeated: number): string {
  const before = repeated === 0 ? "" : `; ${repeated.toLocaleString("en")} coded so already`;
  return `${counted(placed, "passage")} coded${before}.`;
}

const unplaced: Readonly<Record<WhyUnplaced, (row: CodingRow) => string>> = {
  "no-such-transcript": () => "there is no such transcript",
  "no-code": ({ code }) => `“${code}” is no path of a code`,
  "no-passage": () => "there is neither a quote nor a place",
  "not-in-the-text": ({ quote }) => `these words are not in it${quoting(quote ?? "")}`,
  "outside-the-text": ({ span }) => `${span?.start} to ${span?.end} is no passage of its text`,
  "already-coded": () => "the passage is coded so already",
};

export function unplacedSentence(file: string, row: CodingRow, why: WhyUnplaced): string {
  return `${file}, line ${row.line}, “${row.transcript}”: ${unplaced[why](row)}.`;
}

export function badPlaceSentence(file: string, { line, transcript }: BadPlace): string {
  return `${file}, line ${line}, “${transcript}”: start and end are no whole numbers.`;
}

const unsure: Readonly<Record<Unsure["sure"], (one: Unsure) => string>> = {
  "by-context": () => "its words stand in several places; the one nearest to its start was taken",
  "first-of-several": () => "its words stand in several places; the first that was free was taken",
  typography: () => "coded, though quotation marks, dashes or spaces differ",
  fuzzy: ({ score }) => `coded where the words are ${Math.floor(score * 100)} % alike; look at it`,
};

export function unsureSentence(file: string, one: Unsure): string {
  return `${file}, line ${one.row.line}, “${one.row.transcript}”: ${unsure[one.sure](one)}${quoting(one.row.quote ?? "")}.`;
}

export const noGuideSentence = "The study has no interview guide, so nothing can be limited to its sections.";

export function noSuchSectionSentence(letter: string, guide: readonly GuideSection[]): string {
  const all = guide.map(({ id }) => sectionTitle(guide, id)).join(", ");
  return `The interview guide has no section “${letter}”. It has ${all}.`;
}
export const noReportAskedSentence =
  "Say what to write: --quotes FILE, --codebook FILE, --memos FILE, --map FILE.svg, or several.";
export const sameFileSentence = "Two reports cannot be one file.";

/** A picture is asked for in a format that is not written. */
export function noSuchPictureSentence(file: string): string {
  return `${file}: the thematic map is written as .svg. Nothing was written.`;
}

export function noSuchFormatSentence(file: string): string {
  return `${file} asks for a format that is not written: end the name with .docx, .csv or .md.`;
}

const templates: Readonly<Record<TemplateRefusal, string>> = {
  "unknown-name": "it is not known",
  "unclosed-brace": "a brace is not closed",
  "unclosed-bracket": "a bracket is not closed",
  "bracket-in-bracket": "brackets cannot stand in one another",
  "stray-brace": "a brace was not opened",
  "stray-bracket": "a bracket was not opened",
};

export function templateSentence(
  { why, at, name }: Extract<ParsedTemplate, { is: "refused" }>,
  attributes: readonly string[],
): string {
  if (why !== "unknown-name")
    return `The attribution is wrong at its character ${at + 1}: ${templates[why]}.`;
  return `The attribution names {${name}}, which is not known: use ${[...ownNames, ...attributes].join(", ")}.`;
}

export type HitLine = {
  readonly transcript: string;
  /** Counted from 1. */
  readonly turn: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
};

export function hitLine({ transcript, turn, before, words, after }: HitLine): string {
  return `${transcript}, turn ${turn}: ${`${before}«${words}»${after}`.replace(/\s+/g, " ")}`;
}

export function hitsSentence(hits: number, transcripts: number): string {
  if (hits === 0) return "Nothing was found.";
  return `${counted(hits, "hit")} in ${counted(transcripts, "transcript")}.`;
}

export function querySentence(why: QueryRefusal, reason: string): string {
  return why === "nothing-sought" ? "Say what to look for." : `The pattern cannot be read: ${reason}.`;
}

export function tooSlowSentence(seconds: number): string {
  return `The pattern was stopped after ${seconds} seconds: it tries too many ways to match.`;
}

export function wroteSentence(file: string): string {
  return `${file} is written.`;
}

/** "12 2024-01-08 09:40 A. Lind coded “…” with “Trust” in Marta". */
export function historyLine(fact: HistoryFact, language: ReportLanguage): string {
  const moment = fact.at.slice(0, 16).replace("T", " ");
  return `${fact.seq} ${moment} ${fact.by} ${deedSentence(fact, language)}`;
}

export function restoredName(study: string, at: string): string {
  return `${study} as it was on ${at.slice(0, 16).replace("T", " ")}`;
}

export function restoredSentence(file: string, name: string, seq: number): string {
  return `${file} holds “${name}”, the study as it was after entry ${seq}.`;
}

export function noSuchEntrySentence(file: string, at: string, entries: number): string {
  return `${file} has no entry ${at} in its history: they are numbered 1 to ${entries}.`;
}

export function copyIsThereSentence(file: string): string {
  return `${file} is there already, and was left as it is: give the copy another name.`;
}

export type Info = StudyFigures & {
  readonly name: string;
  readonly journalEntries: number;
  readonly generation: number;
  readonly schema: number;
};

export function infoLines(info: Info): readonly string[] {
  const rows: readonly (readonly [string, number])[] = [
    ["transcripts", info.transcripts],
    ["turns", info.turns],
    ["words", info.words],
    ["participants", info.participants],
    ["codes", info.codes],
    ["themes", info.themes],
    ["subthemes", info.subthemes],
    ["codings", info.codings],
    ["lost codings", info.lost],
    ["journal entries", info.journalEntries],
  ];
  return [
    info.name,
    ...rows.map(([name, number]) => `${name.padEnd(16)}${number.toLocaleString("en").padStart(10)}`),
  ];
}

export function soundSentence(file: string, figures: StudyFigures, entries: number): string {
  const held = [
    counted(figures.transcripts, "transcript"),
    counted(figures.codes, "code"),
    counted(figures.codings, "coding"),
    counted(entries, "journal entry", "journal entries"),
  ];
  return `${file} is sound: ${held.join(", ")}.`;
}

type AnyProblem = ProblemCode | JournalFault | "manifest-of-another" | "original-missing";

const problems: Readonly<Record<AnyProblem, string>> = {
  "coding-off-its-words": "a coding does not stand on its words",
  "coding-outside-the-text": "a coding stands outside its text",
  "lost-coding-with-a-span": "a coding is lost and has a place all the same",
  "coding-of-no-code": "a coding has a code that is not there",
  "coding-of-no-transcript": "a coding has a transcript that is not there",
  "coding-under-another-transcript": "a coding stands with a transcript that is not its own",
  "code-of-no-parent": "a code stands under one that is not there",
  "codes-in-a-circle": "codes stand under one another in a circle",
  "turns-out-of-order": "the turns of a transcript overlap",
  "turn-outside-the-text": "a turn stands outside its text",
  "words-outside-turns": "words of a transcript belong to no turn",
  "turn-of-no-speaker": "a turn has a speaker who is not there",
  "speaker-of-no-participant": "a speaker is a person who is not there",
  "two-records-of-one-id": "two records have one id",
  "passage-off-its-words": "a passage does not stand on its words",
  "passage-outside-the-text": "a passage stands outside its text",
  "lost-passage-with-a-span": "a passage is lost and has a place all the same",
  "passage-of-no-transcript": "a passage has a transcript that is not there",
  "passage-under-another-transcript": "a passage stands with a transcript that is not its own",
  "reading-of-no-transcript": "a transcript that was read is not there",
  "two-readings-of-one-person": "one person has read a transcript twice",
  "memo-about-nothing": "a memo is about something that is not there",
  "two-familiarisation-notes": "one person has two reading notes of one subject",
  "relation-of-no-code": "a relation has a code that is not there",
  "relation-with-itself": "a relation joins a code with itself",
  "two-relations-alike": "two relations say the same of the same codes",
  "gathers-no-code": "a theme gathers a code that is not there",
  "gathers-itself": "a theme gathers itself",
  "gathers-twice": "a theme gathers a code twice",
  "two-core-themes": "two themes are the core theme",
  "two-sections-of-one-id": "two sections of the interview guide have one id",
  "section-mark-of-no-turn": "a section begins with a turn that is not there",
  "section-mark-of-no-section": "a transcript has a section that the interview guide does not have",
  "section-marks-out-of-order": "the sections of a transcript are out of order",
  "journal-broken": "the journal cannot be replayed",
  "journal-tells-otherwise": "replaying the journal gives another study",
  "manifest-of-another": "the manifest names another study or another state of it",
  "original-missing": "the file that a transcript was imported from is not in the study",
};

export function problemSentence(
  file: string,
  { code, id }: { readonly code: AnyProblem; readonly id: string },
): string {
  return `${file}: ${problems[code]} (${id}).`;
}

/** Something that no one foresaw. */
export function unforeseenSentence(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside Kvali, and the study was left as it is: ${said.replace(/\s+/g, " ")}`;
}
