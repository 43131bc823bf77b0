import { interviewsOf, peopleCount } from "../../figures/figures.ts";
import { lengthOf } from "../../figures/interview-length.ts";
import { themeTrees } from "../../themes/theme-trees.ts";
import { codebookReport } from "../codebook-report.ts";
import { codebookTable } from "../codebook-rows.ts";
import { historyReport, historyTable } from "../history-report.ts";
import { methodOfStudy } from "../sheets/told-of-coding.ts";
import { wordsIn } from "../words.ts";
import { annotationPages, annotationTable } from "./annotated-quotes.ts";
import { dataList } from "./data-list.ts";
import { dataNarrative } from "./data-narrative.ts";
import type {
  Deposit,
  DepositAbout,
  DepositChoice,
  DepositContent,
  DepositPart,
  DepositWave,
} from "./deposit.ts";
import { type DepositedInterview, depositedInterviews } from "./deposit-files.ts";
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
  const { project, language, withStudy, journal } = choice;
  const waves = wavesOf(project);
  const interviews = depositedInterviews(project, language);
  const parts = partsOf(choice, interviews);
  const about = depositWords[language].about;
  const narrativeFiles = ["data-narrative.docx", "data-narrative.md"].map((file) => ({
    file,
    about: about.narrative,
  }));
  const narrative = dataNarrative(choice, [...narrativeFiles, ...parts, ...ownFiles(choice)], waves);
  return {
    language,
    about: aboutOf(choice, waves),
    narrative,
    parts: [
      ...narrativeFiles.map((one) => ({ ...one, content: { is: "pages" as const, pages: narrative } })),
      ...parts,
    ],
    whole: withStudy && journal ? { project, journal } : null,
  };
}

/** The files that tell of the package itself. */
export const ownFileNames = {
  manifest: "manifest-sha256.txt",
  metadata: "ro-crate-metadata.json",
  preview: "ro-crate-preview.html",
} as const;

/** The same with what they are. */
function ownFiles({ language }: DepositChoice): readonly Pick<DepositPart, "file" | "about">[] {
  const { about } = depositWords[language];
  return (["manifest", "metadata", "preview"] as const).map((one) => ({
    file: ownFileNames[one],
    about: about[one],
  }));
}

function partsOf(choice: DepositChoice, interviews: readonly DepositedInterview[]): readonly DepositPart[] {
  const { project, facts, language, withStudy } = choice;
  const { study } = project;
  const { about } = depositWords[language];
  const part = (file: string, what: string, content: DepositContent): DepositPart => ({
    ...{ file, about: what, content },
  });
  const guide = { is: "pages", pages: interviewGuide(study, language) } as const;
  const list = { is: "cells", table: dataList(project, interviews) } as const;
  const codebook = codebookReport(project, { language, date: null });
  const quotes = annotationTable(project, interviews, choice);
  return [
    ...(study.guide.length === 0
      ? []
      : ["docx", "md"].map((end) => part(`interview-guide.${end}`, about.guide, guide))),
    ...["csv", "xlsx"].map((end) => part(`data-list.${end}`, about.list, list)),
    ...interviews.map(({ transcript, file }) =>
      part(file, about.transcript(transcript.name), {
        is: "transcript",
        text: transcriptText(project, transcript, language),
        ...{ name: transcript.name, language: transcript.language, wave: transcript.wave },
        ...{ turns: transcript.turns.length, words: lengthOf(transcript).words },
      }),
    ),
    part("codebook.csv", about.codebook, { is: "cells", table: codebookTable(project) }),
    part("codebook.docx", about.codebook, { is: "pages", pages: codebook }),
    part("annotated-quotes.csv", about.annotations, { is: "cells", table: quotes }),
    part("annotated-quotes.html", about.annotations, {
      is: "pages",
      pages: annotationPages(project, interviews, choice),
    }),
    ...(withStudy
      ? [
          part("journal.csv", about.journal, { is: "cells", table: historyTable(facts, language) }),
          part("journal.html", about.journal, { is: "pages", pages: historyReport(study, facts, language) }),
          part("study.kvali", about.project, { is: "project" }),
        ]
      : []),
    part("ddi-codebook.xml", about.ddi, { is: "catalogue" }),
  ];
}

function aboutOf(choice: DepositChoice, waves: readonly DepositWave[]): DepositAbout {
  const { project, language, made, version, isChecked } = choice;
  const { study, codes } = project;
  const words = depositWords[language];
  const { people, interviews } = wordsIn(language);
  const left = words.toWrite;
  return {
    title: study.name,
    author: study.author,
    made,
    software: `Kvali ${version}`,
    description: words.description(
      people(peopleCount(project)),
      interviews(interviewsOf(project).length),
      waves.length,
    ),
    abstract: left(words.abstract),
    licence: left(words.licence),
    authorToWrite: left(words.authorToWrite),
    consent: left(words.consent),
    kind: words.kind,
    unit: words.unit,
    population: left(words.population),
    sampling: left(words.recruitment),
    collection: words.collection,
    instrument: study.guide.length === 0 ? "" : words.instrument,
    method: methodOfStudy(choice, language) ?? "",
    deidentified: `${words.deidentified} ${isChecked ? words.checked : words.notChecked}`,
    keywords: themeTrees(codes).themes.flatMap(({ code }) =>
      code.theme?.status === "dropped" ? [] : [code.name],
    ),
    waves,
  };
}
