import { codeTree, flatten, withDescendants } from "../../shared/codebook/code-tree.ts";
import { codesOfTheme } from "../../shared/codebook/codes-of-theme.ts";
import type { SectionChoice } from "../../shared/guide/sections.ts";
import type { Project } from "../../shared/project/project.ts";
import type { CodeId, GuideSection, TranscriptId } from "../../shared/project/records.ts";
import { type Marking, markings } from "../../shared/reports/annotated-transcript.ts";
import type { CodeChoice } from "../../shared/reports/extracts.ts";
import {
  type QuotationChoice,
  type QuoteTableColumn,
  quoteTableColumns,
  type TranslationPlace,
  translationPlaces,
} from "../../shared/reports/quotation-choice.ts";
import type { ReportLanguage } from "../../shared/reports/report.ts";
import { type ReportName, usualWhich } from "../../shared/reports/report-kinds.ts";
import { type SheetName, sheetNames } from "../../shared/reports/sheets/sheets.ts";
import { formatsInWindow, type WindowFormat } from "../report-file/window-formats.ts";

/** The kinds of report that are made in this place, by what they are for; the others are saved where what they are of is shown. */
export const deskReportGroups = {
  quotes: ["quotes", "quoteTable", "themeTable", "translations", "voices"],
  analysis: ["codebook", "transcripts", "html"],
  method: ["sample", "sheet", "codingProcess", "transcriptionCheck", "correctionLog", "aiStatement"],
  archive: ["deposit"],
} as const satisfies Readonly<Record<string, readonly ReportName[]>>;
export type DeskReportGroup = keyof typeof deskReportGroups;
export const deskReportNames = Object.values(deskReportGroups).flat();
export type DeskReportName = (typeof deskReportNames)[number];

/** Below how many people numbers may be left out. */
export const limits: readonly number[] = [3, 5, 10];

/** What an author asks for. Each way of choosing codes keeps what was chosen in it while another is in use. */
export type ReportChoice = {
  readonly kind: DeskReportName;
  readonly language: ReportLanguage;
  /** Quotes chosen for print or all extracts; null: chosen ones where the study has any. */
  readonly which: QuotationChoice["which"] | null;
  readonly translations: TranslationPlace;
  readonly attributed: QuotationChoice["attributed"];
  /** The columns of the table of quotes; null: the usual ones. */
  readonly columns: readonly QuoteTableColumn[] | null;
  readonly scope: "all" | "branch" | "chosen";
  /** The code that is taken with "branch", and all that belongs to it. */
  readonly branch: CodeId | null;
  /** The codes taken with "chosen", each for itself. */
  readonly chosen: readonly CodeId[];
  /** The sections of the interview guide that quotes are taken from; null: from everywhere. */
  readonly sections: readonly string[] | null;
  /** Below how many people a number in the sample is left out; null: none is. */
  readonly suppress: number | null;
  /** Which reporting sheet; null: the one that fits the study's method. */
  readonly sheet: SheetName | null;
  /** Whether the date of the day is printed in the head. */
  readonly dated: boolean;
  /** The interview that is annotated; null: all of them. */
  readonly transcript: TranscriptId | null;
  /** Of annotated transcripts: whether only codings and notes of who works here are taken, and how codes are shown. */
  readonly coders: "all" | "mine";
  readonly marking: Marking;
  /** Of the page to browse: whether all extracts stand in it beside the quotes that were chosen. */
  readonly withExtracts: boolean;
  /** Of a package for an archive: whether the study's own file and its journal stand in it. */
  readonly withStudy: boolean;
  readonly format: WindowFormat;
  /** For CSV: without the guard against formulas. Another format has none. */
  readonly exact: boolean;
};

export function beginChoice(language: ReportLanguage): ReportChoice {
  return {
    kind: "quotes",
    language,
    which: null,
    translations: "under",
    attributed: "after",
    columns: null,
    scope: "all",
    branch: null,
    chosen: [],
    sections: null,
    suppress: null,
    sheet: null,
    dated: false,
    transcript: null,
    coders: "all",
    marking: "comments",
    withExtracts: false,
    withStudy: true,
    format: "docx",
    exact: false,
  };
}

/** The codes that a choice takes, among those that are still in the codebook. */
export function codesOf(codes: Project["codes"], { scope, branch, chosen }: ReportChoice): CodeChoice {
  if (scope === "all") return "all";
  if (scope === "chosen") return chosen.filter((id) => codes.has(id));
  const top = branchOf(codes, { scope, branch });
  return top === null ? [] : [...codesOfTheme(codes, top)];
}

