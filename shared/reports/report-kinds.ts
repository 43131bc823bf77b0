import { type MapChoice, mapPicture } from "../charts/map-picture.ts";
import type { Picture } from "../charts/picture.ts";
import type { Ink } from "../charts/sheet-colours.ts";
import { quoteCount } from "../figures/figures.ts";
import { codebookDeedOf } from "../history/codebook-deeds.ts";
import { type HistoryFact, Teller } from "../history/facts.ts";
import { type Genealogy, genealogyOf } from "../history/genealogy.ts";
import { textDeedOf } from "../history/text-deeds.ts";
import type { Difference } from "../history/version-differences.ts";
import type { JournalEntry } from "../project/journal.ts";
import type { Project } from "../project/project.ts";
import { allQuotes } from "../project/quotes-under.ts";
import type { Study } from "../project/records.ts";
import { namesOfTemplate } from "../quotes/attribution.ts";
import { aiStatement } from "./ai-statement.ts";
import { type AnnotationChoice, annotatedTranscripts } from "./annotated-transcript.ts";
import { type BeforeSending, beforeSending, beforeSendingCodebook, toLookAtAgain } from "./before-sending.ts";
import { beforeSendingTranscripts } from "./before-sending-transcripts.ts";
import { beforeSendingVoices } from "./before-sending-voices.ts";
import { type CodebookChoice, codebookReport } from "./codebook-report.ts";
import { codebookTable } from "./codebook-rows.ts";
import { processReport, processTable } from "./coding-process.ts";
import type { Deposit, DepositChoice } from "./deposit/deposit.ts";
import { depositPackage } from "./deposit/deposit-package.ts";
import { type Compared, differenceReport, differenceTable } from "./difference-report.ts";
import type { FlatTable } from "./flat-table.ts";
import { type GenealogyChoice, genealogyPicture } from "./genealogy-picture.ts";
import { historyReport, historyTable } from "./history-report.ts";
import { type MemoChoice, memoReport } from "./memo-report.ts";
import { memoTable } from "./memo-rows.ts";
import { type QuotationChoice, quoteTableColumns } from "./quotation-choice.ts";
import { quotationSet } from "./quotation-set.ts";
import { quoteColumnsTable } from "./quote-columns.ts";
import { quoteColumns, quoteTable } from "./quote-rows.ts";
import { quoteTablePages } from "./quote-table.ts";
import type { Report, ReportLanguage } from "./report.ts";
import { reportingSheet, type SheetChoice, sheetAsked, sheetTable } from "./reporting-sheet.ts";
import { type SampleChoice, sampleReport } from "./sample-report.ts";
import { sampleFlatTable } from "./sample-rows.ts";
import type { SheetName } from "./sheets/sheets.ts";
import { type ThemeSite, type ThemeSiteChoice, themeSite } from "./theme-site.ts";
import { themeTable, themeTablePages } from "./theme-table.ts";
import type { ToldChoice } from "./told-study.ts";
import { correctionLog, type TranscriptionChoice, transcriptionCheck } from "./transcription-check.ts";
import { correctionLogTable, transcriptionTable } from "./transcription-rows.ts";
import { type TranslationChoice, translationPages, translationTable } from "./translation-list.ts";
import { voicesPicture } from "./voices-picture.ts";
import { type VoicesChoice, voicesReport } from "./voices-report.ts";
import { voicesTable } from "./voices-rows.ts";

/** What a report can be made as; each format takes one of them. */
export type Forms = {
  readonly pages: Report;
  readonly table: FlatTable;
  readonly picture: Picture;
  readonly site: ThemeSite;
  readonly deposit: Deposit;
};

/** A study with its history, of which the terminal makes reports. */
export type WholeStudy = {
  readonly project: Project;
  readonly journal: readonly JournalEntry[];
  /** The project as it is kept, where the other has what was chosen for this report alone. */
  readonly kept?: Project;
};

