import { lengthOf } from "../../figures/interview-length.ts";
import type { Project } from "../../project/project.ts";
import type { Transcript } from "../../project/records.ts";
import { codebookReport } from "../codebook-report.ts";
import { codebookTable } from "../codebook-rows.ts";
import type { FlatTable } from "../flat-table.ts";
import { historyReport, historyTable } from "../history-report.ts";
import type { Report, ReportLanguage } from "../report.ts";
import { annotationPages, annotationTable } from "./annotated-quotes.ts";
import { dataList } from "./data-list.ts";
import { dataNarrative } from "./data-narrative.ts";
import type { Deposit, DepositChoice, DepositContent, DepositPart } from "./deposit.ts";
import { aboutOf } from "./deposit-about.ts";
import { depositedInterviews } from "./deposit-files.ts";
import { depositWords } from "./deposit-words.ts";
import { interviewGuide } from "./interview-guide.ts";
import { transcriptText } from "./transcript-text.ts";
import { wavesOf } from "./waves.ts";

/**
 * A study as an archive takes it: what the data are, the guide, a list of the transcripts, these as de-identified text, the codebook,
 * the quotes with their notes, the journal, the study's own file without what was imported, and a description for catalogues. The
 * same study gives the same package on one day.
 */
export function depositPackage(choice: DepositChoice): Deposit {
  const { project, language, withStudy, whole } = choice;
  const narrative = narrativeOf(choice);
  return {
    language,
    about: aboutOf(choice, wavesOf(project, language)),
    narrative,
    parts: [
      ...narrativeFiles(choice).map((one) => ({
        ...one,
        content: { is: "pages" as const, pages: narrative },
      })),
      ...filesOf(choice).map(({ make, ...one }): DepositPart => ({ ...one, content: make() })),
    ],
    whole: withStudy ? whole : null,
  };
}

/** The narrative of a package, which lists its files, without what else stands in these: to be shown at once. */
export function narrativeOf(choice: DepositChoice): Report {
  const files = [...narrativeFiles(choice), ...filesOf(choice), ...ownFiles(choice)];
  return dataNarrative(choice, files, wavesOf(choice.project, choice.language));
}

type FileOf = Pick<DepositPart, "file" | "about">;

function narrativeFiles({ language }: DepositChoice): readonly FileOf[] {
  const { narrative } = depositWords[language].about;
  return ["data-narrative.docx", "data-narrative.md"].map((file) => ({ file, about: narrative }));
}

/** The files that tell of the package itself. */
export const ownFileNames = {
  manifest: "manifest-sha256.txt",
  metadata: "ro-crate-metadata.json",
  preview: "ro-crate-preview.html",
} as const;

/** The same with what they are. */
function ownFiles({ language }: DepositChoice): readonly FileOf[] {
  const { about } = depositWords[language];
  return (["manifest", "metadata", "preview"] as const).map((one) => ({
    file: ownFileNames[one],
    about: about[one],
  }));
}

/** A file, and how what it holds is made: transcripts of hundreds of thousands of words take a while. */
type FileToMake = FileOf & { readonly make: () => DepositContent };

function filesOf(choice: DepositChoice): readonly FileToMake[] {
  const { project, facts, language, withStudy } = choice;
  const { study } = project;
  const { about } = depositWords[language];
  const interviews = depositedInterviews(project, language);
  const named = (
    what: string,
    make: FileToMake["make"],
    ...files: readonly string[]
  ): readonly FileToMake[] => files.map((file) => ({ file, about: what, make }));
  const pages = (make: () => Report) => once((): DepositContent => ({ is: "pages", pages: make() }));
  const cells = (make: () => FlatTable) => once((): DepositContent => ({ is: "cells", table: make() }));
  return [
    ...(study.guide.length === 0
      ? []
      : named(
          about.guide,
          pages(() => interviewGuide(study, language)),
          "interview-guide.docx",
          "interview-guide.md",
        )),
    ...named(
      about.list,
      cells(() => dataList(project, interviews)),
      "data-list.csv",
      "data-list.xlsx",
    ),
    ...interviews.flatMap(({ transcript, file }) =>
      named(about.transcript(transcript.name), () => transcriptContent(project, transcript, language), file),
    ),
    ...named(
      about.codebook,
      cells(() => codebookTable(project)),
      "codebook.csv",
    ),
    ...named(
      about.codebook,
      pages(() => codebookReport(project, { language, date: null })),
      "codebook.docx",
    ),
    ...named(
      about.annotations,
      cells(() => annotationTable(project, interviews, choice)),
      "annotated-quotes.csv",
    ),
    ...named(
      about.annotations,
      pages(() => annotationPages(project, interviews, choice)),
      "annotated-quotes.html",
    ),
    ...(withStudy
      ? [
          ...named(
            about.journal,
            cells(() => historyTable(facts, language)),
            "journal.csv",
          ),
          ...named(
            about.journal,
            pages(() => historyReport(study, facts, language)),
            "journal.html",
          ),
          ...named(about.project, () => ({ is: "project" }), "study.kvali"),
        ]
      : []),
    ...named(about.ddi, () => ({ is: "catalogue" }), "ddi-codebook.xml"),
  ];
}

function transcriptContent(
  project: Project,
  transcript: Transcript,
  language: ReportLanguage,
): DepositContent {
  return {
    is: "transcript",
    text: transcriptText(project, transcript, language),
    ...{ name: transcript.name, language: transcript.language, wave: transcript.wave },
    ...{ turns: transcript.turns.length, words: lengthOf(transcript).words },
  };
}

/** What two files hold is made once. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
