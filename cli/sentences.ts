import type { QueryRefusal } from "../shared/analysis/query.ts";
import type {
  CodebookProblem,
  ImportedCodebook,
  WhyNotDescribed,
} from "../shared/codebook/import-codebook.ts";
import type { Unplaced, Unsure, WhyUnplaced } from "../shared/coding/import-codings.ts";
import type { BadPlace } from "../shared/formats/csv/read-codings.ts";
import { mostInACell } from "../shared/formats/xlsx/write-xlsx.ts";
import { sectionTitle } from "../shared/guide/sections.ts";
import type { HistoryFact } from "../shared/history/facts.ts";
import type {
  ImportedPeople,
  OddValue,
  PeopleProblem,
  WhyNotTaken,
} from "../shared/participants/import-people.ts";
import type { AttributeType, GuideSection, SpeakerRole, Transcript } from "../shared/project/records.ts";
import { ownNames, type ParsedTemplate, type TemplateRefusal } from "../shared/quotes/attribution.ts";
import { deedSentence } from "../shared/reports/history-words.ts";
import type { ReportLanguage } from "../shared/reports/report.ts";
import { listed as together } from "../shared/text/listed.ts";
import { oneLine } from "../shared/text/one-line.ts";
import type { OtherWord } from "../shared/text/other-words.ts";
import { type PlaceUnit, placeUnits } from "../shared/text/place-units.ts";
import { countWords } from "../shared/text/words.ts";
import type { ReviewChanges } from "../shared/transcripts/review-changes.ts";

/**
 * The terminal's sentences about deeds and about its arguments. See file-sentences.ts for files and
 * check-sentences.ts for a whole study. Names and words of the study stand in “ ”.
 */

