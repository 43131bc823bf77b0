import type { Project } from "../../shared/project/project.ts";
import type { AttributionTemplate } from "../../shared/quotes/attribution.ts";
import type { BeforeSending } from "../../shared/reports/before-sending.ts";
import type { AskedReport } from "../../shared/reports/report-kinds.ts";
import type { WordKey } from "../language/language.ts";
import { codesOf, type DeskReportName, type ReportChoice, sectionsOf } from "./report-choice.ts";

/** Why there is nothing to print. */
type Emptiness = "noCodes" | "noCodings" | "noneChosen" | "noneOfThese" | "noneInSections";

type DeskReport = {
  /** What the worker is asked, of what was chosen. */
  readonly report: (project: Project, choice: ReportChoice, parts: Parts) => AskedReport;
  /** Whether it is made of chosen codes and sections, and attributed. */
  readonly isOfQuotes: boolean;
  readonly count: (project: Project, before: BeforeSending | null) => number;
  /** The message that says that count. */
  readonly counted: WordKey;
  /** What is said where there is nothing to know before it is sent. */
  readonly fine: WordKey;
  readonly whyEmpty: (project: Project, choice: ReportChoice) => Emptiness;
};
type Parts = { readonly attribution: AttributionTemplate; readonly date: string | null };

/** What this place knows of each kind that is made in it. */
const deskReports: { readonly [Name in DeskReportName]: DeskReport } = {
  quotes: {
    report: (project, choice, { attribution, date }) => ({
      kind: "quotes",
      asked: {
        ...{ project, attribution, date, language: choice.language },
        codes: codesOf(project.codes, choice),
        sections: sectionsOf(project.study.guide, choice),
      },
    }),
    isOfQuotes: true,
    count: (_, before) => before?.extracts ?? 0,
    counted: "report.extracts",
    fine: "gate.fine",
    whyEmpty: (project, choice) => {
      if (project.codes.size === 0) return "noCodes";
      if (sectionsOf(project.study.guide, choice) !== "all") return "noneInSections";
      const codes = codesOf(project.codes, choice);
      if (codes === "all") return "noCodings";
      return codes.length === 0 ? "noneChosen" : "noneOfThese";
    },
  },
  codebook: {
    report: (project, { language }, { date }) => ({
      kind: "codebook",
      asked: { project, language, date, version: null },
    }),
    isOfQuotes: false,
    count: (project) => project.codes.size,
    counted: "count.codes",
    fine: "gate.codebook",
    whyEmpty: () => "noCodes",
  },
};

export function deskReport(name: DeskReportName): DeskReport {
  return deskReports[name];
}