/** What somebody in a terminal may choose of a report. */
export type UsualChoice = Omit<QuotationChoice, "codes" | "date" | "which"> & {
  readonly ink: Ink;
  /** Below how many people a number in a table of people is left out; null: none is. */
  readonly suppress: number | null;
  /** Null: the chosen quotes where the study has any, else all extracts. */
  readonly which: QuotationChoice["which"] | null;
  /** Which reporting sheet; null: the one that fits the study's method. */
  readonly sheet: SheetName | null;
  /** The version of Kvali that makes the report. */
  readonly version: string;
  /** What a package for an archive is told: see DepositChoice. */
  readonly package: Pick<DepositChoice, "made" | "isChecked" | "withStudy">;
};

/** The quotes that a study prints where nobody says which: those that were chosen, once there are any. */
export function usualWhich(project: Project): QuotationChoice["which"] {
  return quoteCount(project) > 0 ? "chosen" : "all";
}

/**
 * A kind of report. `Asked` is plain data, so that a worker can make it: what it is made of, and what was chosen.
 * Of pages, table, picture, site and deposit it makes at least one; the formats that it has follow from that.
 */
export type ReportKind<Asked> = {
  /** What its file is called after the study's name. */
  readonly called: (asked: Asked) => string;
  readonly pages: ((asked: Asked) => Report) | null;
  readonly table: ((asked: Asked) => FlatTable) | null;
  readonly picture: ((asked: Asked) => Picture) | null;
  readonly site: ((asked: Asked) => ThemeSite) | null;
  readonly deposit: ((asked: Asked) => Deposit) | null;
  /** What a careful author must know before it leaves the house; null where nothing of that kind stands in it. */
  readonly before: ((asked: Asked) => BeforeSending) | null;
  /** As the terminal writes it, under the option of its name; null where that cannot be asked for in a terminal. */
  readonly terminal: {
    readonly help: string;
    readonly usual: (study: WholeStudy, choice: UsualChoice) => Asked;
  } | null;
};

type OfProject = { readonly project: Project };
type OfStudy = { readonly study: Pick<Study, "name" | "author">; readonly language: ReportLanguage };

function factsOf(journal: readonly JournalEntry[]): readonly HistoryFact[] {
  const teller = new Teller();
  return journal.map((entry) => teller.tell(entry));
}

const usualTold = ({ project, journal }: WholeStudy, { language, version }: UsualChoice): ToldChoice => ({
  ...{ project, language, version, date: null },
  facts: factsOf(journal),
});

const usualTranscription = (
  { project, journal }: WholeStudy,
  { language }: UsualChoice,
): TranscriptionChoice => ({
  ...{ project, language, date: null },
  told: journal.flatMap((entry) => textDeedOf(entry) ?? []),
});

type QuotesOfProject = OfProject & QuotationChoice;

const beforeQuotes = ({ project, attribution, ...choice }: QuotesOfProject) =>
  beforeSending(project, { ...choice, names: namesOfTemplate(attribution) });

/** Columns of tables of quotes that give names of interviews, and labels of files, as they are. */
const bareColumns: ReadonlySet<string> = new Set(["transcript", "speaker"]);
const bareOf = (columns: readonly string[]) => columns.filter((column) => bareColumns.has(column));

const usualQuotes = ({ project }: WholeStudy, choice: UsualChoice): QuotesOfProject => {
  const { language, attribution, attributed, sections, translations, columns } = choice;
  const which = choice.which ?? usualWhich(project);
  return {
    ...{ project, language, which, attribution, attributed, sections, translations, columns },
    ...{ codes: "all", date: null },
  };
};

