import { guessType } from "../../participants/guess-types.ts";
import { headingSense } from "../../speakers/column-words.ts";
import { plainName } from "../csv/column-names.ts";
import type { SurveyTable } from "./read-survey.ts";

/** What a column of a survey is: who answers, an answer, something that is recorded of them, or nothing that is taken. */
export const surveyColumns = ["id", "answer", "attribute", "nothing"] as const;
export type SurveyColumn = (typeof surveyColumns)[number];

/** How many rows are looked at to tell what a column is. */
const rowsLookedAt = 200;

/** What names respondents without naming the person, the likeliest first; in English, Swedish and German, and as survey tools call it. */
const idHeadings = [
  ...["pseudonym", "alias", "participant id", "deltagar-id", "deltagare id", "respondent id", "respondentid"],
  ...[
    "response id",
    "responseid",
    "svars-id",
    "svarsid",
    "record id",
    "recordid",
    "case id",
    "teilnehmer-id",
  ],
  ...[
    "participant",
    "deltagare",
    "respondent",
    "informant",
    "teilnehmer",
    "case",
    "id",
    "löpnummer",
    "nr",
    "no",
    "number",
  ],
];

/** What would name a person, or where they are: it is left out unless somebody says otherwise. */
const personal =
  /\b(?:e-?mail(?: address)?|e-post(?:adress)?|ip(?:[ -]?address|-adress)?|phone|telefon(?:nummer)?|mobil(?:nummer)?|first ?name|last ?name|full ?name|user ?name|recipient\w*|förnamn|efternamn|användarnamn|personnummer|address|adress|location ?latitude|location ?longitude|latitude|longitude|user agent)\b|^(?:name|namn|your name|ditt namn)$/i;

/** What a tool notes of how the answering went. */
const technical =
  /^(?:start ?date|end ?date|recorded ?date|start ?time|completion ?time|last modified time|time ?stamp|tidstämpel|starttid|slutförandetid|date (?:submitted|created|modified)|submit ?date|last ?page|seed|progress|finished|status|duration.*|distribution ?channel|collector ?(?:id)?|response ?type|external ?(?:data ?)?reference|custom data.*|refurl|referrer|start ?language|g-?\d+ ?time|total ?time|interviewtime|token)$/i;

const likeAddress = /^(?:[^\s@]+@[^\s@]+\.[^\s@]+|\d{1,3}(?:\.\d{1,3}){3})$/;

/** An answer in words of one's own has some of them. */
const fewWords = 3;

/**
 * What the columns of a survey are, as their heads and cells suggest: one that holds another value for each respondent under a name such as
 * "Respondent ID" is the id; text that is not chosen from a list is an answer; what names people or notes how the answering went is nothing;
 * the rest is recorded of respondents.
 */
export function guessColumns({ headings, rows }: SurveyTable): readonly SurveyColumn[] {
  const cells = headings.map((_, at) => rows.slice(0, rowsLookedAt).map((row) => row.cells[at] ?? ""));
  const id = idColumn(headings, cells);
  return headings.map((heading, at) => (at === id ? "id" : kindOf(heading, cells[at] ?? [])));
}

/** Whether a table is a survey beyond doubt: it has answers, a head that says so (an id, a question, what tools note), and is no table of turns. */
export function looksLikeSurvey(table: SurveyTable): boolean {
  const { headings, rows } = table;
  if (rows.length < 2 || headings.length < 2 || isTalk(headings)) return false;
  // A head that comes again beneath itself is a row like others.
  if (headings.some((heading, at) => heading !== "" && rows.some(({ cells }) => cells[at] === heading)))
    return false;
  const kinds = guessColumns(table);
  const says = (heading: string) =>
    heading.endsWith("?") || technical.test(heading) || idHeadings.slice(0, -3).includes(plainName(heading));
  return kinds.includes("answer") && headings.some(says);
}

/** Whether the heads are those of a table of turns: who speaks or when, and what is said. */
export function isTalk(headings: readonly string[]): boolean {
  const kinds = new Set(headings.map((heading) => headingSense(heading)?.kind));
  return kinds.has("speech") && (kinds.has("speaker") || kinds.has("time"));
}

function idColumn(headings: readonly string[], cells: readonly (readonly string[])[]): number {
  const names = headings.map((heading) => plainName(heading).replace(/\./g, ""));
  for (const wanted of idHeadings) {
    const at = names.findIndex((name, n) => name === wanted && tellsApart(cells[n] ?? []));
    if (at !== -1) return at;
  }
  return -1;
}

/** Nobody lacks one, and hardly anybody has another's. */
function tellsApart(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => cell !== "") && new Set(cells).size * 2 >= cells.length;
}

function kindOf(heading: string, cells: readonly string[]): SurveyColumn {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0 || technical.test(heading)) return "nothing";
  if (personal.test(heading) && heading.split(" ").length <= 4) return "nothing";
  if (filled.filter((cell) => likeAddress.test(cell)).length * 2 > filled.length) return "nothing";
  const words = filled.map((cell) => cell.split(/\s+/).length);
  const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
  const isOpen = mean >= fewWords || (heading.endsWith("?") && Math.max(...words) > fewWords);
  return isOpen && guessType(filled).type === "text" ? "answer" : "attribute";
}
