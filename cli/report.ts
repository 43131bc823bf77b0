import { exportMap, usualMap } from "../shared/formats/export-map.ts";
import { exportCodebook, exportMemos, exportQuotes } from "../shared/formats/export-report.ts";
import { type SectionChoice, sectionLetter } from "../shared/guide/sections.ts";
import type { Project } from "../shared/project/project.ts";
import { type AttributionTemplate, parseTemplate } from "../shared/quotes/attribution.ts";
import { type ReportFormat, reportFormatOf } from "../shared/reports/file-format.ts";
import type { ReportLanguage } from "../shared/reports/report.ts";
import { faultSentence } from "./file-sentences.ts";
import {
  noGuideSentence,
  noReportAskedSentence,
  noSuchFormatSentence,
  noSuchPictureSentence,
  noSuchSectionSentence,
  sameFileSentence,
  templateSentence,
  wroteSentence,
} from "./sentences.ts";
import { namedFile, readStudy } from "./study-file.ts";
import { type ExitCode, type Named, Stop, type Terminal } from "./terminal.ts";
import { type MadeReport, mustNotReplaceTables, writeReport } from "./write-report.ts";

export type ReportOptions = {
  readonly quotes?: string;
  readonly codebook?: string;
  readonly memos?: string;
  readonly map?: string;
  readonly grey: boolean;
  readonly exact: boolean;
  readonly language: ReportLanguage;
  readonly attribution?: string;
  readonly author?: string;
  /** Letters of sections, "d,e,f". */
  readonly sections?: string;
};

/** Writes the quotation set, the codebook, the memos, the thematic map, or several of them, each in the format that its name asks for. */
export async function writeReports(
  terminal: Terminal,
  studyName: string,
  { quotes, codebook, memos, map, grey, exact, language, attribution, author, sections }: ReportOptions,
): Promise<ExitCode> {
  const quotesFile = wanted(terminal, quotes);
  const codebookFile = wanted(terminal, codebook);
  const memosFile = wanted(terminal, memos);
  if (map !== undefined && !/\.svg$/i.test(map)) throw new Stop(noSuchPictureSentence(map));
  const mapFile = map === undefined ? null : namedFile(terminal, map);
  const paths = [quotesFile, codebookFile, memosFile, mapFile].flatMap((file) => file?.path ?? []);
  if (paths.length === 0) throw new Stop(noReportAskedSentence);
  if (new Set(paths).size < paths.length) throw new Stop(sameFileSentence);

  const { project: kept } = await readStudy(terminal, namedFile(terminal, studyName));
  const project: Project =
    author === undefined ? kept : { ...kept, study: { ...kept.study, author: author.trim() } };
  const template = templateIn(attribution ?? project.study.attribution, project);

  const limited = sectionsIn(sections, project);

  const made: MadeReport[] = [];
  if (quotesFile) {
    const choice = { language, codes: "all", sections: limited, attribution: template, date: null } as const;
    made.push({ file: quotesFile, bytes: await exportQuotes(project, choice, quotesFile.format, { exact }) });
  }
  if (codebookFile) {
    const choice = { language, date: null };
    const bytes = await exportCodebook(project, choice, codebookFile.format, { exact });
    made.push({ file: codebookFile, bytes });
  }
  if (memosFile) {
    const choice = { language, memos: "all", order: "subject", date: null } as const;
    made.push({ file: memosFile, bytes: await exportMemos(project, choice, memosFile.format, { exact }) });
  }
  if (mapFile) {
    const svg = exportMap(project, { language, ink: grey ? "grey" : "colour", ...usualMap });
    made.push({ file: mapFile, bytes: new TextEncoder().encode(svg) });
  }

  await mustNotReplaceTables(terminal, made);
  let failed = 0;
  for (const report of made) {
    const { name } = report.file;
    const written = await writeReport(terminal, report);
    if (written.is === "written") terminal.out(wroteSentence(name));
    else {
      terminal.err(faultSentence(name, written.why, written.recoveredAs));
      failed += 1;
    }
  }
  return failed === 0 ? 0 : failed < made.length ? 1 : 2;
}

function wanted(terminal: Terminal, name: string | undefined): (Named & { format: ReportFormat }) | null {
  if (name === undefined) return null;
  const format = reportFormatOf(name);
  if (!format) throw new Stop(noSuchFormatSentence(name));
  return { ...namedFile(terminal, name), format };
}

/** The sections that letters name, in whatever case. */
function sectionsIn(letters: string | undefined, { study: { guide } }: Project): SectionChoice {
  if (letters === undefined) return "all";
  if (guide.length === 0) throw new Stop(noGuideSentence);
  return letters.split(",").map((one) => {
    const letter = one.trim().toLowerCase();
    const section = guide.find((_, place) => sectionLetter(place) === letter);
    if (!section) throw new Stop(noSuchSectionSentence(one.trim(), guide));
    return section.id;
  });
}

function templateIn(template: string, { study }: Project): AttributionTemplate {
  const parsed = parseTemplate(template, study.attributes);
  if (parsed.is === "refused") throw new Stop(templateSentence(parsed, study.attributes));
  return parsed.value;
}
