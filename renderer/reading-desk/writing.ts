import { findPassage, type Project } from "../../shared/project/project.ts";
import type { PassageId, TranscriptId } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { coderName } from "../storage/coder.ts";
import type { StudyText } from "../storage/typed-field.ts";

/** The margin note that is being written, and its words. A new one has its id before the study has it. */
export type Writing = { readonly passageId: PassageId; readonly span: Span; readonly isNew: boolean };

/** The text of a margin note. One that is new comes to be with its first words; one that is emptied goes. */
export function marginNote(transcriptId: TranscriptId, { passageId, span }: Writing): StudyText {
  const noteIn = (project: Project) => findPassage(project, passageId)?.note ?? "";
  return {
    key: `${passageId} note`,
    read: noteIn,
    put: (note, project) => {
      if (note.trim() === "")
        return noteIn(project) === "" ? null : { name: "remove-note", input: passageId };
      if (findPassage(project, passageId)) return { name: "change-note", input: { passageId, note } };
      const at = new Date().toISOString();
      return {
        name: "note-passage",
        input: { passageId, transcriptId, span, by: coderName(), at, note },
      };
    },
  };
}