/** The theme or code alone of which a report is made, with all that belongs to it (B7); null where it is not limited to one. */
export function branchOf(
  codes: Project["codes"],
  { scope, branch }: Pick<ReportChoice, "scope" | "branch">,
): CodeId | null {
  if (scope !== "branch") return null;
  return branch !== null && codes.has(branch) ? branch : (branches(codes)[0]?.code.id ?? null);
}

/** The sections that a choice is limited to, among those that are still in the guide; without a guide it is not limited. */
export function sectionsOf(guide: readonly GuideSection[], { sections }: ReportChoice): SectionChoice {
  if (sections === null || guide.length === 0) return "all";
  return guide.filter(({ id }) => sections.includes(id)).map(({ id }) => id);
}

/** What can be chosen with all beneath it: themes, and codes that have others under them; in codebook order. */
export function branches(codes: Project["codes"]) {
  return flatten(codeTree(codes)).filter(({ code, children }) => code.theme !== null || children.length > 0);
}

/** The chosen codes after a code's box was ticked: its whole branch goes in, or, when all of it was in, out. */
export function ticked(codes: Project["codes"], chosen: readonly CodeId[], id: CodeId): readonly CodeId[] {
  const family = withDescendants(codes, id);
  const before = new Set(chosen);
  const all = [...family].every((one) => before.has(one));
  const others = chosen.filter((one) => !family.has(one));
  return all ? others : [...others, ...family];
}

/** How a code's box looks: ticked when its whole branch is chosen, half when some of it is. */
export function tickOf(
  codes: Project["codes"],
  chosen: ReadonlySet<CodeId>,
  id: CodeId,
): "all" | "some" | "none" {
  const family = [...withDescendants(codes, id)];
  const count = family.filter((one) => chosen.has(one)).length;
  return count === 0 ? "none" : count === family.length ? "all" : "some";
}

/** The quotes that a choice prints. */
export function whichQuotes(project: Project, { which }: ReportChoice): QuotationChoice["which"] {
  return which ?? usualWhich(project);
}

/** Columns of the table of quotes in the order in which they stand; whatever is none is left out. */
export function inTheirOrder(columns: readonly unknown[]): readonly QuoteTableColumn[] {
  return quoteTableColumns.filter((column) => columns.includes(column));
}

/** A choice as it was remembered; whatever cannot be understood of it begins anew. */
export function recalledChoice(json: string | null, language: ReportLanguage): ReportChoice {
  const begin = beginChoice(language);
  let found: Partial<Record<keyof ReportChoice, unknown>>;
  try {
    found = Object(JSON.parse(json ?? "{}"));
  } catch {
    return begin;
  }
  const isCode = (id: unknown): id is CodeId => typeof id === "string" && id.startsWith("code:");
  const isTranscript = (id: unknown): id is TranscriptId =>
    typeof id === "string" && id.startsWith("transcript:");
  const one = <Value>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
    values.find((known) => known === value) ?? otherwise;
  const kind = one(deskReportNames, found.kind, begin.kind);
  return {
    kind,
    language: one(["en", "sv"], found.language, begin.language),
    which: one([null, "chosen", "all"], found.which, begin.which),
    translations: one(translationPlaces, found.translations, begin.translations),
    attributed: one(["before", "after"], found.attributed, begin.attributed),
    columns: Array.isArray(found.columns) ? inTheirOrder(found.columns) : null,
    scope: one(["all", "branch", "chosen"], found.scope, begin.scope),
    branch: isCode(found.branch) ? found.branch : null,
    chosen: Array.isArray(found.chosen) ? found.chosen.filter(isCode) : [],
    sections: Array.isArray(found.sections) ? found.sections.filter((id) => typeof id === "string") : null,
    suppress: one([null, ...limits], found.suppress, begin.suppress),
    sheet: one([null, ...sheetNames], found.sheet, begin.sheet),
    dated: found.dated === true,
    transcript: isTranscript(found.transcript) ? found.transcript : null,
    coders: one(["all", "mine"], found.coders, begin.coders),
    marking: one(markings, found.marking, begin.marking),
    withExtracts: found.withExtracts === true,
    withStudy: found.withStudy !== false,
    format: one(formatsInWindow(kind), found.format, begin.format),
    exact: found.exact === true,
  };
}
