import { whereToNote } from "../../shared/checking/correction-notes.ts";
import type { InputOf } from "../../shared/history/deeds.ts";
import { findCorrectionNote, type Project } from "../../shared/project/project.ts";
import type { CorrectionClass, CorrectionNoteId } from "../../shared/project/records.ts";
import { coderName } from "../storage/coder.ts";
import type { StudyText } from "../storage/typed-field.ts";
import type { ToldCorrection } from "./checked-job.ts";

/** Why something was corrected, as a text in a field. `noteId` is of its note, also of one that is not written yet. */
export function reasonText(one: ToldCorrection, noteId: CorrectionNoteId): StudyText {
  return {
    key: `${noteId} reason`,
    read: (project) => findCorrectionNote(project, noteId)?.reason ?? "",
    put: (reason, project) => {
      const note = findCorrectionNote(project, noteId);
      const input = noting(project, one, { noteId, classes: note?.classes ?? null, reason });
      return input && { name: "note-correction", input };
    },
  };
}

/** What a note of a correction says, in the study as it is by now; null where its words are gone. */
export function noting(
  { transcripts }: Project,
  { of, noteOn, transcript: { id } }: ToldCorrection,
  said: {
    readonly noteId: CorrectionNoteId;
    readonly classes: readonly CorrectionClass[] | null;
    readonly reason: string;
  },
): InputOf<"note-correction"> | null {
  const span = noteOn && whereToNote(transcripts.get(id)?.text ?? "", noteOn);
  if (!span) return null;
  // That a turn was given to another speaker is told by the class of its note (rule V12).
  const classes =
    of === "speaker" ? [...new Set(["speaker" as const, ...(said.classes ?? [])])] : said.classes;
  return { ...said, classes, transcriptId: id, span, by: coderName(), at: new Date().toISOString() };
}