export function counted(number: number, one: string, more = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : more}`;
}

/** Enough of the words to know what is meant. */
export function quoting(words: string | undefined): string {
  const line = oneLine(words ?? "", 70);
  return line === "" ? "" : `: “${line}”`;
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

export function noSuchTranscriptSentence(file: string, name: string): string {
  return `${file} has no transcript called “${name}”.`;
}

export function noWordsSentence(file: string): string {
  return `${file} holds no words.`;
}

export function noSuchSpeakerSentence(file: string, labels: readonly string[]): string {
  return `${file}: nobody is called ${labels.map((label) => `“${label}”`).join(" or ")}; who interviews was left as found.`;
}

export function lookedAgainSentences(name: string, changes: ReviewChanges): readonly string[] {
  const { turnsBefore, turnsAfter, passing, codingsPassing, lost, newPeople, isNothing } = changes;
  if (isNothing) return [`“${name}” stays as it is.`];
  const nameOf = (label: string | null) => (label === null ? "nobody" : `“${label}”`);
  const turns =
    turnsBefore === turnsAfter
      ? counted(turnsAfter, "turn")
      : `${counted(turnsBefore, "turn")} became ${turnsAfter}`;
  return [
    `“${name}”: ${turns}.`,
    ...passing.map(
      ({ from, to, words }) => `${counted(words, "word")} passed from ${nameOf(from)} to ${nameOf(to)}.`,
    ),
    ...(codingsPassing > 0 ? [`${counted(codingsPassing, "coding")} got other speakers.`] : []),
    ...(lost > 0
      ? [`${counted(lost, "coding or note", "codings and notes")} lost: only labels stood there.`]
      : []),
    ...newPeople.map((person) => `“${person}” is new in the study.`),
  ];
}

export function judgedEarlierSentence(names: readonly string[]): string {
  const named = names.slice(0, 5).map((name) => `“${name}”`);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : "";
  return `Imported by an earlier version: ${named.join(", ")}${more}; “kvali speakers” looks again at who speaks.`;
}

export function noFileSentence(name: string): string {
  return `The file that “${name}” came from is not in the study, so it cannot be read again.`;
}

export function anotherFileSentence(name: string): string {
  return `The text of “${name}” has too little in common with its file to be split by it; nothing was changed.`;
}

export function ofSurveySentence(name: string): string {
  return `“${name}” is a row of a survey, whose columns say what is asked and what is answered: nothing is judged there.`;
}

export function anExcerptSentence(name: string): string {
  return `“${name}” is an excerpt from the literature, which nobody says.`;
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
  "pseudonym-twice": ({ row, kept }) =>
    `“${row.pseudonym}” stands in line ${kept} already, and may be somebody else; the row was left out`,
  "another-value": ({ row, of, kept }) =>
    `“${row.pseudonym}” has “${of === "" ? row.description : row.attributes[of]}”${of === "" ? "" : ` as ${of}`}, and “${kept}” in a row above, which was kept`,
  "another-wave": ({ row, kept }) =>
    `“${row.transcript}” is of the wave “${row.wave}”, and of “${kept}” in a row above, which was kept`,
  "wave-of-nothing": ({ row }) =>
    `the wave “${row.wave}” of “${row.pseudonym}” is one of no transcript, and was not taken`,
};

const typesOfValues: Readonly<Record<AttributeType, string>> = {
  text: "text",
  number: "a number",
  date: "a date",
  choice: "among its choices",
  "yes-no": "yes or no",
};

/** A value that was taken as it stands and does not fit its column. */
export function oddValueSentence(file: string, { row, attribute, value }: OddValue): string {
  return `${file}, line ${row.line}: “${value}” (${attribute.name} of “${row.pseudonym}”) is not ${typesOfValues[attribute.type]}; it was taken as it stands.`;
}

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

/** The columns of a table that are not known. */
export function unreadColumnsSentence(file: string, columns: readonly string[]): string {
  const named = together(
    columns.map((column) => `“${column}”`),
    "en",
  );
  return `${file}: ${columns.length === 1 ? "the column" : "the columns"} ${named} ${columns.length === 1 ? "is" : "are"} not known and ${columns.length === 1 ? "was" : "were"} left out.`;
}

export function codebookProblemSentence(file: string, problem: CodebookProblem): string {
  return `${file}, line ${problem.entry.line}: ${codebookProblems[problem.why](problem)}.`;
}

export function codedSentence(placed: number, repeated: number): string {
  const before = repeated === 0 ? "" : `; ${repeated.toLocaleString("en")} coded so already`;
  return `${counted(placed, "passage")} coded${before}.`;
}

/** Of words that are not in a transcript, though some like them are. */
export function otherwiseWords({ sought, stands }: OtherWord): string {
  const differs =
    sought === ""
      ? `it has “${stands}” besides`
      : stands === ""
        ? `it lacks “${sought}”`
        : `it has “${stands}” for “${sought}”`;
  return `these words are not in it; the passage most like them says something else, ${differs}`;
}

const unplaced: Readonly<Record<WhyUnplaced, (one: Unplaced) => string>> = {
  "no-such-transcript": () => "there is no such transcript",
  "no-code": ({ row }) => `“${row.code}” is no path of a code`,
  "no-passage": () => "there is neither a quote nor a place",
  "not-in-the-text": ({ row }) => `these words are not in it${quoting(row.quote ?? "")}`,
  "said-otherwise": ({ row, instead }) =>
    `${otherwiseWords(instead?.other ?? { sought: "", stands: "" })}, and was not coded${quoting(row.quote ?? "")}`,
  "outside-the-text": ({ row }) => `${row.span?.start} to ${row.span?.end} is no passage of its text`,
  "already-coded": () => "the passage is coded so already",
  "unit-unknown": ({ row }) =>
    `${row.span?.start} to ${row.span?.end} are other words in each unit, and no quote tells which is meant: say --unit ${placeUnits.join(" or ")}`,
  "places-not-of-this-text": ({ row }) =>
    `${row.span?.start} to ${row.span?.end} cannot be trusted, because the quotes beside other places do not stand at them: give its quote, or say --unit ${placeUnits.join(" or ")}`,
};

/** Where words stand that do not stand where a table says. */
export function standElsewhere(transcript: string | null): string {
  return transcript === null ? "" : `; they stand in “${transcript}”`;
}

export function unplacedSentence(file: string, one: Unplaced): string {
  const why = `${unplaced[one.why](one)}${standElsewhere(one.elsewhere ?? null)}`;
  return `${file}, line ${one.row.line}, “${one.row.transcript}”: ${why}.`;
}

const units: Readonly<Record<PlaceUnit, string>> = {
  "utf-16": "UTF-16 code units",
  "code-points": "code points",
  bytes: "bytes of UTF-8",
};

/** The table counts otherwise than Kvali does. */
export function unitSentence(file: string, unit: PlaceUnit): string {
  return `${file}: its places count ${units[unit]}, as the quotes beside them tell.`;
}

/** The quotes of the table do not stand at their places. */
export function unlikeSentence(file: string, transcript: string): string {
  return `${file}, “${transcript}”: start and end were not gone by, since they also count what is not in the text (labels, times, other line ends); its passages were found by their words.`;
}

export function badPlaceSentence(file: string, { line, transcript }: BadPlace): string {
  return `${file}, line ${line}, “${transcript}”: start and end are no whole numbers.`;
}

type Sure = Pick<Unsure, "sure" | "score">;
/** How words were found; `done` says what was done with them ("coded"). */
const unsure: Readonly<Record<Sure["sure"], (done: string, one: Sure) => string>> = {
  "by-context": () => "its words stand in several places; the one nearest to its start was taken",
  "first-of-several": () => "its words stand in several places; the first that was free was taken",
  typography: (done) => `${done}, though quotation marks, dashes or spaces differ`,
  "without-label": (done) => `${done} without the labels and times in it, which are not in the text`,
  "inside-a-word": (done) => `${done}, though it begins or ends within a word`,
  fuzzy: (done, { score }) => `${done} where the words are ${Math.floor(score * 100)} % alike; look at it`,
};

export function unsureWords(done: string, one: Sure): string {
  return unsure[one.sure](done, one);
}

export function unsureSentence(file: string, one: Unsure): string {
  return `${file}, line ${one.row.line}, “${one.row.transcript}”: ${unsureWords("coded", one)}${quoting(one.row.quote ?? "")}.`;
}

export const noGuideSentence = "The study has no interview guide, so nothing can be limited to its sections.";

export function noSuchSectionSentence(letter: string, guide: readonly GuideSection[]): string {
  const all = guide.map(({ id }) => sectionTitle(guide, id)).join(", ");
  return `The interview guide has no section “${letter}”. It has ${all}.`;
}
export function noReportAskedSentence(reports: readonly { readonly option: string }[]): string {
  const options = reports.map(({ option }) => `--${option} FILE`).join(", ");
  return `Say what to write: ${options}, --transcripts FOLDER, or several.`;
}

/** A new study would get a file name without the study's extension. */
export function noStudyNameSentence(file: string): string {
  return `${file}: the file of a study ends in .kvali. Nothing was written.`;
}

export const sameFileSentence = "Two reports cannot be one file.";

/** A report was asked for in a format that it cannot have. */
export function noSuchFormatSentence(file: string, formats: readonly string[]): string {
  const ends = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(
    formats.map((format) => `.${format}`),
  );
  return `${file} asks for a format that is not written: end the name with ${ends}.`;
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

export function reportIsThereSentence(file: string): string {
  return `${file} is there already, and was left as it is: give another name, or say --force to replace it.`;
}

export function noFolderSentence(name: string): string {
  return `${name} is a file: --transcripts names a folder, into which each transcript is written.`;
}

export function folderFaultSentence(name: string, code: string): string {
  if (code === "ENOTDIR" || code === "EEXIST") return noFolderSentence(name);
  if (code === "ENOSPC" || code === "EDQUOT")
    return `The folder ${name} could not be made: the disk is full.`;
  // Folders above are made as well, so that it is a disk that may only be read which has none of them.
  return code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOENT"
    ? `The folder ${name} may not be made or written to.`
    : `The folder ${name} could not be made${code === "" ? "" : ` (${code})`}.`;
}

export const noTranscriptsSentence = "The study has no transcripts to write.";

export function noSuchCoderSentence(name: string, coders: readonly string[]): string {
  const there = coders.length === 0 ? "nobody" : coders.map((coder) => `“${coder}”`).join(", ");
  return `Nobody called “${name}” has coded in this study: ${there} has.`;
}

export function progressSentence(made: number, all: number): string {
  return `${made} of ${counted(all, "file")} made …`;
}

export function wroteSentence(file: string): string {
  return `${file} is written.`;
}

/** Of a package for an archive that was made without a list of names. */
export function notCheckedSentence(file: string): string {
  return `${file} was not looked through for real names, and says so: give a list with --names before it is deposited.`;
}

/** "12 2024-01-08 09:40 A. Lind coded “…” with “Trust” in Marta". */
export function historyLine(fact: HistoryFact, language: ReportLanguage): string {
  return `${fact.seq} ${momentSaid(fact.at)} ${fact.by} ${deedSentence(fact, language)}`;
}

export function restoredName(study: string, at: string): string {
  return `${study} as it was on ${momentSaid(at)}`;
}

/** A moment as journals have it, which is not that of the reader's clock: "2022-06-20 09:10 UTC". */
function momentSaid(at: string): string {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
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

/** What was asked for was made as a whole before anything is written. */
export const tooLargeForWorkbookSentence = `A workbook (.xlsx) cannot hold so many rows, or so long a text in one cell (${mostInACell.toLocaleString("en")} characters): choose another format. Nothing was written.`;

/** An unforeseen error. */
export function unforeseenSentence(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside Kvali, and the study was left as it is: ${said.replace(/\s+/g, " ")}`;
}

export const columnWithoutNameSentence = "Say field=name, as in path=Kod.";

export function noSuchFieldSentence(field: string, fields: readonly string[]): string {
  return `Nothing is read as ${JSON.stringify(field)}; a column may be ${fields.join(", ")}.`;
}

export function columnTwiceSentence(name: string): string {
  return `The column ${JSON.stringify(name)} is said to be two things.`;
}

/** A column was asked for that the table does not have. */
export function noSuchColumnSentence(file: string, name: string, headings: readonly string[]): string {
  return `${file} has no column ${JSON.stringify(name)}; it has ${headings.filter(Boolean).join(", ")}.`;
}

/** A column of a report was asked for that there is not. */
export function noSuchReportColumnSentence(name: string, columns: readonly string[]): string {
  return `There is no column ${JSON.stringify(name)}; a table of quotes may have ${columns.join(", ")}.`;
}
