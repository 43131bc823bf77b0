import type { SurveyColumn } from "../../shared/formats/survey/guess-columns.ts";
import type { SurveyTable } from "../../shared/formats/survey/read-survey.ts";
import type { Note, UnreadableCode } from "../../shared/outcome.ts";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptFormat, TranscriptId } from "../../shared/project/records.ts";
import { nameFromFile } from "../../shared/project/transcript-named.ts";
import { type Answer, type Answers, noAnswers, withAnswer } from "../../shared/speakers/answers.ts";
import type { Document } from "../../shared/speakers/document.ts";
import { judgeAnswered } from "../../shared/speakers/judge-answered.ts";
import type { Judgement } from "../../shared/speakers/judge-speakers.ts";
import { currentJudgement } from "../../shared/speakers/judgement-version.ts";
import { namesBeside } from "../../shared/speakers/other-files.ts";
import { openQuestions, type Question } from "../../shared/speakers/questions.ts";
import { type KnownNames, nothingKnown } from "../../shared/speakers/who-interviews.ts";
import type { ImportedSurvey } from "../../shared/transcripts/import-survey.ts";
import {
  type ImportedTranscript,
  importedBefore,
  peopleOf,
} from "../../shared/transcripts/import-transcripts.ts";
import { placesOf } from "../speaker-review/picked-places.ts";
import { answersElsewhere, proposedAnswer, sameQuestion } from "../speaker-review/proposed-answers.ts";
import type { Beside } from "../speaker-review/reviewed.ts";

/** What the import dialog knows: the files in the order in which they came, and the one that is looked at. */
export type ImportPlan = {
  readonly files: readonly PlannedFile[];
  readonly chosenId: number | null;
  /** Whether a person chose it, or has begun on it; else it may still be another that is looked at first. */
  readonly isChosen: boolean;
  /** The names that the study knows. */
  readonly study: KnownNames;
};

/** A file by its number in the dialog. */
export type ListedFile = {
  readonly id: number;
  readonly fileName: string;
  /** The folder or archive that it was given in; empty where it was given by itself. */
  readonly folder: string;
};

export type PlannedFile = ListedFile &
  (
    | { readonly is: "waiting" | "reading" | "stopped" }
    | ({ readonly is: "failed"; readonly why: UnreadFile; readonly as: ReadAs | null } & Rereading)
    | ({ readonly is: "survey" } & SurveyInReview)
    | ({ readonly is: "read" } & FileInReview)
    | ({ readonly is: "imported" } & FileImported)
  );

/** What a person may say that a file is. */
export type ReadAs = TranscriptFormat | "survey";

/** What a file is read as anew at the moment, as a person said; null: as it looks; undefined while it is not read. */
type Rereading = {
  readonly rereading?: ReadAs | null | undefined;
  /** Why it could not be read as a person said last; what was read before stands. */
  readonly refused?: { readonly as: ReadAs | null; readonly why: UnreadFile } | undefined;
};

/** A survey as it was read, with what its columns seem to be. */
export type SurveyAsRead = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly table: SurveyTable;
  readonly columns: readonly SurveyColumn[];
  readonly notes: readonly Note[];
  readonly as: ReadAs | null;
};

type SurveyInReview = SurveyAsRead & Rereading & { readonly isIncluded: boolean };

/** A file that has become an interview of the study, or a survey that has become many. */
type FileImported = {
  readonly name: string;
  /** The interview, or the first of them; null where a survey had none that is new. */
  readonly transcriptId: TranscriptId | null;
  readonly turns: number | null;
  readonly speakers: number | null;
  /** How many questions were open, and taken as proposed. */
  readonly open: number;
  /** What its reader could not keep. */
  readonly remarks: readonly Note[];
  readonly survey: SurveyTaken | null;
};

/** What came of a survey. */
export type SurveyTaken = Omit<ImportedSurvey, "diff" | "problems"> & {
  readonly problems: number;
  readonly transcriptId: TranscriptId | null;
};

