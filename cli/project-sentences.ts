import type { ProjectFigures } from "../shared/interchange/taken-project.ts";
import { counted } from "./sentences.ts";

/** What came of a project of another program. */
export function takenProjectSentence(
  file: string,
  origin: string,
  added: ProjectFigures,
  here: ProjectFigures,
): string {
  const parts = [
    counted(added.transcripts, "transcript"),
    counted(added.codes, "code"),
    counted(added.codings, "coding"),
    ...(added.notes > 0 ? [counted(added.notes, "note")] : []),
    ...(added.memos > 0 ? [counted(added.memos, "memo")] : []),
    ...(added.people > 0 ? [counted(added.people, "person", "people")] : []),
  ].join(", ");
  const already = Object.values(here).reduce((sum, count) => sum + count, 0);
  const before = already > 0 ? `; ${counted(already, "thing was", "things were")} here already` : "";
  return `${file} is in the study, a project${origin === "" ? "" : ` of ${origin}`}: ${parts}${before}.`;
}

export function folderInFolderSentence(name: string): string {
  return `${name} is a folder in a folder, and was left out: give it by itself.`;
}

export const noStudySaidSentence =
  "Say into which study: --into study.kvali, or the study’s file as the first name.";

export function emptyFolderSentence(name: string): string {
  return `${name} holds no files.`;
}
