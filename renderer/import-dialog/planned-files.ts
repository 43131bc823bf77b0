import type { SurveyColumn } from "../../shared/formats/survey/guess-columns.ts";
import type { SurveyTable } from "../../shared/formats/survey/read-survey.ts";
import type { Note, UnreadableCode } from "../../shared/outcome.ts";
import type { TranscriptFormat, TranscriptId } from "../../shared/project/records.ts";
import type { Answers } from "../../shared/speakers/answers.ts";
import type { Document } from "../../shared/speakers/document.ts";
import type { Judgement } from "../../shared/speakers/judge-speakers.ts";
import type { KnownNames } from "../../shared/speakers/who-interviews.ts";
import type { ImportedSurvey } from "../../shared/transcripts/import-survey.ts";

/** What the import dialog knows: the files in the order in which they came, and the one that is looked at. */
export type ImportPlan = {
  readonly files: readonly PlannedFile[];
  readonly chosenId: number | null;
  /** Whether a person chose it, or has begun on it; else it may still be another that is looked at first. */
  readonly isChosen: boolean;
  /** The names that the study knows, … */
  readonly study: KnownNames;
  /** … and those of its interviews. */
  readonly taken: ReadonlySet<string>;
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
  /** What the interview is called in the study. */
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
export type SurveyTaken = Omit<ImportedSurvey, "diff" | "problems"> & { readonly problems: number };

/** A file that was read, with what a person says of it. */
export type FileInReview = FileAsRead &
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

/** Whether a file is still to be read, for the first time or as something else. */
export function isUnread(file: PlannedFile): boolean {
  return file.is === "waiting" || file.is === "reading" || rereadingOf(file) !== undefined;
}

/** What a file is read as anew at the moment; undefined while it is not. */
export function rereadingOf(file: PlannedFile): ReadAs | null | undefined {
  return isShown(file) ? file.rereading : undefined;
}

/** Whether something was made of a file that a person looks at, and may have read anew. */
export function isShown(
  file: PlannedFile,
): file is Extract<PlannedFile, { is: "read" | "survey" | "failed" }> {
  return file.is === "read" || file.is === "survey" || file.is === "failed";
}

/** The plan with one file changed; one that is not in it any more changes nothing. */
export function changed(
  plan: ImportPlan,
  id: number,
  change: (file: PlannedFile) => PlannedFile,
): ImportPlan {
  return { ...plan, files: plan.files.map((file) => (file.id === id ? change(file) : file)) };
}

/** The plan with other things said of one file in review. */
export function reviewed(
  plan: ImportPlan,
  id: number,
  change: (file: FileInReview) => Partial<FileInReview>,
): ImportPlan {
  return changed(plan, id, (file) => (file.is === "read" ? { ...file, ...change(file) } : file));
}
