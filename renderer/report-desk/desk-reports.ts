import {
  codebookSize,
  codingCount,
  peopleCount,
  quoteCount,
  type TranslationFigures,
  translationFigures,
} from "../../shared/figures/figures.ts";
import type { HistoryFact } from "../../shared/history/facts.ts";
import type { ToldTextDeed } from "../../shared/history/text-deeds.ts";
import { interviewsOf } from "../../shared/project/interviews.ts";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import type { AttributionTemplate } from "../../shared/quotes/attribution.ts";
import type { BeforeSending } from "../../shared/reports/before-sending.ts";
import type { AskedOf, AskedReport } from "../../shared/reports/report-kinds.ts";
import { sheetAsked } from "../../shared/reports/reporting-sheet.ts";
import { sheets } from "../../shared/reports/sheets/sheets.ts";
import { balanceOfVoices } from "../../shared/themes/balance-of-voices.ts";
import { codebookSizeWords } from "../codes/codebook-size.ts";
import type { Say, WordKey } from "../language/language.ts";
import { coderName } from "../storage/coder.ts";
import {
  branchOf,
  codesOf,
  type DeskReportName,
  type ReportChoice,
  sectionsOf,
  whichQuotes,
} from "./report-choice.ts";

/** Why there is nothing to print. */
type Emptiness =
  | "noInterviews"
  | "noPeople"
  | "noCodes"
  | "noCodings"
  | "noneChosen"
  | "noneOfThese"
  | "noneInSections"
  | "noQuotes"
  | "noThemes"
  | "noTranslations";

type DeskReport = {
  /** What the worker is asked, of what was chosen. */
  readonly report: (project: Project, choice: ReportChoice, parts: Parts) => AskedReport;
  /** Whether it is made of the journal too, which must be read first. */
  readonly isOfJournal: boolean;
  /** Whether it is made of chosen codes and sections, and attributed. */
  readonly isOfQuotes: boolean;
  /** 0: there is nothing to print. */
  readonly count: (project: Project, before: BeforeSending | null) => number;
  /** What it holds, in words. */
  readonly holds: (project: Project, count: number, say: Say, choice: ReportChoice) => string;
  /** What is said where nothing that was looked for was found. */
  readonly fine: WordKey;
  /** Whether that is no assurance: it holds words that nobody looked at for names. */
  readonly isUnsure?: boolean;
  readonly whyEmpty: (project: Project, choice: ReportChoice) => Emptiness;
};
type Parts = {
  readonly attribution: AttributionTemplate;
  readonly date: string | null;
  /** Empty where the kind is not made of the journal. */
  readonly facts: readonly HistoryFact[];
  readonly texts: readonly ToldTextDeed[];
  readonly version: string;
  /** The day: "2024-01-03". */
  readonly made: string;
  /** Whether there is a list of real names that the gate looks for. */
  readonly isChecked: boolean;
};

/** What the kinds that tell of the study's history have in common: a journal is never empty. */
const ofJournal = {
  isOfJournal: true,
  isOfQuotes: false,
  count: () => 1,
  holds: ({ study }: Project, _: number, say: Say) => say("report.holds.history", { study: study.name }),
  fine: "gate.history",
  whyEmpty: (): Emptiness => "noCodes",
} as const;

/** What the kinds that tell how transcripts were corrected have in common. */
const ofCorrections = {
  ...ofJournal,
  count: (project: Project) => interviewsOf(project).length,
  holds: (project: Project, _: number, say: Say) =>
    say("count.interviews", { count: interviewsOf(project).length }),
  fine: "gate.corrections",
  isUnsure: true,
  whyEmpty: (): Emptiness => "noInterviews",
} as const;

