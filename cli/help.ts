import { referenceExtensions } from "../shared/formats/references/read-references.ts";
import { transcriptExtensions } from "../shared/formats/transcript-formats.ts";
import { quoteTableColumns } from "../shared/reports/quotation-choice.ts";

const formats = transcriptExtensions.map((extension) => `.${extension}`).join(", ");
const references = referenceExtensions.map((extension) => `.${extension}`).join(", ");

/** What `--help` says of each command and option. */
export const help = {
  program: "Code interview transcripts from the terminal: import, code, report.",
  import: `take transcripts (${formats}), or projects and codebooks of other programs, into a study, which is made where there is none`,
  importFile:
    "transcripts, folders or .zip of transcripts, a survey with a row a respondent (.csv, .tsv, .xlsx, .ods), or a project of another program: REFI-QDA (.qdpx, .qdc), Taguette (.sqlite3), QualCoder (.qda, its folder or a .zip of it), ROCK (.rock, or a .zip of them)",
  plainFormat: "the format of the transcripts",
  noSpeakers: "transcripts without who speaks",
  noTimes: "transcripts without times",
  numbers: "transcripts with the numbers of their turns",
  project: "which project of a database of Taguette that holds several",
  jsonImport: "of projects of other programs: what came and what was lost, as one JSON object",
  export:
    "write a study for others, and say what each format does not hold: in REFI-QDA; codebook; transcripts; codings; annotations; all of it as plain files",
  jsonExport: "say what is lost as one JSON object",
  into: "the study; it may be the first name instead",
  name: "what a new study is called; else as its file",
  by: "under whose name it is done",
  interviewer: "the label of somebody who interviews, as the files have it; may be given several times",
  speaker:
    "these words name a speaker, who is that person, or several (“A/B=Vera; Tomas”); may be given several times",
  surveyId: "of a survey: the column that names respondents, by its head or its number",
  surveyAnswers: "of a survey: the columns that are answers in words; else those that look so",
  surveyAttributes: "of a survey: the columns that are recorded of respondents; else those that look so",
  as: "the format of the files, whatever they look like",
  names: "what the names of people in the files are; else as it was said of the study’s files before",
  rest: "who says the paragraphs that name nobody: a person, “above” (whoever is named above) or “nobody”",
  labelPattern:
    "a regular expression that finds labels in the files, as JavaScript has them; its first group is the name; “^” is where a line begins; may be given several times",
  turns: "print the turns of a transcript: number, time, speaker and words",
  transcript: "the name of the transcript, or of the file it came from",
  jsonTurns:
    "one JSON object a line: number, speaker, role, participant, startMs, endMs, start, end (UTF-16 units), text",
  pseudonyms:
    "put the pseudonyms of a key in the place of its names in all of a study, codings on their words; says how many and where, not which",
  nameKey: "the key: an encrypted file (age) of names and pseudonyms, which is never part of a study",
  passphraseFile: "a file whose first line is the passphrase of the key",
  alsoDoubtful:
    "also words that may be something else: in small letters, with other marks, within a longer word",
  back: "put the names of the key back in the place of their pseudonyms",
  suggestNames:
    "list what may be names and is not in the key, with the first places of each: labels, words with capitals, e-mail addresses, telephone and Swedish personal numbers; writes nothing",
  jsonNames: "of --suggest: a list of name, pseudonym (a neutral one), kind, foundBy, count and places",
  neutralIn: "the language of neutral pseudonyms",
  makeKey: "encrypt a table of names and pseudonyms (columns name, pseudonym) as a key",
  keyTable: "the table, as .csv, .xlsx or .ods",
  keyTo: "the key to write (.age)",
  previewNames: "show each name in its context with what would take its place, and change nothing",
  handOn:
    "write the study as it stands for others: history and imported files, which still hold the old words, are left out",
  handTo: "the file to write",
  replace:
    "give a transcript the words, turns and times of a corrected file: codings, notes, quotes and sections stay on their words, and what is lost is told",
  with: "the corrected file, in any format that can be imported",
  dryRun: "say what would come of it, and change nothing",
  placeFound: "put what would be lost where its words stand elsewhere in the file",
  checkTranscript:
    "say how many errors a transcript had as it came, by the one that was checked: word and character error rate, and errors by their kind",
  checkTurns:
    "say what came of comparing turns of a transcript with the recording; without --turns, of those that the study’s plan wants",
  turnNumbers: "the numbers of the turns, from 1, as kvali turns prints them: 1-12,15",
  markAs: "what came of it; unchecked takes back what was said (default: checked)",
  question: "what is asked of somebody else: the turns are queried",
  answer: "an answer to what is asked of one turn, by somebody else than who asked",
  whoChecks: "who compared, or who answers",
  checking:
    "say how far the transcripts are checked, by interview and person, and what is asked; with a plan, that is what is to be checked from now on",
  planAll: "plan: every turn",
  planEach: "plan: one turn in so many, of each interview",
  planSample: "plan: so many percent of what each person says in each wave, drawn by the seed",
  planSeed: "of a sample: the number that draws the same turns again; else the day, as 20240131",
  noPlan: "there is no plan any more",
  recording:
    "link a recording to a transcript: it stays where it is and is known again by its contents, wherever it is moved",
  copy: "keep a copy in a folder beside the study’s file, where it is found by itself, also on another computer",
  recordingFile: "sound or video; with --unlink its name, or nothing for all recordings of the transcript",
  unlink: "take the link away instead; the file stays where it is",
  begins:
    "when it begins in the times of the transcript, for an interview that was recorded in two files (00:42:10)",
  accept: "the highest word error rate that the study accepts, in percent; “none” sets none",
  transcriber: "say who transcribed a transcript, or which program",
  machine: "the program that turned speech into text; an empty name says that none did",
  model: "the model of that program",
  whoTranscribed: "who wrote it down; an empty name leaves it open",
  asItCame: "the transcript as it came, from a person or a program, in any format that can be imported",
  asChecked: "the same transcript, checked and corrected",
  spoken: "the language that is spoken (sv, en); else it is guessed",
  speakers:
    "look again at who speaks in a transcript, by the file it came from: corrections, codings and notes stay on their words",
  people:
    "take a table of people into a study: pseudonym, transcript, wave (of that transcript), description, and a column for each attribute",
  preview: "say what would be new, changed and left out, and change nothing",
  codebook: "take a codebook into a study: path, theme, status, concept, is, isNot, definition, counts, …",
  code: "code passages: transcript, code (Theme > Subtheme > Code), and quote, or start and end; coder; or what other programs call these",
  quotes:
    "choose quotes: theme (Theme > Subtheme), transcript, quote; and order, role, form, print (the print form as it shall stand), interpretation, translation, language, translator, status, checker",
  translations:
    "say what a proofreader changed in the list of translations (report --translations), and take it in where asked to",
  translationsFrom: "the table as it came back: .docx, or .csv",
  take: "take what changed into the study: reworded translations are checked, those with a remark alone are queried",
  checkedBy: "who checked the translations",
  unit: "what start and end count: code-points as Python and R, utf-16 as JavaScript, bytes of UTF-8; else as quotes beside them tell",
  from: "the table, as .csv or .xlsx (its first sheet)",
  column:
    "which column is read as what, where its name does not tell: path=Kod, parent=, pseudonym=ID, quote=Utdrag; may be given several times; nothing behind the = reads none",
  literature:
    "take an excerpt from the literature into a study, with its reference; without --text, what the excerpts that are there are taken from",
  references: `the references, as BibTeX, RIS or CSL-JSON (${references})`,
  excerpt: "the text of the excerpt; a source beneath it tells which of the references it is from",
  report: "write reports, each in the format that the end of its name asks for",
  transcripts: "every transcript as a document with codes and notes as comments, into this folder (.docx)",
  coder: "in transcripts: only the codings and notes of this coder; may be given several times",
  mark: "in transcripts: codes also in the margin, or in colour",
  grey: "pictures in greys",
  force: "replace files that are there already; without it nothing is written where one is",
  exact: "in .csv: no byte order mark, and no apostrophe before a cell that a spreadsheet would run",
  language: "the language of headings and counts",
  attribution: "how a quote names who spoke, e.g. “{pseudonym}[, a {role}]”; else as the study has it",
  citations:
    "how quotes from the literature are cited: by names and years, or by numbers; else as the study has it",
  attributionBefore: "who spoke stands before the words of a chosen quote, not after them",
  which: "of quotations: those chosen for print, or all extracts; else chosen ones where there are any",
  translationsAs:
    "how translations of chosen quotes stand: not at all, alone, beside the original, or under it",
  columns: `which columns the table of quotes has, in their order: ${quoteTableColumns.join(",")}`,
  author: "the author that documents name; else as the study has it",
  sections: "only quotations from these sections of the interview guide, by letter: d,e,f",
  suppress:
    "in --sample, leave out numbers of fewer people than this (3 or more), others from which they could be computed, and the least and greatest values of so few",
  depositStudy:
    "in --deposit: leave out the study’s own file and its journal, which keep wordings that were corrected since",
  realNames:
    "a list of real names, one a line (or a key, “real name;pseudonym”), that must stand in nothing that is written: where one does, it is told where, and nothing is",
  anyCase: "names in small letters are names, too; without it they are told, and stop nothing",
  sheetOf:
    "which reporting sheet --sheet writes; else rtarg where the study is reflexive, and coreq where not",
  search:
    "find words in the transcripts: all of them in one turn; with a star (boende*) the words that begin so",
  words: "what to look for",
  phrase: "just these words in this order",
  pattern: "a regular expression, as JavaScript has them; \\b and \\w know letters of all languages",
  wholeWords: "only whole words",
  matchCase: "capitals as they are given",
  withoutMarks: "leave out what is marked in brackets: [laughs], (pause), [inaudible]",
  readAs: "how letters are told apart in transcripts whose language is not known",
  jsonHits: "as one JSON array: transcript, turn, start and end in UTF-16 units, and the words about them",
  history: "say what was done in a study, oldest first (as a file: report --history)",
  sentences: "the language of the sentences",
  restore: "write a study as it was after an entry of its history into a new file",
  at: "the number of the entry, as “kvali history” tells it",
  to: "the file of the copy, which must not be there yet",
  restoredName: "what the copy is called; else as the study, with the date",
  info: "say what a study holds",
  json: "as one JSON object",
  check: "examine a study file: manifest, hashes, codings, journal; with --names also for real names",
  study: "the study (.kvali)",
  examples: `
A whole line, from transcripts to a printed quote:
  kvali import interviews/*.docx --into study.kvali
  kvali people study.kvali --from participants.csv
  kvali code study.kvali --from codings.csv
  kvali report study.kvali --quotes quotes.docx --codebook codebook.docx

It ends with 0 when all was done, 1 when some of it could not be (the rest was) or a real name of --names would leave (then
nothing was), 2 when nothing was done.`,
} as const;