/** A file that was read, with what a person says of it. */
type FileInReview = FileAsRead &
  Rereading & {
    readonly name: string;
    /** BCP 47, or null. */
    readonly language: string | null;
    readonly isIncluded: boolean;
    /** What a person said of who speaks, … */
    readonly answers: Answers;
    /** … and who speaks by that; … */
    readonly judgement: Judgement;
    /** … judged anew only when what was said changes who says what. */
    readonly alone: Judgement;
    /** What the study and the other files say of names. */
    readonly known: KnownNames;
    /** Why it was left out at first: the name it was imported under, or the file in this list that has the same bytes. */
    readonly double: { readonly of: "study" | "list"; readonly name: string } | null;
  };

export type FileAsRead = {
  readonly bytes: Uint8Array;
  /** Of the bytes, in lower-case hex. */
  readonly sha256: string;
  readonly document: Document;
  /** As it was found, without answers. */
  readonly found: Judgement;
  readonly notes: readonly Note[];
  /** What a person said it is; null: as it looks. */
  readonly as: ReadAs | null;
};

/** Why a file was not read: the reader's reason, or that the computer did not give it, or that its reader broke down. */
export type UnreadFile = {
  readonly code: UnreadableCode | "not-given" | "reader-stopped";
  readonly detail: string;
};

/** Something that happened in the dialog. */
export type PlanEvent =
  | { readonly did: "add"; readonly files: readonly ListedFile[] }
  /** An archive was opened: its files take its place. */
  | { readonly did: "open"; readonly id: number; readonly files: readonly ListedFile[] }
  | { readonly did: "read-as"; readonly id: number; readonly as: ReadAs | null }
  | { readonly did: "survey"; readonly id: number; readonly file: SurveyAsRead }
  | { readonly did: "set-columns"; readonly id: number; readonly columns: readonly SurveyColumn[] }
  /** What came of files, by their numbers. */
  | {
      readonly did: "import";
      readonly transcriptIds: ReadonlyMap<number, TranscriptId>;
      readonly surveys: ReadonlyMap<number, SurveyTaken>;
    }
  | { readonly did: "begin-reading"; readonly id: number }
  | {
      readonly did: "read";
      readonly id: number;
      readonly file: FileAsRead;
      readonly importedAs: string | null;
    }
  | { readonly did: "fail"; readonly id: number; readonly why: UnreadFile }
  | { readonly did: "stop" }
  | { readonly did: "take-off"; readonly id: number }
  | { readonly did: "choose"; readonly id: number }
  | { readonly did: "include"; readonly id: number; readonly isIncluded: boolean }
  | { readonly did: "name"; readonly id: number; readonly name: string }
  | { readonly did: "set-language"; readonly id: number; readonly language: string | null }
  | SpeakerEvent;

/**
 * A person answers a question, in one file or in all that ask the same; agrees to all that is proposed; or takes all back
 * that they said of a file.
 */
export type SpeakerEvent =
  | { readonly did: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly did: "answer-several"; readonly id: number; readonly answers: readonly Answer[] }
  | {
      readonly did: "answer-everywhere";
      readonly id: number;
      readonly answers: readonly Answer[];
      /** What is answered; null for words that were shown in the text. */
      readonly question: Question | null;
    }
  | { readonly did: "take-proposals"; readonly ids: readonly number[] }
  | { readonly did: "as-found"; readonly id: number };

export const emptyPlan: ImportPlan = { files: [], chosenId: null, isChosen: false, study: nothingKnown };

/** An import into a study that knows these names. */
export function planFor(study: KnownNames): ImportPlan {
  return { ...emptyPlan, study };
}

/**
 * The plan after some events, the earliest first. Events of files that are not in the plan any more change nothing. Once
 * all files are read, they are judged beside one another.
 */
export function afterEvents(plan: ImportPlan, events: readonly PlanEvent[]): ImportPlan {
  const changed = events.reduce(after, plan);
  const areOthers = events.some(
    ({ did }) => did === "read" || did === "survey" || did === "take-off" || did === "stop" || did === "fail",
  );
  return areOthers && !progressOf(changed).isReading ? atTheUnsure(besideOneAnother(changed)) : changed;
}

