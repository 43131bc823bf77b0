import { reasonOf, whereToNote } from "../../shared/checking/correction-notes.ts";
import type { InputOf } from "../../shared/history/deeds.ts";
import { findCorrectionNote, type Project } from "../../shared/project/project.ts";
import type { CorrectionClass, CorrectionNote, CorrectionNoteId } from "../../shared/project/records.ts";
import { stampNow } from "../storage/coder.ts";
import type { StudyText } from "../storage/typed-field.ts";
import type { ToldCorrection } from "./checked-job.ts";

/** Why something was corrected, as a text in a field. `noteId` is of its note, also of one that is not written yet. */
export function reasonText(one: ToldCorrection, noteId: CorrectionNoteId): StudyText {
  return {
    key: `${noteId} reason`,
    read: (project) => reasonOf(notesNow(project, one, noteId)),
    put: (reason, project) => ({
      name: "note-correction",
      input: noting(project, one, noteId, {
        classes: classesNow(project, one, noteId),
        reason,
        ...stampNow(),
      }),
    }),
  };
}

/** The notes of a correction as they are by now, also one that was written since the correction was told. */
export function notesNow(
  project: Project,
  { notes }: ToldCorrection,
  noteId: CorrectionNoteId,
): readonly CorrectionNote[] {
  const ids = new Set([noteId, ...notes.map(({ id }) => id)]);
  return [...ids].flatMap((id) => findCorrectionNote(project, id) ?? []);
}

/** The classes that were given by hand, of the newest note that gives some; null: as the texts tell. */
function classesNow(
  project: Project,
  one: ToldCorrection,
  noteId: CorrectionNoteId,
): readonly CorrectionClass[] | null {
  return notesNow(project, one, noteId).find(({ classes }) => classes !== null)?.classes ?? null;
}

/** What is to be said of a correction, in the study as it is by now: all its notes become one. */
export function noting(
  project: Project,
  one: ToldCorrection,
  noteId: CorrectionNoteId,
  { by, at, ...said }: Pick<InputOf<"note-correction">, "classes" | "reason" | "by" | "at">,
): InputOf<"note-correction"> {
  const { of, noteOn, transcript } = one;
  const [note, ...beside] = notesNow(project, one, noteId);
  const text = project.transcripts.get(transcript.id)?.text ?? "";
  // A note stays where it is; one that stands for several is of all the words.
  const isAlone = note && !note.lost && beside.length === 0;
  const span = isAlone ? note : noteOn && whereToNote(text, noteOn);
  // That a turn was given to another speaker is told by the class of its note (rule V12).
  const classes =
    of === "speaker" ? [...new Set(["speaker" as const, ...(said.classes ?? [])])] : said.classes;
  return {
    ...{ ...said, classes, noteId, others: one.notes.map(({ id }) => id) },
    ...{ transcriptId: transcript.id, span: span && { start: span.start, end: span.end } },
    ...{ by, at },
  };
}
