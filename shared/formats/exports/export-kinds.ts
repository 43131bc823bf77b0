import type { Project } from "../../project/project.ts";
import type { ReportLanguage } from "../../reports/report.ts";
import { handedOnFile } from "./handed-on-file.ts";
import type { ExportFormat } from "./leaving.ts";
import { annotationsFile, codebookFile, codingsFile, projectFile, studyFiles, tagsFile } from "./one-file.ts";
import { plainTranscripts } from "./plain-transcripts.ts";
import { rockSources } from "./rock-sources.ts";

/** Why a study has nothing of a kind to export. */
export type Lack = "noCodes" | "noTranscripts" | "noCodings";

export type ExportKind = {
  /** What its file is called after the study's name. */
  readonly called: Readonly<Record<ReportLanguage, string>>;
  /** Its option in a terminal, and what help says of it. */
  readonly option: string;
  readonly help: string;
  /** Whether it is several files: a folder in a terminal, one zip elsewhere. */
  readonly isFolder: boolean;
  readonly lacks: (project: Project) => Lack | null;
  /** By the ends of their files; the first is proposed. */
  readonly formats: Readonly<Record<string, ExportFormat>>;
};

const noCodes = ({ codes }: Project) => (codes.size === 0 ? "noCodes" : null);
const noCodings = ({ codings }: Project) =>
  [...codings.values()].every((list) => list.every(({ lost }) => lost)) ? "noCodings" : null;

/** Everything that a study is taken away as, to another program or an archive. Window, worker and terminal go by this list. */
export const exportKinds = {
  project: {
    called: { en: "project", sv: "projekt" },
    option: "refi",
    help: "the project in REFI-QDA: texts, codes, codings, memos, people",
    isFolder: false,
    lacks: () => null,
    formats: { qdpx: format("REFI-QDA", projectFile) },
  },
  codebook: {
    called: { en: "codebook", sv: "kodbok" },
    option: "codebook",
    help: "the codebook alone, in REFI-QDA, or as Taguette has it",
    isFolder: false,
    lacks: noCodes,
    formats: { qdc: format("REFI-QDA", codebookFile), csv: format("Taguette", tagsFile) },
  },
  transcripts: {
    called: { en: "transcripts", sv: "transkript" },
    option: "transcripts",
    help: "each transcript, into this folder, as --format says",
    isFolder: true,
    lacks: ({ transcripts }) => (transcripts.size === 0 ? "noTranscripts" : null),
    formats: {
      txt: format({ en: "Text", sv: "Text" }, plainTranscripts("txt")),
      docx: format("Word", plainTranscripts("docx")),
      vtt: format("WebVTT", plainTranscripts("vtt")),
      srt: format("SubRip", plainTranscripts("srt")),
      html: format("HTML", plainTranscripts("html")),
      csv: format("CSV", plainTranscripts("csv")),
      rock: format({ en: "ROCK, with codes", sv: "ROCK, med koder" }, rockSources),
    },
  },
  codings: {
    called: { en: "codings", sv: "kodningar" },
    option: "codings",
    help: "codings as a table: text, code, words, place, who speaks, who coded; kvali code reads it again",
    isFolder: false,
    lacks: noCodings,
    formats: { xlsx: format("Excel", codingsFile("xlsx")), csv: format("CSV", codingsFile("csv")) },
  },
  annotations: {
    called: { en: "annotations", sv: "annoteringar" },
    option: "annotations",
    help: "codings and notes as W3C web annotations",
    isFolder: false,
    lacks: () => null,
    formats: { json: format({ en: "Web annotations", sv: "Webbannoteringar" }, annotationsFile) },
  },
  handOn: {
    called: { en: "to hand on", sv: "att lämna vidare" },
    option: "hand-on",
    help: "the study as it stands, without its history and without the files that it was imported from",
    isFolder: false,
    lacks: () => null,
    formats: { kvali: format("Kvali", handedOnFile) },
  },
  study: {
    called: { en: "plain files", sv: "enkla filer" },
    option: "plain",
    help: "the whole study as plain files (.csv, .json, .txt) with a page that explains them",
    isFolder: false,
    lacks: () => null,
    formats: { zip: format("ZIP", studyFiles) },
  },
} as const satisfies Readonly<Record<string, ExportKind>>;

export type ExportName = keyof typeof exportKinds;
export const exportNames = Object.keys(exportKinds) as readonly ExportName[];

/** A kind of which only the name is known. */
export function exportKind(name: ExportName): ExportKind {
  return exportKinds[name];
}

function format(
  called: string | Readonly<Record<ReportLanguage, string>>,
  write: ExportFormat["write"],
): ExportFormat {
  return { called: typeof called === "string" ? { en: called, sv: called } : called, write };
}