/** Looks at the first file with open questions, unless a person is at another. */
function atTheUnsure(plan: ImportPlan): ImportPlan {
  const [first] = filesWithQuestions(plan);
  return plan.isChosen || !first ? plan : { ...plan, chosenId: first.id };
}

/** All files judged by what the others say: who is in all of them interviews. */
function besideOneAnother(plan: ImportPlan): ImportPlan {
  const read = plan.files.filter((file) => file.is === "read");
  const names = namesBeside(
    read.map(({ found }) => found),
    plan.study,
  );
  const known = new Map(read.map(({ id }, n) => [id, names[n] ?? plan.study]));
  const files = plan.files.map((file) => {
    const beside = known.get(file.id);
    return file.is === "read" && beside ? { ...file, ...judgeAnswered(file, file.answers, beside) } : file;
  });
  return { ...plan, files };
}

function after(plan: ImportPlan, event: PlanEvent): ImportPlan {
  const next = afterOne(plan, event);
  return byPerson.has(event.did) && !next.isChosen ? { ...next, isChosen: true } : next;
}

/** What a person does in the review of a file. */
const byPerson: ReadonlySet<PlanEvent["did"]> = new Set([
  "choose",
  "name",
  "set-language",
  "answer",
  "answer-several",
  "answer-everywhere",
  "as-found",
  "set-columns",
]);

function afterOne(plan: ImportPlan, event: PlanEvent): ImportPlan {
  switch (event.did) {
    case "add": {
      return withChoice({ ...plan, files: [...plan.files, ...event.files.map(asWaiting)] });
    }
    case "open": {
      const files = plan.files.flatMap((file) => (file.id === event.id ? event.files.map(asWaiting) : file));
      const chosenId = plan.chosenId === event.id ? (event.files[0]?.id ?? null) : plan.chosenId;
      return withChoice({ ...plan, files, chosenId });
    }
    case "begin-reading":
      return changed(plan, event.id, (file) => (isUnread(file) ? unreadFile(file, "reading") : file));
    case "read":
      return changed(plan, event.id, (file) => {
        const found = inReview(plan, file, event.file, event.importedAs);
        if (file.is !== "read") return { ...listed(file), is: "read", ...found };
        // What a person said of the file outlives that it is read as something else; who speaks is another question then.
        const hasWords = event.file.found.draft.turns.length > 0;
        const isIncluded = hasWords && (file.isIncluded || found.isIncluded);
        return { ...listed(file), is: "read", ...found, name: file.name, isIncluded };
      });
    case "fail":
      return changed(plan, event.id, (file) =>
        (file.is === "read" || file.is === "survey") && file.rereading !== undefined
          ? { ...file, rereading: undefined, refused: { as: file.rereading, why: event.why } }
          : { ...listed(file), is: "failed", why: event.why, as: rereadingOf(file) ?? null },
      );
    case "read-as":
      return changed(plan, event.id, (file) =>
        isShown(file) ? { ...file, rereading: event.as, refused: undefined } : file,
      );
    case "survey":
      return changed(plan, event.id, (file) => ({
        ...listed(file),
        is: "survey",
        ...event.file,
        isIncluded: true,
      }));
    case "set-columns":
      return changed(plan, event.id, (file) =>
        file.is === "survey" ? { ...file, columns: event.columns } : file,
      );
    case "import":
      return { ...plan, files: plan.files.map((file) => imported(file, event)) };
    case "stop":
      return {
        ...plan,
        files: plan.files.map((file) => {
          if (isShown(file)) return { ...file, rereading: undefined };
          return isUnread(file) ? unreadFile(file, "stopped") : file;
        }),
      };
    case "take-off":
      return takenOff(plan, event.id);
    case "choose":
      return plan.files.some(({ id }) => id === event.id) ? { ...plan, chosenId: event.id } : plan;
    case "include":
      return changed(plan, event.id, (file) =>
        file.is === "read" || file.is === "survey" ? { ...file, isIncluded: event.isIncluded } : file,
      );
    case "name":
      return reviewed(plan, event.id, () => ({ name: event.name }));
    case "set-language":
      return reviewed(plan, event.id, () => ({ language: event.language }));
    case "answer":
      return reviewed(plan, event.id, (file) => judgeAnswered(file, withAnswer(file.answers, event.answer)));
    case "answer-several":
      return reviewed(plan, event.id, (file) =>
        judgeAnswered(file, event.answers.reduce(withAnswer, file.answers)),
      );
    case "answer-everywhere":
      return answeredEverywhere(plan, event.id, event.answers, event.question);
    case "take-proposals":
      return event.ids.reduce(withProposals, plan);
    case "as-found":
      return reviewed(plan, event.id, (file) => judgeAnswered(file, noAnswers));
  }
}

