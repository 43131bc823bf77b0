import { codesIn, type HistoryFact, transcriptsIn } from "../history/facts.ts";
import type { Project } from "../project/project.ts";
import type { TranscriptId } from "../project/records.ts";
import { aiParagraphs, aiTitle } from "./ai-statement.ts";
import { type AnalysisStep, analysisSteps, stepsOf, stepWords } from "./analysis-steps.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import { printedDate } from "./memo-order.ts";
import {
  type Cell,
  type Column,
  cell,
  dateLine,
  heading,
  paragraph,
  plain,
  type Report,
  type ReportLanguage,
  type Row,
  type Table,
} from "./report.ts";
import { daysOf, doersOf, factsThatCount, type ToldChoice } from "./told-study.ts";

/** What one person did in one step, by the journal: deeds that were undone are not counted. */
export type ProcessRow = {
  readonly step: AnalysisStep;
  readonly by: string;
  /** Days, UTC: "2024-01-03". */
  readonly first: string;
  readonly last: string;
  /** On how many days something was done. */
  readonly days: number;
  readonly deeds: number;
  /** How many interviews, and how many entries of the codebook, were reached. */
  readonly interviews: number;
  readonly codes: number;
};

/** Step by step, and in each step by who began first. Excerpts from the literature are no interviews (N1); `project` tells which are. */
export function processRows(
  facts: readonly HistoryFact[],
  { transcripts }: Pick<Project, "transcripts">,
): readonly ProcessRow[] {
  const done = factsThatCount(facts);
  const added = facts.filter(({ deed }) => deed === "add-excerpt").flatMap((fact) => fact.transcripts);
  const excerpts = new Set(added);
  const isInterview = (id: TranscriptId) => !excerpts.has(id) && !transcripts.get(id)?.reference;
  return analysisSteps.flatMap((step) => {
    const ofStep = done.filter((fact) => stepsOf(fact).includes(step));
    return doersOf(ofStep).map((by) => rowOf(step, by, ofStep, isInterview));
  });
}

function rowOf(
  step: AnalysisStep,
  by: string,
  ofStep: readonly HistoryFact[],
  isInterview: (id: TranscriptId) => boolean,
): ProcessRow {
  const own = ofStep.filter((fact) => fact.by === by);
  const { first, last } = daysOf(own) ?? { first: "", last: "" };
  return {
    ...{ step, by, first, last },
    days: new Set(own.map(({ at }) => at.slice(0, 10))).size,
    deeds: own.length,
    interviews: new Set(own.flatMap((fact) => [...transcriptsIn(fact)].filter(isInterview))).size,
    codes: new Set(own.flatMap((fact) => [...codesIn(fact)])).size,
  };
}

export const processColumns = [
  "step",
  "person",
  "first",
  "last",
  "days",
  "deeds",
  "interviews",
  "codes",
] as const;

/** The rows as a spreadsheet takes them. */
export function processTable({
  project,
  facts,
  language,
}: Pick<ToldChoice, "project" | "facts" | "language">): FlatTable {
  const rows = processRows(facts, project).map(
    ({ step, by, first, last, days, deeds, interviews, codes }) => ({
      ...{ step: stepWords[step][language], person: by, first, last },
      ...{ days: `${days}`, deeds: `${deeds}`, interviews: `${interviews}`, codes: `${codes}` },
    }),
  );
  return flatTable(processColumns, rows, ["days", "deeds", "interviews", "codes"]);
}

const words = {
  en: {
    title: "Coding process",
    caption: "Table 1. Who did what in which step",
    columns: ["Step", "Person", "First", "Last", "Days", "Deeds", "Interviews", "Codes"],
    nothing: "The journal tells of no step of the analysis yet.",
    head: (deeds: number, undone: number) =>
      `By the journal of the study: ${deeds} ${deeds === 1 ? "deed" : "deeds"}${undone > 0 ? `; ${undone} more were undone and are not counted` : ""}. A deed stands under the name in which it was done; interviews and codes are those that the deeds reached. Days are UTC.`,
  },
  sv: {
    title: "Kodningsprocess",
    caption: "Tabell 1. Vem som gjorde vad i vilket steg",
    columns: ["Steg", "Person", "Först", "Sist", "Dagar", "Åtgärder", "Intervjuer", "Koder"],
    nothing: "Journalen berättar inte om något steg i analysen ännu.",
    head: (deeds: number, undone: number) =>
      `Enligt studiens journal: ${deeds} ${deeds === 1 ? "åtgärd" : "åtgärder"}${undone > 0 ? `; ytterligare ${undone} ångrades och räknas inte` : ""}. En åtgärd står under det namn som den gjordes i; intervjuer och koder är de som åtgärderna nådde. Dagar anges i UTC.`,
  },
} as const;

/** Who did what in which step, as a table to print, and below it what the journal says of generative AI. */
export function processReport(told: ToldChoice): Report {
  const { project, facts, language, date } = told;
  const own = words[language];
  const rows = processRows(facts, project);
  const done = factsThatCount(facts).length;
  const undone = facts.filter(({ of }) => of === null).length - done;
  return {
    language,
    page: "landscape",
    title: own.title,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...dateLine(date),
      paragraph(plain(rows.length === 0 ? own.nothing : own.head(done, undone))),
      ...(rows.length === 0 ? [] : [processTableBlock(rows, language, own.caption)]),
      heading(1, aiTitle[language]),
      ...aiParagraphs(told),
    ],
  };
}

/** The widths of the columns, in parts of the table's. */
type Shares = readonly [number, number, number, number, number, number, number, number];

const wide: Shares = [0.24, 0.16, 0.14, 0.14, 0.08, 0.08, 0.08, 0.08];
/** On an upright page. */
export const narrow: Shares = [0.2, 0.13, 0.155, 0.155, 0.07, 0.08, 0.125, 0.085];

/** The rows as a table to print: each step once, beside all who did something in it. */
export function processTableBlock(
  rows: readonly ProcessRow[],
  language: ReportLanguage,
  caption: string,
  shares: Shares = wide,
): Table {
  const { columns } = words[language];
  return {
    is: "table",
    caption,
    columns: columns.map(
      (heading, at): Column => ({ heading, share: shares[at] ?? 0, align: at < 4 ? "left" : "right" }),
    ),
    rows: rows.map((row, at): Row => {
      const { step, by, first, last, days, deeds, interviews, codes } = row;
      const isFirst = rows[at - 1]?.step !== step;
      const rowSpan = rows.filter((other) => other.step === step).length;
      const name: Cell = { ...cell({ text: stepWords[step][language], look: "bold" }), rowSpan };
      return {
        cells: [
          ...(isFirst ? [name] : []),
          ...[by, printedDate(first, language), printedDate(last, language)].map((text) => cell(plain(text))),
          ...[days, deeds, interviews, codes].map((count) => cell(plain(`${count}`))),
        ],
      };
    }),
  };
}
