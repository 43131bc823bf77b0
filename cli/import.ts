import path from "node:path";
import { sha256Of } from "../electron/files/replace-file.ts";
import { deedValue } from "../shared/history/deeds.ts";
import type { Note } from "../shared/outcome.ts";
import { addedOf } from "../shared/project/diff.ts";
import type { TranscriptFormat } from "../shared/project/records.ts";
import { nameFromFile } from "../shared/project/transcript-named.ts";
import type { Answers } from "../shared/speakers/answers.ts";
import type { Document } from "../shared/speakers/document.ts";
import {
  besideOthers,
  isWorthAgain,
  type Judgement,
  judgeSpeakers,
} from "../shared/speakers/judge-speakers.ts";
import { currentJudgement } from "../shared/speakers/judgement-version.ts";
import { namesBeside, namesInStudy } from "../shared/speakers/other-files.ts";
import { openQuestions } from "../shared/speakers/questions.ts";
import {
  type ImportedTranscript,
  importedBefore,
  importTranscripts,
  peopleOf,
} from "../shared/transcripts/import-transcripts.ts";
import { interviewNames } from "../shared/transcripts/interview-names.ts";
import { layoutSentence, noteSentence } from "./file-sentences.ts";
import { type GivenFile, givenFiles } from "./given-files.ts";
import { importProject } from "./import-project.ts";
import { importSurveyFile, type SurveyOptions, surveyGiven } from "./import-survey.ts";
import { noStudySaidSentence } from "./project-sentences.ts";
import { questionSentence } from "./question-sentences.ts";
import { readGivenTranscript } from "./read-transcript-named.ts";
import {
  alreadyHereSentence,
  importedSentence,
  nameIgnoredSentence,
  noSuchSpeakerSentence,
} from "./sentences.ts";
import { answersOf, type SpeakerOptions, withInterviewers } from "./speaker-options.ts";
import {
  beginStudy,
  isThere,
  keep,
  mustBeStudyName,
  namedFile,
  type OpenStudy,
  readStudy,
} from "./study-file.ts";
import { type ExitCode, exitOf, type Named, Stop, type Terminal } from "./terminal.ts";

export type ImportOptions = SpeakerOptions &
  SurveyOptions & {
    readonly into?: string;
    /** Which of several projects in a database of Taguette. */
    readonly project?: string;
    readonly name?: string;
    /** What the names of people in the files are; else what was said of the study's files before. */
    readonly names?: "pseudonyms" | "real";
    /** The format of all the files, whatever they look like. */
    readonly as?: TranscriptFormat | "survey";
    readonly by: string;
    /** Prints what came of each project as an object. */
    readonly json: boolean;
  };

/**
 * Imports files into a study, which is made where there is none: transcripts, folders and archives of them, and surveys and projects of other
 * programs, each of which is a deed of its own before the transcripts. Reports a file that cannot be read, and keeps the
 * others; passes over a file that the study has already. Reports doubts about who speaks. When a question is left
 * open, the file is taken as proposed, and the exit code is 1.
 */
export async function importFiles(
  terminal: Terminal,
  files: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const { name, by } = options;
  const answers = answersOf(options);
  const { into, files: names } = studyAndFiles(files, options.into);
  const file = namedFile(terminal, into);
  const wasThere = await isThere(terminal, file);
  if (!wasThere) mustBeStudyName(file);
  const given: ReadFile[] = [];
  /** Projects and surveys, each of which is a deed of its own. */
  let projects = 0;
  let failed = 0;
  let isFaulty = false;
  for await (const one of givenFiles(terminal, names)) {
    try {
      const nameIs = options.names ? nameKinds[options.names] : null;
      const survey = one.is === "file" ? surveyGiven(one, options.as, options) : null;
      if (one.is === "unreadable") throw new Stop(one.sentence);
      if (one.is === "project") {
        const code = await importProject(terminal, file, one, { ...options, nameIs });
        isFaulty ||= code !== 0;
      } else if (survey) await importSurveyFile(terminal, file, one, survey, { ...options, nameIs });
      else given.push(await readTranscript(one, options.as === "survey" ? null : (options.as ?? null)));
      if (one.is === "project" || survey) projects += 1;
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      terminal.err(error.sentence);
      failed += 1;
    }
  }
  if (wasThere && name !== undefined) {
    const { project } = await readStudy(terminal, file);
    terminal.err(nameIgnoredSentence(into, project.study.name));
  }
  if (given.length === 0) return isFaulty && failed === 0 ? 1 : exitOf({ done: projects, failed });

  // A project or a survey before these may have begun it.
  const study = (await isThere(terminal, file))
    ? await readStudy(terminal, file)
    : beginStudy(terminal, file, name ?? nameFromFile(into), by);

  const read: ReadFile[] = [];
  let alreadyHere = 0;
  for (const one of given) {
    const there = whereAlready(study, read, one.sha256);
    if (there === null) read.push(one);
    else {
      terminal.out(alreadyHereSentence(one.file.name, there));
      alreadyHere += 1;
    }
  }

  const judged = judgeTogether(study, read, answers, options.interviewer ?? []);
  const called = interviewNames(
    judged.map(({ file }) => ({ fileName: file.path, folder: path.dirname(file.name) })),
    new Set([...study.project.transcripts.values()].map(({ name }) => name)),
  );
  const imports = judged.map((judgedFile, n) => asImported(terminal, judgedFile, called[n] ?? ""));
  const nameIs = options.names ? nameKinds[options.names] : study.project.study.namesInFiles;
  const newParticipantId = () => `participant:${terminal.newId()}` as const;
  const diff = importTranscripts(study.project, imports, newParticipantId, nameIs);
  const originals = new Map(read.map(({ sha256, bytes }) => [sha256, bytes]));
  const deed = deedValue("import-transcripts", { imports, newParticipantId, nameIs });
  await keep(terminal, study, { deed, by, diff, originals }, projects > 0 ? 1 : 2);
  const kept = addedOf(diff, "transcript");
  for (const [index, transcript] of kept.entries()) {
    terminal.out(importedSentence(read[index]?.file.name ?? "", transcript));
    for (const sentence of judged[index]?.remarks ?? []) terminal.err(sentence);
  }
  const open = judged.filter(({ judgement }) => openQuestions(judgement.questions).length > 0).length;
  return (open > 0 || isFaulty) && failed === 0
    ? 1
    : exitOf({ done: kept.length + alreadyHere + projects, failed });
}