/** Answers in a file, and in all others that are to be imported and ask the same or hold what was shown. */
function answeredEverywhere(
  plan: ImportPlan,
  id: number,
  answers: readonly Answer[],
  question: Question | null,
): ImportPlan {
  const read = plan.files.find((file) => file.id === id);
  const here = read?.is === "read" ? read.judgement : null;
  const files = plan.files.map((file): PlannedFile => {
    if (file.is !== "read") return file;
    if (file.id === id) return { ...file, ...judgeAnswered(file, answers.reduce(withAnswer, file.answers)) };
    const said = file.isIncluded && here ? saidElsewhere(file, here, answers, question) : [];
    return said.length === 0
      ? file
      : { ...file, ...judgeAnswered(file, said.reduce(withAnswer, file.answers)) };
  });
  return { ...plan, files };
}

function saidElsewhere(
  { name, judgement }: FileInReview,
  here: Judgement,
  answers: readonly Answer[],
  question: Question | null,
): readonly Answer[] {
  if (question === null)
    return answers.filter(
      (answer) => answer.says === "pick" && placesOf(judgement.source, answer.pick).count > 0,
    );
  const there = sameQuestion(question, here, judgement);
  return there ? answersElsewhere(answers, there, name.trim()) : [];
}

/** What the other files of the import, as far as they are to be imported, ask and hold. */
export function besideFile(plan: ImportPlan, id: number): Beside {
  const read = plan.files.find((file) => file.id === id);
  const here = read?.is === "read" ? read.judgement : null;
  const others = includedFiles(plan).filter((file) => file.id !== id);
  return {
    alsoAsk: (question) =>
      others.filter(({ judgement }) => here && sameQuestion(question, here, judgement)).length,
    alsoHold: (pick) => {
      const counts = others.map(({ judgement }) => placesOf(judgement.source, pick).count);
      const found = counts.filter((count) => count > 0);
      return { files: found.length, places: found.reduce((sum, count) => sum + count, 0) };
    },
  };
}

/** All that is proposed for a file taken at once; what comes to be asked by it stays open. */
function withProposals(plan: ImportPlan, id: number): ImportPlan {
  return reviewed(plan, id, (file) => {
    const proposed = file.judgement.questions.flatMap((question) => proposedAnswer(question) ?? []);
    return proposed.length === 0 ? {} : judgeAnswered(file, proposed.reduce(withAnswer, file.answers));
  });
}

/** How far the reading is. */
type PlanProgress = {
  readonly done: number;
  readonly of: number;
  readonly isReading: boolean;
  /** The name of a file that is being read. */
  readonly now: string | null;
  readonly failed: number;
  readonly read: number;
};

export function progressOf({ files }: ImportPlan): PlanProgress {
  const unread = files.filter(isUnread);
  return {
    done: files.length - unread.length,
    of: files.length,
    isReading: unread.length > 0,
    now: (files.find(({ is }) => is === "reading") ?? unread[0])?.fileName ?? null,
    failed: files.filter(({ is }) => is === "failed").length,
    read: files.filter(({ is }) => is === "read" || is === "survey" || is === "imported").length,
  };
}

