import type { Note, UnreadableCode } from "../../shared/outcome.ts";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import { type Answer, type Answers, noAnswers, withAnswer } from "../../shared/speakers/answers.ts";
import { besideOthers, type Judgement, judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import { currentJudgement } from "../../shared/speakers/judgement-version.ts";
import { namesBeside } from "../../shared/speakers/other-files.ts";
import { openQuestions } from "../../shared/speakers/questions.ts";
import { type KnownNames, nothingKnown } from "../../shared/speakers/who-interviews.ts";
import type { Document } from "../../shared/transcripts/document.ts";
import {
  type ImportedTranscript,
  importedBefore,
  nameFromFile,
  peopleOf,
} from "../../shared/transcripts/import-transcripts.ts";

/** What the import dialog knows: the files in the order in which they came, and the one that is looked at. */
export type ImportPlan = {
  readonly files: readonly PlannedFile[];
  readonly chosenId: number | null;
  /** The names that the study knows. */
  readonly study: KnownNames;
};

export type PlannedFile = { readonly id: number; readonly fileName: string } & (
  | { readonly is: "waiting" | "reading" | "stopped" }
  | { readonly is: "failed"; readonly why: UnreadFile }
  | ({ readonly is: "read" } & FileInReview)
);

/** A file that was read, with what a person says of it. */
type FileInReview = FileAsRead & {
  readonly name: string;
  /** BCP 47, or null. */
  readonly language: string | null;
  readonly isIncluded: boolean;
  /** What a person said of who speaks, … */
  readonly answers: Answers;
  /** … and who speaks by that. */
  readonly judgement: Judgement;
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
};

/** Why a file was not read: the reader's reason, or that the computer did not give it, or that its reader broke down. */
export type UnreadFile = {
  readonly code: UnreadableCode | "not-given" | "reader-stopped";
  readonly detail: string;
};

/** Something that happened in the dialog. */
export type PlanEvent =
  | { readonly did: "add"; readonly files: readonly { readonly id: number; readonly fileName: string }[] }
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

/** A person answers a question, or takes all back that they said of a file. */
export type SpeakerEvent =
  | { readonly did: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly did: "as-found"; readonly id: number };

export const emptyPlan: ImportPlan = { files: [], chosenId: null, study: nothingKnown };

/**
 * The plan after some events, the earliest first. Events of files that are not in the plan any more change nothing. Once
 * all files are read, they are judged beside one another.
 */
export function afterEvents(plan: ImportPlan, events: readonly PlanEvent[]): ImportPlan {
  const changed = events.reduce(after, plan);
  const areOthers = events.some(
    ({ did }) => did === "read" || did === "take-off" || did === "stop" || did === "fail",
  );
  return areOthers && !progressOf(changed).isReading ? besideOneAnother(changed) : changed;
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
    return file.is === "read" && beside
      ? { ...file, ...judged({ ...file, known: beside }, file.answers) }
      : file;
  });
  return { ...plan, files };
}

function after(plan: ImportPlan, event: PlanEvent): ImportPlan {
  switch (event.did) {
    case "add": {
      const added = event.files.map((file): PlannedFile => ({ ...file, is: "waiting" }));
      return withChoice({ ...plan, files: [...plan.files, ...added] });
    }
    case "begin-reading":
      return changed(plan, event.id, (file) => (isUnread(file) ? unreadFile(file, "reading") : file));
    case "read":
      return changed(plan, event.id, ({ id, fileName }) => ({
        id,
        fileName,
        is: "read",
        ...inReview(plan, fileName, event.file, event.importedAs),
      }));
    case "fail":
      return changed(plan, event.id, ({ id, fileName }) => ({ id, fileName, is: "failed", why: event.why }));
    case "stop":
      return {
        ...plan,
        files: plan.files.map((file) => (isUnread(file) ? unreadFile(file, "stopped") : file)),
      };
    case "take-off":
      return takenOff(plan, event.id);
    case "choose":
      return plan.files.some(({ id }) => id === event.id) ? { ...plan, chosenId: event.id } : plan;
    case "include":
      return reviewed(plan, event.id, () => ({ isIncluded: event.isIncluded }));
    case "name":
      return reviewed(plan, event.id, () => ({ name: event.name }));
    case "set-language":
      return reviewed(plan, event.id, () => ({ language: event.language }));
    case "answer":
      return reviewed(plan, event.id, (file) => judged(file, withAnswer(file.answers, event.answer)));
    case "as-found":
      return reviewed(plan, event.id, (file) => judged(file, noAnswers));
  }
}

/** A file judged by what a person said of it. Roles and people alone do not change who says what. */
function judged(file: FileInReview, answers: Answers): Pick<FileInReview, "answers" | "judgement" | "known"> {
  const { known, document, found } = file;
  const turnsStay = turnsBy.every((name) => answers[name] === noAnswers[name]);
  const isAsked = found.questions.some(({ asks }) => asks === "speaks" || asks === "rest");
  const alone = turnsStay && !isAsked ? found : judgeSpeakers(document, answers, known).value;
  return { answers, known, judgement: besideOthers(alone, answers, known) };
}

/** The answers that decide who says what; the others decide what becomes of the voices. */
const turnsBy = ["notSpeakers", "alsoSpeakers", "rest", "picks", "merged", "columns", "rowsOut"] as const;

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
    now: files.find(({ is }) => is === "reading")?.fileName ?? null,
    failed: files.filter(({ is }) => is === "failed").length,
    read: files.filter(({ is }) => is === "read").length,
  };
}

export function chosenFile({ files, chosenId }: ImportPlan): PlannedFile | null {
  return files.find(({ id }) => id === chosenId) ?? null;
}

/** The files that would be imported now, in the order of the list. */
export function includedFiles({ files }: ImportPlan): readonly Extract<PlannedFile, { is: "read" }>[] {
  return files.filter((file) => file.is === "read").filter(({ isIncluded }) => isIncluded);
}

/** Whether the plan can be carried out: everything is read, something is included, and all of that has names. */
export function isReady(plan: ImportPlan): boolean {
  const included = includedFiles(plan);
  return (
    !progressOf(plan).isReading && included.length > 0 && included.every(({ name }) => name.trim() !== "")
  );
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
  fileName: string,
  file: FileAsRead,
  importedAs: string | null,
): FileInReview {
  const twin = plan.files.find((other) => other.is === "read" && other.sha256 === file.sha256) ?? null;
  const inStudy = importedAs === null ? null : { of: "study" as const, name: importedAs };
  const double = inStudy ?? (twin && { of: "list" as const, name: twin.fileName });
  const isEmpty = file.found.draft.turns.length === 0;
  return {
    ...file,
    name: nameFromFile(fileName),
    language: file.found.draft.language,
    isIncluded: double === null && !isEmpty,
    answers: noAnswers,
    judgement: file.found,
    known: plan.study,
    double,
  };
}

/** The files to be imported of which something is not known yet, in the order of the list. */
export function filesWithQuestions(plan: ImportPlan): readonly Extract<PlannedFile, { is: "read" }>[] {
  return includedFiles(plan).filter(({ judgement }) => openQuestions(judgement.questions).length > 0);
}

function isUnread({ is }: PlannedFile): boolean {
  return is === "waiting" || is === "reading";
}

function unreadFile({ id, fileName }: PlannedFile, is: "reading" | "stopped"): PlannedFile {
  return { id, fileName, is };
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
