import path from "node:path";
import { replaceFile } from "../electron/files/replace-file.ts";
import {
  extensionOf,
  type FormatName,
  formatOfFile,
  formatsOf,
  reportFormats,
  writeReport,
} from "../shared/formats/report-formats.ts";
import { type SectionChoice, sectionLetter } from "../shared/guide/sections.ts";
import type { Project } from "../shared/project/project.ts";
import type { CitationStyle } from "../shared/project/records.ts";
import { type AttributionTemplate, attributeNames, parseTemplate } from "../shared/quotes/attribution.ts";
import type { BeforeSending } from "../shared/reports/before-sending.ts";
import { gateReport } from "../shared/reports/gate-report.ts";
import {
  type QuotationChoice,
  quoteTableColumns,
  type TranslationPlace,
} from "../shared/reports/quotation-choice.ts";
import { columnsNamed } from "../shared/reports/quote-columns.ts";
import type { ReportLanguage } from "../shared/reports/report.ts";
import {
  type AskedReport,
  kindOfReport,
  type ReportName,
  reportNames,
  type UsualChoice,
  type WholeStudy,
} from "../shared/reports/report-kinds.ts";
import type { SheetName } from "../shared/reports/sheets/sheets.ts";
import { dayHere } from "../shared/text/day-here.ts";
import { type AnnotationOptions, annotatedReports, makeFolder } from "./annotated-reports.ts";
import { beforeSendingSentences } from "./before-sending-sentences.ts";
import { faultSentences } from "./file-sentences.ts";
import { type GateOptions, gateFor, passes } from "./gate.ts";
import {
  noGuideSentence,
  noReportAskedSentence,
  noSuchFormatSentence,
  noSuchReportColumnSentence,
  noSuchSectionSentence,
  notCheckedSentence,
  progressSentence,
  reportIsThereSentence,
  sameFileSentence,
  templateSentence,
  wroteSentence,
} from "./sentences.ts";
import { isThere, namedFile, placeKey, readStudy } from "./study-file.ts";
import { type ExitCode, exitOf, type Named, Stop, type Terminal } from "./terminal.ts";

/** The kinds of report that can be asked for in a terminal: the option of each is its name ("quote-table"), and with the ends of the names of its files. */
export const reportsInTerminal = reportNames.flatMap((name) => {
  const { terminal } = kindOfReport(name);
  const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return terminal
    ? [{ name, option, help: terminal.help, formats: formatsOf(name, reportFormats).map(extensionOf) }]
    : [];
});

export type ReportOptions = { readonly [Name in ReportName]?: string } & GateOptions &
  AnnotationOptions & {
    readonly grey: boolean;
    readonly exact: boolean;
    readonly language: ReportLanguage;
    readonly attribution?: string;
    /** How literature is cited; else as the study has it. */
    readonly citations?: CitationStyle;
    readonly attributionBefore: boolean;
    readonly which?: QuotationChoice["which"];
    readonly translationsAs: TranslationPlace;
    /** Names of columns, "theme,print,who". */
    readonly columns?: string;
    readonly author?: string;
    /** Letters of sections, "d,e,f". */
    readonly sections?: string;
    /** Which sheet `--sheet` writes; left out, the one that fits the study’s method. */
    readonly sheetOf?: SheetName;
    /** Below how many people a number in --sample is left out. */
    readonly suppress?: number;
    /** Whether the study's own file and its journal stand in a package for an archive. */
    readonly depositStudy: boolean;
    /** Whether a report replaces a file of its name. */
    readonly force: boolean;
  };

/**
 * Writes the reports that are asked for, each in the format that its name asks for. Where one of them would replace a file
 * without --force, nothing is written: whoever mixes up two names would lose what they have. Nor is anything where real
 * names would stand in one of them. --transcripts names a folder, into which each
 * transcript is written as a document of its own.
 */