export function chosenFile({ files, chosenId }: ImportPlan): PlannedFile | null {
  return files.find(({ id }) => id === chosenId) ?? null;
}

/** The files that would be imported now, in the order of the list. */
export function includedFiles({ files }: ImportPlan): readonly Extract<PlannedFile, { is: "read" }>[] {
  return files.filter((file) => file.is === "read").filter(({ isIncluded }) => isIncluded);
}

/** Whether the plan can be carried out: everything is read, something is included, all of that has names, and surveys have answers. */
export function isReady(plan: ImportPlan): boolean {
  const included = includedFiles(plan);
  const surveys = includedSurveys(plan);
  return (
    !progressOf(plan).isReading &&
    included.length + surveys.length > 0 &&
    included.every(({ name }) => name.trim() !== "") &&
    surveys.every(({ columns }) => columns.includes("answer"))
  );
}

/** How many files are looked through at a glance: of more, one wants to see what became of each. */
const fewFiles = 10;

/** Whether the list stays in sight after an import: where a file could not be read, or where the files were many. */
export function staysAfterImport({ files }: ImportPlan): boolean {
  return files.length > fewFiles || files.some(({ is }) => !["imported", "read", "survey"].includes(is));
}

/** The first interview that was imported, in the order of the list. */
export function firstImported({ files }: ImportPlan): TranscriptId | null {
  return files.flatMap((file) => (file.is === "imported" ? (file.transcriptId ?? []) : []))[0] ?? null;
}

/** The surveys that would be imported now, in the order of the list. */
export function includedSurveys({ files }: ImportPlan): readonly Extract<PlannedFile, { is: "survey" }>[] {
  return files.filter((file) => file.is === "survey").filter(({ isIncluded }) => isIncluded);
}

/** How many interviews would come of what is included. */
export function countInterviews(plan: ImportPlan): number {
  const surveyed = includedSurveys(plan).reduce((sum, survey) => sum + countAnswered(survey), 0);
  return includedFiles(plan).length + surveyed;
}

/** How many rows of a survey hold an answer. */
export function countAnswered({ table, columns }: Pick<SurveyAsRead, "table" | "columns">): number {
  const places = columns.flatMap((column, at) => (column === "answer" ? [at] : []));
  return table.rows.filter(({ cells }) => places.some((at) => cells[at] !== "")).length;
}

/** The plan as what `importTranscripts` takes. */
export function importsOf(
  plan: ImportPlan,
  importedAt: string,
  newTranscriptId: () => TranscriptId,
): readonly ImportedTranscript[] {
  return includedFiles(plan).map(
    ({ fileName, sha256, notes, judgement: { draft }, language, name, answers, document }) => ({
      id: newTranscriptId(),
      name: name.trim(),
      draft: { ...draft, language: language === "sv" || language === "en" ? language : null },
      source: { fileName, format: document.format, sha256, importedAt, judgedBy: currentJudgement, notes },
      people: peopleOf(name.trim(), draft, answers),
    }),
  );
}

/** The name under which these bytes stand in the study already, or null. */
export function importedAs(project: Project, sha256: string): string | null {
  return importedBefore(project, sha256)[0]?.name ?? null;
}

function inReview(
  plan: ImportPlan,
  { id, fileName }: ListedFile,
  file: FileAsRead,
  importedAs: string | null,
): FileInReview {
  const twin = plan.files.find(
    (other) => other.id !== id && other.is === "read" && other.sha256 === file.sha256,
  );
  const inStudy = importedAs === null ? null : { of: "study" as const, name: importedAs };
  const double = inStudy ?? (twin ? { of: "list" as const, name: twin.fileName } : null);
  const isEmpty = file.found.draft.turns.length === 0;
  return {
    ...file,
    name: nameFromFile(fileName),
    language: file.found.draft.language,
    isIncluded: double === null && !isEmpty,
    answers: noAnswers,
    judgement: file.found,
    alone: file.found,
    known: plan.study,
    double,
  };
}

