import type { TranscriptId } from "../../shared/project/records.ts";
import { openQuestions } from "../../shared/speakers/questions.ts";
import { proposedAnswer } from "../speaker-review/proposed-answers.ts";
import {
  type FileInReview,
  type ImportPlan,
  isUnread,
  type PlannedFile,
  type SurveyAsRead,
} from "./planned-files.ts";

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