export async function writeReports(
  terminal: Terminal,
  studyName: string,
  {
    grey,
    exact,
    language,
    citations,
    author,
    sections,
    suppress,
    sheetOf,
    depositStudy,
    force,
    names,
    anyCase,
    ...options
  }: ReportOptions,
): Promise<ExitCode> {
  const wanted = reportsInTerminal.flatMap(({ name }) => {
    const file = options[name];
    return file === undefined ? [] : [wantedReport(terminal, name, file)];
  });
  if (wanted.length === 0 && options.transcripts === undefined)
    throw new Stop(noReportAskedSentence(reportsInTerminal));
  mustBeApart(wanted);
  if (!force)
    for (const { file } of wanted)
      if (await isThere(terminal, file)) throw new Stop(reportIsThereSentence(file.name));

  const { project: kept, journal } = await readStudy(terminal, namedFile(terminal, studyName));
  const project = withChoices(kept, { author, citations });
  const choice: UsualChoice = {
    language,
    attribution: templateIn(options.attribution ?? project.study.attribution, project),
    attributed: options.attributionBefore ? "before" : "after",
    sections: sectionsIn(sections, project),
    ink: grey ? "grey" : "colour",
    suppress: suppress ?? null,
    which: options.which ?? null,
    translations: options.translationsAs,
    columns: columnsIn(options.columns),
    sheet: sheetOf ?? null,
    version: terminal.version,
    package: {
      made: dayHere(terminal.now()),
      isChecked: names !== undefined,
      withStudy: depositStudy,
    },
  };

  const reports: readonly (WantedReport & { readonly asked: AskedReport })[] = [
    ...wanted.map((one) => ({ ...one, asked: usualReport(one.name, { project, journal, kept }, choice) })),
    ...(await annotatedReports(terminal, project, { ...options, language, force })),
  ];
  mustBeApart(reports);
  const gate = await gateFor(terminal, { ...(names === undefined ? {} : { names }), anyCase }, project);
  if (gate) {
    const looked = reports.map(({ asked, file, format }) => ({
      file: file.name,
      finding: gateReport(gate, asked, reportFormats[format].takes, {
        fileName: path.basename(file.name),
        project,
      }),
    }));
    if (!passes(terminal, gate, looked, project, { why: "written", language })) return 1;
  }

  const progress = progressOf(terminal);
  const made: {
    readonly kind: ReportName;
    readonly file: Named;
    readonly bytes: Uint8Array;
    readonly before: BeforeSending | null;
  }[] = [];
  for (const { name, file, format, asked } of reports) {
    const within = progressOf(terminal);
    const bytes = await writeReport(asked, reportFormats[format], { exact, tell: within });
    made.push({ kind: name, file, bytes, before: kindOfReport(name).before?.(asked.asked) ?? null });
    progress(made.length, reports.length);
  }
  if (options.transcripts !== undefined) await makeFolder(terminal, namedFile(terminal, options.transcripts));
  const failed: Parameters<typeof faultSentences>[0][number][] = [];
  for (const { kind, file, bytes, before } of made) {
    const { name, path } = file;
    const written = await replaceFile(terminal.desk, path, bytes);
    if (written.is === "written") {
      terminal.out(wroteSentence(name));
      if (before) for (const sentence of beforeSendingSentences(name, before)) terminal.out(sentence);
      if (kind === "deposit" && !gate) terminal.out(notCheckedSentence(name));
    } else failed.push({ name, ...written });
  }
  for (const sentence of faultSentences(failed)) terminal.err(sentence);
  return exitOf({ done: made.length - failed.length, failed: failed.length });
}

/** Refuses two reports under one name: the later would replace the earlier. Some systems do not tell capitals apart, nor how an å is written. */
function mustBeApart(reports: readonly { readonly file: Named }[]): void {
  if (new Set(reports.map(({ file }) => placeKey(file))).size < reports.length)
    throw new Stop(sameFileSentence);
}

/** Says how many files are made where it takes long: after a second, and then each second. */
function progressOf(terminal: Terminal): (made: number, all: number) => void {
  let said = Date.parse(terminal.now());
  return (made, all) => {
    const now = Date.parse(terminal.now());
    if (now - said < 1000 || made === all) return;
    terminal.out(progressSentence(made, all));
    said = now;
  };
}

/** The study with what was said for this report alone. */
function withChoices(
  project: Project,
  {
    author,
    citations,
  }: { readonly author: string | undefined; readonly citations: CitationStyle | undefined },
): Project {
  const { study } = project;
  const houseStyle = citations === undefined ? study.houseStyle : { ...study.houseStyle, citations };
  return { ...project, study: { ...study, houseStyle, author: author?.trim() ?? study.author } };
}

type WantedReport = { readonly name: ReportName; readonly file: Named; readonly format: FormatName };

function wantedReport(terminal: Terminal, name: ReportName, fileName: string): WantedReport {
  const formats = formatsOf(name, reportFormats);
  const format = formatOfFile(fileName, formats);
  if (!format) throw new Stop(noSuchFormatSentence(fileName, formats.map(extensionOf)));
  return { name, file: namedFile(terminal, fileName), format };
}

function usualReport(kind: ReportName, study: WholeStudy, choice: UsualChoice): AskedReport {
  const asked = kindOfReport(kind).terminal?.usual(study, choice);
  return { kind, asked } as AskedReport;
}

/** The sections that letters name, in whatever case. */
function sectionsIn(letters: string | undefined, { study: { guide } }: Project): SectionChoice {
  if (letters === undefined) return "all";
  if (guide.length === 0) throw new Stop(noGuideSentence);
  return letters.split(",").map((written) => {
    const letter = written.trim().toLowerCase();
    const section = guide.find((_, place) => sectionLetter(place) === letter);
    if (!section) throw new Stop(noSuchSectionSentence(written.trim(), guide));
    return section.id;
  });
}

/** The columns that are named, in their order. */
function columnsIn(written: string | undefined): UsualChoice["columns"] {
  if (written === undefined) return null;
  const named = columnsNamed(written);
  if ("strange" in named) throw new Stop(noSuchReportColumnSentence(named.strange, quoteTableColumns));
  return named.columns;
}

function templateIn(template: string, { study }: Project): AttributionTemplate {
  const names = attributeNames(study);
  const parsed = parseTemplate(template, names);
  if (parsed.is === "refused") throw new Stop(templateSentence(parsed, names));
  return parsed.value;
}