/** How many questions are open in the files that would be imported. */
export function countOpen(plan: ImportPlan): number {
  return includedFiles(plan).reduce(
    (sum, { judgement }) => sum + openQuestions(judgement.questions).length,
    0,
  );
}

/** How many of the things that are proposed for these files may be taken at once. */
export function countProposals(files: readonly Pick<FileInReview, "judgement">[]): number {
  return files.reduce(
    (sum, { judgement }) => sum + judgement.questions.filter((one) => proposedAnswer(one) !== null).length,
    0,
  );
}

/** The files to be imported of which something is not known yet, in the order of the list. */
export function filesWithQuestions(plan: ImportPlan): readonly Extract<PlannedFile, { is: "read" }>[] {
  return includedFiles(plan).filter(({ judgement }) => openQuestions(judgement.questions).length > 0);
}

/** Whether a file is still to be read, for the first time or as something else. */
function isUnread(file: PlannedFile): boolean {
  return file.is === "waiting" || file.is === "reading" || rereadingOf(file) !== undefined;
}

function rereadingOf(file: PlannedFile): ReadAs | null | undefined {
  return isShown(file) ? file.rereading : undefined;
}

/** Whether something was made of a file that a person looks at, and may have read anew. */
function isShown(file: PlannedFile): file is Extract<PlannedFile, { is: "read" | "survey" | "failed" }> {
  return file.is === "read" || file.is === "survey" || file.is === "failed";
}

function listed({ id, fileName, folder }: ListedFile): ListedFile {
  return { id, fileName, folder };
}

function asWaiting(file: ListedFile): PlannedFile {
  return { ...file, is: "waiting" };
}

/** A file that is being read anew stays as it was read before. */
function unreadFile(file: PlannedFile, is: "reading" | "stopped"): PlannedFile {
  return isShown(file) ? file : { ...listed(file), is };
}

function imported(
  file: PlannedFile,
  { transcriptIds, surveys }: Extract<PlanEvent, { did: "import" }>,
): PlannedFile {
  const transcriptId = transcriptIds.get(file.id);
  const survey = surveys.get(file.id);
  if (file.is === "survey" && survey)
    return {
      ...listed(file),
      is: "imported",
      ...{ name: file.fileName, transcriptId: survey.transcriptId, remarks: file.notes, open: 0 },
      ...{ turns: null, speakers: null, survey },
    };
  if (file.is !== "read" || transcriptId === undefined) return file;
  const { draft, questions } = file.judgement;
  const { turns, speakers } = draft;
  return {
    ...listed(file),
    is: "imported",
    ...{ name: file.name.trim(), transcriptId, remarks: file.notes, open: openQuestions(questions).length },
    ...{ turns: turns.length, speakers: speakers.length, survey: null },
  };
}

function changed(plan: ImportPlan, id: number, change: (file: PlannedFile) => PlannedFile): ImportPlan {
  return { ...plan, files: plan.files.map((file) => (file.id === id ? change(file) : file)) };
}

function reviewed(
  plan: ImportPlan,
  id: number,
  change: (file: FileInReview) => Partial<FileInReview>,
): ImportPlan {
  return changed(plan, id, (file) => (file.is === "read" ? { ...file, ...change(file) } : file));
}

/** Takes a file off the list; the one beneath it is looked at then, or the one above where it was the last. */
function takenOff(plan: ImportPlan, id: number): ImportPlan {
  const at = plan.files.findIndex((file) => file.id === id);
  const files = plan.files.filter((file) => file.id !== id);
  if (plan.chosenId !== id) return { ...plan, files };
  const next = files[Math.min(at, files.length - 1)];
  return { ...plan, files, chosenId: next?.id ?? null };
}

function withChoice(plan: ImportPlan): ImportPlan {
  return plan.chosenId === null ? { ...plan, chosenId: plan.files[0]?.id ?? null } : plan;
}