/** What this place knows of each kind that is made in it. */
const deskReports: { readonly [Name in DeskReportName]: DeskReport } = {
  quotes: ofQuotes((asked) => ({ kind: "quotes", asked })),
  quoteTable: ofQuotes((asked) => ({ kind: "quoteTable", asked })),
  themeTable: {
    ...ofQuotes((asked) => ({ kind: "themeTable", asked })),
    count: ({ codes }) => themesIn(codes),
    holds: ({ codes }, _, say) => codebookSizeWords(codes, say),
    whyEmpty: () => "noThemes",
  },
  translations: {
    report: (project, { language }, { date }) => ({
      kind: "translations",
      asked: { project, language, date },
    }),
    isOfJournal: false,
    isOfQuotes: false,
    count: (project) => sumOf(translationFigures(project)),
    holds: (_, count, say) => say("report.holds.translations", { count }),
    fine: "gate.translations",
    whyEmpty: () => "noTranslations",
  },
  codebook: {
    report: (project, { language }, { date }) => ({
      kind: "codebook",
      asked: { project, language, date, version: null },
    }),
    isOfJournal: false,
    isOfQuotes: false,
    count: (project) => project.codes.size,
    holds: ({ codes }, _, say) => codebookSizeWords(codes, say),
    fine: "gate.codebook",
    whyEmpty: () => "noCodes",
  },
  sample: {
    report: (project, { language, suppress }, { date }) => ({
      kind: "sample",
      asked: { project, language, date, limit: suppress },
    }),
    isOfJournal: false,
    isOfQuotes: false,
    count: peopleCount,
    holds: (_, count, say) => say("count.people", { count }),
    fine: "gate.sample",
    whyEmpty: () => "noPeople",
  },
  voices: {
    report: (project, { language }, { date }) => ({
      kind: "voices",
      asked: { project, language, date, ink: "colour", print: 170 },
    }),
    isOfJournal: false,
    isOfQuotes: false,
    count: (project) => quoteCount(project) + codingCount(project),
    // Quotes from the literature have no voice.
    holds: (project, _, say) => say("report.holds.quotes", { count: balanceOfVoices(project, null).quotes }),
    fine: "gate.voices",
    whyEmpty: () => "noCodings",
  },
  sheet: {
    ...ofJournal,
    report: (project, { language, sheet }, { facts, version, date }) => ({
      kind: "sheet",
      asked: { project, facts, version, language, sheet, date },
    }),
    holds: (project, _, say, { sheet }) => {
      const { called } = sheets[sheetAsked({ project, sheet })];
      return say("report.holds.sheet", { sheet: called, study: project.study.name });
    },
  },
  codingProcess: {
    ...ofJournal,
    report: (project, { language }, { facts, version, date }) => ({
      kind: "codingProcess",
      asked: { project, facts, version, language, date },
    }),
  },
  transcriptionCheck: {
    ...ofCorrections,
    report: (project, { language }, { texts, date }) => ({
      kind: "transcriptionCheck",
      asked: { project, told: texts, language, date },
    }),
  },
  correctionLog: {
    ...ofCorrections,
    report: (project, { language }, { texts, date }) => ({
      kind: "correctionLog",
      asked: { project, told: texts, language, date },
    }),
  },
  aiStatement: {
    ...ofJournal,
    report: (project, { language }, { facts, version, date }) => ({
      kind: "aiStatement",
      asked: { project, facts, version, language, date },
    }),
  },
  transcripts: {
    report: (project, choice, { date }) => ({
      kind: "transcripts",
      asked: {
        ...{ project, language: choice.language, marking: choice.marking, date },
        transcripts: transcriptsOf(project, choice),
        codes: codesOf(project.codes, choice),
        coders: choice.coders === "mine" ? [coderName()] : "all",
      },
    }),
    isOfQuotes: false,
    isOfJournal: false,
    count: ({ transcripts }) => transcripts.size,
    holds: (project, _, say, choice) =>
      say("count.interviews", {
        count: transcriptsOf(project, choice) === "all" ? project.transcripts.size : 1,
      }),
    fine: "gate.transcripts",
    whyEmpty: () => "noInterviews",
  },
  html: {
    report: (project, { language, withExtracts }, { attribution, date }) => ({
      kind: "html",
      asked: { project, language, attribution, withExtracts, date },
    }),
    isOfQuotes: false,
    isOfJournal: false,
    count: (project) => project.codes.size,
    holds: ({ codes }, _, say) => codebookSizeWords(codes, say),
    fine: "gate.fine",
    whyEmpty: () => "noCodes",
  },
  deposit: {
    ...ofJournal,
    report: (project, { language, withStudy }, { attribution, facts, version, made, isChecked }) => ({
      kind: "deposit",
      asked: {
        ...{ project, facts, version, language, attribution, made, isChecked, withStudy },
        whole: null,
      },
    }),
    count: (project) => interviewsOf(project).length,
    holds: (project, count, say) =>
      say("gate.holds", { extracts: say("count.interviews", { count }), study: project.study.name }),
    fine: "gate.deposit",
    whyEmpty: () => "noInterviews",
  },
};

/** The interview that was chosen, where it is still there; else all. */
function transcriptsOf(
  { transcripts }: Project,
  { transcript }: ReportChoice,
): "all" | readonly [TranscriptId] {
  return transcript !== null && transcripts.has(transcript) ? [transcript] : "all";
}

export function deskReport(name: DeskReportName): DeskReport {
  return deskReports[name];
}

/** What the kinds that print quotes have in common. */
function ofQuotes(asking: (asked: AskedOf<"quotes">) => AskedReport): DeskReport {
  return {
    report: (project, choice, { attribution, date }) => {
      const { language, translations, attributed, columns } = choice;
      return asking({
        ...{ project, attribution, date, language, translations, attributed, columns },
        which: whichQuotes(project, choice),
        codes: codesOf(project.codes, choice),
        within: branchOf(project.codes, choice),
        sections: sectionsOf(project.study.guide, choice),
      });
    },
    isOfJournal: false,
    isOfQuotes: true,
    count: (_, before) => before?.extracts ?? 0,
    holds: (project, count, say, choice) =>
      whichQuotes(project, choice) === "chosen"
        ? say("report.holds.quotes", { count })
        : say("count.extracts", { count }),
    fine: "gate.fine",
    whyEmpty: (project, choice) => {
      if (project.codes.size === 0) return "noCodes";
      if (sectionsOf(project.study.guide, choice) !== "all") return "noneInSections";
      const codes = codesOf(project.codes, choice);
      if (codes !== "all" && codes.length === 0) return "noneChosen";
      if (whichQuotes(project, choice) === "chosen") return "noQuotes";
      return codes === "all" ? "noCodings" : "noneOfThese";
    },
  };
}

function themesIn(codes: Project["codes"]): number {
  const { themes, subthemes } = codebookSize(codes);
  return themes + subthemes;
}

function sumOf({ draft, checked, queried }: TranslationFigures): number {
  return draft + checked + queried;
}