/** The study that is said, else the first name where that is one: `import study.kvali FOLDER`. */
export function studyAndFiles(
  files: readonly string[],
  into: string | undefined,
): { readonly into: string; readonly files: readonly string[] } {
  if (into !== undefined) return { into, files };
  const [first, ...others] = files;
  if (first === undefined || others.length === 0 || !/\.kvali$/i.test(first))
    throw new Stop(noStudySaidSentence);
  return { into: first, files: others };
}

const nameKinds = { pseudonyms: "pseudonym", real: "real-name" } as const;

type ReadFile = {
  readonly file: Named;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly document: Document;
  readonly notes: readonly Note[];
};

type JudgedFile = ReadFile & {
  readonly judgement: Judgement;
  readonly answers: Answers;
  /** Sentences to print about the file once it is kept. */
  readonly remarks: readonly string[];
};

async function readTranscript(given: GivenFile, as: TranscriptFormat | null): Promise<ReadFile> {
  return { ...(await readGivenTranscript(given, as)), sha256: sha256Of(given.bytes) };
}

/** Judges the files one by one and then beside one another: who is in all of them interviews. */
function judgeTogether(
  { project }: OpenStudy,
  read: readonly ReadFile[],
  answers: Answers,
  interviewers: readonly string[],
): readonly JudgedFile[] {
  const inStudy = namesInStudy(project);
  const alone = read.map(({ document }) => judgeSpeakers(document, answers, inStudy));
  const beside = namesBeside(alone, inStudy);
  return read.map((one, n): JudgedFile => {
    const known = beside[n] ?? inStudy;
    // A label that stands only once here may be a speaker whom the other files name often.
    const found = alone[n];
    const first =
      found && !isWorthAgain(found, known)
        ? besideOthers(found, answers, known)
        : judgeSpeakers(one.document, answers, known);
    const { answers: named, isFound } = withInterviewers(first, answers, interviewers);
    const judgement = named === answers ? first : besideOthers(first, named, known);
    const noteSentences = one.notes.map((note) => `${one.file.name}: ${noteSentence(note)}`);
    const asked = judgement.questions.map(
      (question) => `${one.file.name}: ${questionSentence(question, judgement)}`,
    );
    const { layout } = one.document;
    const laidOut = layout ? [`${one.file.name}: ${layoutSentence(layout)}`] : [];
    const missing = isFound ? [] : [noSuchSpeakerSentence(one.file.name, interviewers)];
    return {
      ...one,
      judgement,
      answers: named,
      remarks: [...laidOut, ...noteSentences, ...missing, ...asked],
    };
  });
}

/** The name under which the study, or a file before this one, holds the same bytes already; null when none does. */
function whereAlready({ project }: OpenStudy, read: readonly ReadFile[], sha256: string): string | null {
  const [before] = importedBefore(project, sha256);
  return before?.name ?? read.find((one) => one.sha256 === sha256)?.file.name ?? null;
}

function asImported(
  terminal: Terminal,
  { file, document, judgement, answers, sha256, notes }: JudgedFile,
  name: string,
): ImportedTranscript {
  const { draft } = judgement;
  return {
    id: `transcript:${terminal.newId()}`,
    name,
    draft,
    people: peopleOf(name, draft, answers),
    machine: document.machine ?? null,
    source: {
      fileName: path.basename(file.path),
      format: document.format,
      sha256,
      importedAt: terminal.now(),
      judgedBy: currentJudgement,
      notes,
    },
  };
}
