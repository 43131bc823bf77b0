import type { Note, UnreadableCode } from "../../shared/outcome.ts";
import type { Project } from "../../shared/project/project.ts";
import type { SpeakerRole, TranscriptId } from "../../shared/project/records.ts";
import type { TranscriptDraft } from "../../shared/speakers/from-document.ts";
import { currentJudgement } from "../../shared/speakers/judgement-version.ts";
import { labelKey } from "../../shared/speakers/label-forms.ts";
import type { Document } from "../../shared/transcripts/document.ts";
import {
  type ImportedTranscript,
  importedBefore,
  nameFromFile,
} from "../../shared/transcripts/import-transcripts.ts";
import {
  type Corrections,
  correctedDraft,
  noCorrections,
  peopleOf,
  withoutSpeaker,
  withSpeaker,
} from "./corrections.ts";

/** What the import dialog knows: the files in the order in which they came, and the one that is looked at. */
export type ImportPlan = { readonly files: readonly PlannedFile[]; readonly chosenId: number | null };

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
  readonly corrections: Corrections;
  readonly draft: TranscriptDraft;
  /** Why it was left out at first: the name it was imported under, or the file in this list that has the same bytes. */
  readonly double: { readonly of: "study" | "list"; readonly name: string } | null;
};

export type FileAsRead = {
  readonly bytes: Uint8Array;
  /** Of the bytes, in lower-case hex. */
  readonly sha256: string;
  readonly document: Document;
  /** As it was found, without corrections. */
  readonly found: TranscriptDraft;
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

export type SpeakerEvent =
  | { readonly did: "set-role"; readonly id: number; readonly label: string; readonly role: SpeakerRole }
  | { readonly did: "set-person"; readonly id: number; readonly label: string; readonly pseudonym: string }
  | { readonly did: "merge"; readonly id: number; readonly kept: string; readonly gone: string }
  | { readonly did: "not-speaker" | "also-speaker"; readonly id: number; readonly label: string }
  | { readonly did: "as-found"; readonly id: number };

export const emptyPlan: ImportPlan = { files: [], chosenId: null };

/** The plan after some events, the earliest first. Events of files that are not in the plan any more change nothing. */
export function afterEvents(plan: ImportPlan, events: readonly PlanEvent[]): ImportPlan {
  return events.reduce(after, plan);
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
    case "set-person":
      return reviewed(plan, event.id, (file) => ({ corrections: corrected(file.corrections, event) }));
    default:
      return reviewed(plan, event.id, (file) => withCorrections(file, corrected(file.corrections, event)));
  }
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
    ({ fileName, sha256, notes, draft, language, name, corrections, document }) => ({
      id: newTranscriptId(),
      name: name.trim(),
      draft: { ...draft, language: language === "sv" || language === "en" ? language : null },
      source: { fileName, format: document.format, sha256, importedAt, judgedBy: currentJudgement, notes },
      people: peopleOf(name.trim(), draft, corrections),
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
  const isEmpty = file.found.turns.length === 0;
  return {
    ...file,
    name: nameFromFile(fileName),
    language: file.found.language,
    isIncluded: double === null && !isEmpty,
    corrections: noCorrections,
    draft: file.found,
    double,
  };
}

function corrected(corrections: Corrections, event: SpeakerEvent): Corrections {
  switch (event.did) {
    case "set-role":
      return { ...corrections, roles: { ...corrections.roles, [labelKey(event.label)]: event.role } };
    case "set-person":
      return { ...corrections, people: { ...corrections.people, [labelKey(event.label)]: event.pseudonym } };
    case "merge": {
      const merger = { kept: labelKey(event.kept), gone: labelKey(event.gone) };
      return { ...corrections, merged: [...corrections.merged, merger] };
    }
    case "not-speaker":
      return withoutSpeaker(corrections, event.label);
    case "also-speaker":
      return withSpeaker(corrections, event.label);
    case "as-found":
      return noCorrections;
  }
}

function withCorrections(file: FileInReview, corrections: Corrections): Partial<FileInReview> {
  if (corrections === noCorrections) return { corrections, draft: file.found };
  return { corrections, draft: correctedDraft(file.document, corrections) };
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
  return { files, chosenId: next?.id ?? null };
}

function withChoice(plan: ImportPlan): ImportPlan {
  return plan.chosenId === null ? { ...plan, chosenId: plan.files[0]?.id ?? null } : plan;
}