/** Every kind of report there is. Window, worker, terminal and file names go by this list. */
export const reportKinds = {
  quotes: kind<QuotesOfProject>({
    called: ({ language }) => (language === "sv" ? "citat" : "quotes"),
    pages: ({ project, ...choice }) => quotationSet(project, choice),
    table: ({ project, ...choice }) =>
      choice.which === "all"
        ? quoteTable(project, choice)
        : quoteColumnsTable(project, { ...choice, columns: null }),
    picture: null,
    before: (asked) => {
      const columns = asked.which === "all" ? quoteColumns : quoteTableColumns;
      return { ...beforeQuotes(asked), bareColumns: { table: bareOf(columns), pages: [] } };
    },
    terminal: {
      help: "the quotations",
      usual: usualQuotes,
    },
  }),
  quoteTable: kind<QuotesOfProject>({
    called: ({ language }) => (language === "sv" ? "citattabell" : "table of quotes"),
    pages: ({ project, ...choice }) => quoteTablePages(project, choice),
    table: ({ project, ...choice }) => quoteColumnsTable(project, choice),
    picture: null,
    before: (asked) => {
      const { columns } = asked;
      // A column of translations has them, wherever they would stand without it.
      const translations = columns?.includes("translation") ? "beside" : asked.translations;
      return {
        ...beforeQuotes({ ...asked, translations }),
        bareColumns: { table: bareOf(columns ?? quoteTableColumns), pages: bareOf(columns ?? []) },
      };
    },
    terminal: {
      help: "the quotations as a table to print: theme, subtheme, code, quote, who, or the columns that --columns names",
      usual: usualQuotes,
    },
  }),
  themeTable: kind<QuotesOfProject>({
    called: ({ language }) => (language === "sv" ? "tematabell" : "table of themes"),
    pages: ({ project, ...choice }) => themeTablePages(project, choice),
    table: ({ project, ...choice }) => themeTable(project, choice),
    picture: null,
    before: beforeQuotes,
    terminal: {
      help: "the table of themes: theme, subtheme, definition, quotes",
      usual: usualQuotes,
    },
  }),
  translations: kind<OfProject & TranslationChoice>({
    called: ({ language }) => (language === "sv" ? "översättningar" : "translations"),
    pages: ({ project, ...choice }) => translationPages(project, choice),
    table: ({ project, ...choice }) => translationTable(project, choice),
    picture: null,
    before: null,
    terminal: {
      help: "the translations by status, for a proofreader; kvali translations reads the table back",
      usual: ({ project }, { language }) => ({ project, language, date: null }),
    },
  }),
  transcripts: kind<OfProject & AnnotationChoice>({
    called: ({ project, language, transcripts }) => {
      const [only, more] = transcripts === "all" ? [] : transcripts;
      const name = only && !more ? (project.transcripts.get(only)?.name ?? "") : "";
      return [language === "sv" ? "kommenterade transkript" : "annotated transcripts", name]
        .filter(Boolean)
        .join(" ");
    },
    pages: ({ project, ...choice }) => annotatedTranscripts(project, choice),
    table: null,
    picture: null,
    before: ({ project, ...choice }) => beforeSendingTranscripts(project, choice),
    // A terminal writes a file for each, into a folder.
    terminal: null,
  }),
  html: kind<OfProject & ThemeSiteChoice>({
    called: ({ language }) => (language === "sv" ? "teman och citat" : "themes and quotes"),
    pages: null,
    table: null,
    picture: null,
    site: ({ project, ...choice }) => themeSite(project, choice),
    before: ({ project, language, attribution, withExtracts }) =>
      beforeSending(project, {
        ...{ codes: "all", sections: "all", language, names: namesOfTemplate(attribution) },
        translations: "under",
        which: withExtracts ? "both" : "chosen",
      }),
    terminal: {
      help: "one page to browse themes, codes and quotes in, without any network",
      usual: ({ project }, { language, attribution }) => ({
        ...{ project, language, attribution, withExtracts: true, date: null },
      }),
    },
  }),
  codebook: kind<OfProject & CodebookChoice & { readonly version: string | null }>({
    called: ({ language, version }) =>
      [language === "sv" ? "kodbok" : "codebook", version ?? ""].filter(Boolean).join(" "),
    pages: ({ project, ...choice }) => codebookReport(project, choice),
    table: ({ project }) => codebookTable(project),
    picture: null,
    before: ({ project }) => beforeSendingCodebook(project),
    terminal: {
      help: "the codebook",
      usual: ({ project }, { language }) => ({ project, language, date: null, version: null }),
    },
  }),
  sample: kind<OfProject & SampleChoice>({
    called: ({ language }) => (language === "sv" ? "urval" : "sample"),
    pages: ({ project, ...choice }) => sampleReport(project, choice),
    table: ({ project, ...choice }) => sampleFlatTable(project, choice),
    picture: null,
    before: null,
    terminal: {
      help: "who took part: what is recorded of people, counted and described, of each wave and of all",
      usual: ({ project }, { language, suppress }) => ({ project, language, limit: suppress, date: null }),
    },
  }),
  voices: kind<OfProject & VoicesChoice>({
    called: ({ language }) => (language === "sv" ? "rösternas balans" : "balance of voices"),
    pages: ({ project, ...choice }) => voicesReport(project, choice),
    table: ({ project, language }) => voicesTable(project, language),
    picture: ({ project, ...choice }) => voicesPicture(project, choice),
    before: ({ project }) => beforeSendingVoices(project),
    terminal: {
      help: "who is quoted and who could be, by theme, section of the guide, wave and attribute",
      usual: ({ project }, { language, ink }) => ({ project, language, ink, print: 170, date: null }),
    },
  }),
  memos: kind<OfProject & MemoChoice>({
    called: ({ language }) => (language === "sv" ? "memon" : "memos"),
    pages: ({ project, ...choice }) => memoReport(project, choice),
    table: ({ project, ...choice }) => memoTable(project, choice),
    picture: null,
    before: null,
    terminal: {
      help: "the memos",
      usual: ({ project }, { language }) => ({
        ...{ project, language, memos: "all", order: "subject", date: null },
      }),
    },
  }),
  history: kind<OfStudy & { readonly facts: readonly HistoryFact[] }>({
    called: ({ language }) => (language === "sv" ? "historik" : "history"),
    pages: ({ study, facts, language }) => historyReport(study, facts, language),
    table: ({ facts, language }) => historyTable(facts, language),
    picture: null,
    before: null,
    terminal: {
      help: "the history, as an audit trail",
      usual: ({ project, journal }, { language }) => ({
        ...{ study: project.study, language },
        facts: factsOf(journal),
      }),
    },
  }),
  sheet: kind<SheetChoice>({
    called: (asked) =>
      `${asked.language === "sv" ? "rapporteringsblad" : "reporting sheet"} ${sheetAsked(asked)}`,
    pages: reportingSheet,
    table: sheetTable,
    picture: null,
    before: null,
    terminal: {
      help: "the reporting sheet, filled in where the study knows",
      usual: (study, choice) => ({ ...usualTold(study, choice), sheet: choice.sheet }),
    },
  }),
  codingProcess: kind<ToldChoice>({
    called: ({ language }) => (language === "sv" ? "kodningsprocess" : "coding process"),
    pages: processReport,
    table: processTable,
    picture: null,
    before: null,
    terminal: { help: "who did what in which step", usual: usualTold },
  }),
  transcriptionCheck: kind<TranscriptionChoice>({
    called: ({ language }) => (language === "sv" ? "transkriberingskontroll" : "transcription check"),
    pages: transcriptionCheck,
    table: transcriptionTable,
    picture: null,
    before: null,
    terminal: {
      help: "how the transcripts were corrected: a paragraph for Methods, error rates by interview, the log",
      usual: usualTranscription,
    },
  }),
  correctionLog: kind<TranscriptionChoice>({
    called: ({ language }) => (language === "sv" ? "rättelselogg" : "log of corrections"),
    pages: correctionLog,
    table: correctionLogTable,
    picture: null,
    before: null,
    terminal: {
      help: "each correction of a transcript: old and new words, what, who, when",
      usual: usualTranscription,
    },
  }),
  aiStatement: kind<ToldChoice>({
    called: ({ language }) => (language === "sv" ? "AI-redogörelse" : "AI statement"),
    pages: aiStatement,
    table: null,
    picture: null,
    before: null,
    terminal: { help: "what the journal shows of the use of generative AI", usual: usualTold },
  }),
  changes: kind<OfStudy & { readonly compared: Compared; readonly differences: readonly Difference[] }>({
    called: ({ language }) => (language === "sv" ? "kodboksändringar" : "codebook changes"),
    pages: ({ study, compared, differences, language }) =>
      differenceReport(study, compared, differences, language),
    table: ({ differences, language }) => differenceTable(differences, language),
    picture: null,
    before: null,
    terminal: null,
  }),
  deposit: kind<DepositChoice>({
    called: ({ language }) => (language === "sv" ? "arkivpaket" : "deposit"),
    pages: null,
    table: null,
    picture: null,
    deposit: depositPackage,
    before: ({ project, language }) => ({
      ...beforeSendingTranscripts(project, {
        ...{ language, transcripts: "all", codes: "all", coders: "all", marking: "comments", date: null },
      }),
      ...toLookAtAgain(
        [...allQuotes(project)].filter(({ lost }) => !lost),
        true,
      ),
    }),
    terminal: {
      help: "a package for an archive: data narrative, guide, data list, transcripts, codebook, quotes with notes, journal, study",
      usual: (study, choice) => ({
        ...{ ...usualTold(study, choice), ...choice.package },
        ...{
          attribution: choice.attribution,
          whole: { project: study.kept ?? study.project, journal: study.journal },
        },
      }),
    },
  }),
  map: kind<OfProject & MapChoice>({
    called: ({ language }) => (language === "sv" ? "tematisk karta" : "thematic map"),
    pages: null,
    table: null,
    picture: ({ project, ...choice }) => mapPicture(project, choice),
    before: null,
    terminal: {
      help: "the thematic map",
      usual: ({ project }, { language, ink }) => ({
        ...{ project, language, ink, level: "codes", number: "none", print: 170 },
      }),
    },
  }),
  genealogy: kind<OfStudy & GenealogyChoice & { readonly genealogy: Genealogy }>({
    called: ({ language }) => (language === "sv" ? "genealogi" : "genealogy"),
    pages: null,
    table: null,
    picture: ({ study, genealogy, ...choice }) => genealogyPicture(study.name, genealogy, choice),
    before: null,
    terminal: {
      help: "how themes came about",
      usual: ({ project, journal }, { language, ink }) => {
        const genealogy = genealogyOf(journal.flatMap((entry) => codebookDeedOf(entry) ?? []));
        return { study: project.study, language, ink, genealogy, shown: null, print: 170 };
      },
    },
  }),
};

export type ReportName = keyof typeof reportKinds;
export const reportNames = Object.keys(reportKinds) as readonly ReportName[];

export type AskedOf<Name extends ReportName> =
  (typeof reportKinds)[Name] extends ReportKind<infer Asked> ? Asked : never;

/** A report that somebody asks for. */
export type AskedReport = {
  [Name in ReportName]: { readonly kind: Name; readonly asked: AskedOf<Name> };
}[ReportName];

/** A kind of which only the name is known: who gives it what was asked sees to it that it was asked of this kind. */
export function kindOfReport(name: ReportName): ReportKind<AskedReport["asked"]> {
  return reportKinds[name] as unknown as ReportKind<AskedReport["asked"]>;
}

/** A kind as it is told; few are made as a page to browse or as a package, so that need not be denied. */
function kind<Asked>(
  definition: Omit<ReportKind<Asked>, "site" | "deposit"> &
    Partial<Pick<ReportKind<Asked>, "site" | "deposit">>,
): ReportKind<Asked> {
  return { site: null, deposit: null, ...definition };
}
